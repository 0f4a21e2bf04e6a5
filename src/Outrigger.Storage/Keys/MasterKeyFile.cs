using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Outrigger.Core.Errors;
using Outrigger.Storage.Disk;

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
    public static Outcome<MasterKey> FromFolder(string stateDirectory) =>
        AllFromFolder(stateDirectory).TryGet(out var keys, out var problem) ? keys.Current : problem;

    /// <summary>As <see cref="FromFolder"/>, with the keys that an unfinished change left beside it.</summary>
    public static Outcome<MasterKeys> AllFromFolder(string stateDirectory)
    {
        var path = PathOf(stateDirectory);
        try
        {
            PrivateFolder.Create(stateDirectory);
            TakeUpNext(path);
            var current = File.Exists(path) ? FromText(File.ReadAllText(path), path)
                : HoldsTenants(stateDirectory) ? Lost(path)
                : Create(path);
            return current.TryGet(out var key, out var problem) ? WithOthers(stateDirectory, key) : problem;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Problem(ErrorCode.BadUsage, $"The state folder cannot be used: {exception.Message}", "Give a folder that this account may write.");
        }
    }

    /// <summary>The keys of a folder whose master key is elsewhere, in a variable.</summary>
    public static MasterKeys WithOthers(string stateDirectory, MasterKey current)
    {
        var path = PathOf(stateDirectory);
        List<MasterKey> others = [.. new[] { path, path + Next, path + Old }.Where(File.Exists).Select(each => FromText(File.ReadAllText(each), each))
            .Where(read => read.IsOk).Select(read => read.Value).Where(key => key.Id != current.Id)];
        var folder = new KeyFolder(Path.Join(stateDirectory, KeyStore.Folder), Path.Join(stateDirectory, "backups", KeyStore.Folder));
        var record = folder.Read(KeyStore.SeedName);
        var seed = record is null ? null : others.Prepend(current).FirstOrDefault(key => key.Id == record.MasterKeyId)
            ?.Unwrap(record.Box, KeyStore.Place(KeyStore.SeedName, record.MasterKeyId));
        return seed is null ? new MasterKeys(current, others) : new MasterKeys(current.Following(seed), [.. others.Select(key => key.Following(seed))]);
    }

    internal const string Next = ".next";

    internal const string Old = ".old";

    internal static string PathOf(string stateDirectory) => Path.Join(stateDirectory, FileName);

    internal static Outcome<MasterKey> Create(string path)
    {
        var key = RandomNumberGenerator.GetBytes(MasterKey.Size);
        return Durable.Create(path, Encoding.ASCII.GetBytes(Convert.ToBase64String(key)))
            ? new MasterKey(key)
            : FromText(File.ReadAllText(path), path);
    }

    // A change that was killed between its last two steps: everything is under the new key already.
    static void TakeUpNext(string path)
    {
        if (!File.Exists(path) && File.Exists(path + Next) && File.Exists(path + Old))
        {
            Durable.Move(path + Next, path);
        }
    }

    static bool HoldsTenants(string stateDirectory) => new[] { Sqlite.TenantFile.Folder, KeyStore.Folder }
        .Select(folder => Path.Join(stateDirectory, folder)).Any(folder => Directory.Exists(folder) && Directory.EnumerateFiles(folder).Any());

    // A new key would make the old data unreadable for good while looking like a fresh start.
    static Outcome<MasterKey> Lost(string path) =>
        new Problem(ErrorCode.BadUsage, $"{path} is missing but the folder holds tenants' data.", "Put the key back, or move the data away to begin anew.");
}
