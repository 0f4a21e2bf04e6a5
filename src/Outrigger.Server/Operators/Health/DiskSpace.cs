namespace Outrigger.Server.Operators.Health;

/// <summary>Room on the disk that holds a folder, in bytes.</summary>
/// <param name="Free">What this account may still write.</param>
/// <param name="Size">Of the whole disk.</param>
sealed record DiskSpace(long Free, long Size)
{
    /// <summary>Null where the system does not say.</summary>
    public static DiskSpace? Of(string? folder)
    {
        try
        {
            return folder is not null && new DriveInfo(Path.GetFullPath(folder)) is { IsReady: true } drive
                ? new DiskSpace(drive.AvailableFreeSpace, drive.TotalSize)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
