using Outrigger.Storage.Keys;

namespace Outrigger.Storage.Disk;

/// <summary>
/// Servers share a state folder; changing the master key and restoring need it alone. The lock is the operating system's: a killed
/// process holds none.
/// </summary>
public static class StateLock
{
    /// <summary>For a server, until disposed; null where somebody has the folder alone.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static IDisposable? TryShare(string stateDirectory) => TryOpen(stateDirectory, FileAccess.Read, FileShare.Read);

    /// <summary>For whoever changes what servers rely on, until disposed; null while a server runs.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static IDisposable? TryTake(string stateDirectory) => TryOpen(stateDirectory, FileAccess.ReadWrite, FileShare.None);

    static FileStream? TryOpen(string stateDirectory, FileAccess access, FileShare share)
    {
        PrivateFolder.Create(stateDirectory);
        var path = Path.Join(stateDirectory, "in-use.lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, access, share);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
