namespace Outrigger.Server.Keeping;

/// <summary>One process at a time does the daily rounds of a state folder. The lock is the operating system's: a killed process holds none.</summary>
sealed class KeepingLock(string stateDirectory)
{
    /// <summary>Held until disposed; null where another process holds it.</summary>
    public IDisposable? TryTake()
    {
        Directory.CreateDirectory(stateDirectory);
        try
        {
            return new FileStream(Path.Join(stateDirectory, "keeping.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
