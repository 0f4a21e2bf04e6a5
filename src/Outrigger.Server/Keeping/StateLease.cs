using Outrigger.Core.Errors;
using Outrigger.Storage.Disk;
using Outrigger.Storage.Keeping;

namespace Outrigger.Server.Keeping;

/// <summary>A server's share of its state folder, which keeps others from changing what it relies on.</summary>
static class StateLease
{
    /// <summary>Finishes what a killed restore left to do, and shares the folder until disposed.</summary>
    public static Outcome<IDisposable> Take(string folder)
    {
        try
        {
            using (var alone = StateLock.TryTake(folder))
            {
                // Where another server runs it was done by that one.
                if (alone is not null)
                {
                    PendingRestore.Finish(folder);
                }
            }

            return StateLock.TryShare(folder) is { } lease
                ? Outcome.Ok(lease)
                : new Problem(ErrorCode.BadUsage, "The state folder is being restored, or its master key changed.", "Start the server again when that is done.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Problem(ErrorCode.BadUsage, $"The state folder cannot be used: {exception.Message}", "Give a folder that this account may write.");
        }
    }
}
