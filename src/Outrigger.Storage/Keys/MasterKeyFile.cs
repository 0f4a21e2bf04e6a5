using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Outrigger.Core.Errors;

namespace Outrigger.Storage.Keys;

/// <summary>
/// Where the master key comes from: an environment variable where one is named, else <c>master.key</c> in the state folder
/// (44 characters of base64, readable by its owner alone), made when the folder is new.
/// </summary>
public static class MasterKeyFile
{
    const string FileName = "master.key";

    /// <summary>Reads the key from a variable's text: base64 of 32 bytes.</summary>
    public static Outcome<MasterKey> FromText(string? text, string place)
    {
        Span<byte> key = stackalloc byte[MasterKey.Size + 3];
        var read = text is not null && Base64.IsValid(text.Trim()) && Convert.TryFromBase64String(text.Trim(), key, out var size) && size == MasterKey.Size;
        return read
            ? new MasterKey(key[..MasterKey.Size])
            : new Problem(ErrorCode.BadUsage, $"The master key in {place} is not base64 of {MasterKey.Size} bytes.", "Put back the key that the data was written with.");
    }

    /// <summary>Reads the key of a state folder, or makes one where the folder holds no tenants yet.</summary>
    public static Outcome<MasterKey> FromFolder(string stateDirectory)
    {
        var path = Path.Join(stateDirectory, FileName);
        try
        {
            PrivateFolder.Create(stateDirectory);
            return File.Exists(path) ? FromText(File.ReadAllText(path), path)
                : HoldsTenants(stateDirectory) ? Lost(path)
                : Create(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Problem(ErrorCode.BadUsage, $"The state folder cannot be used: {exception.Message}", "Give a folder that this account may write.");
        }
    }

    static bool HoldsTenants(string stateDirectory) =>
        Directory.Exists(Path.Join(stateDirectory, Sqlite.TenantFile.Folder))
        && Directory.EnumerateFiles(Path.Join(stateDirectory, Sqlite.TenantFile.Folder)).Any();

    // A new key would make the old data unreadable for good while looking like a fresh start.
    static Outcome<MasterKey> Lost(string path) =>
        new Problem(ErrorCode.BadUsage, $"{path} is missing but the folder holds tenants' data.", "Put the key back, or move the data away to begin anew.");

    static Outcome<MasterKey> Create(string path)
    {
        var key = RandomNumberGenerator.GetBytes(MasterKey.Size);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(path, options))
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(key)));
            file.Flush(flushToDisk: true);
        }

        return new MasterKey(key);
    }
}
