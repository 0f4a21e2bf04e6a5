using System.Text.Json;
using Outrigger.Core.Errors;
using Outrigger.Storage.Keys;
using Outrigger.Trust.Evidence;

namespace Outrigger.Trust.Audit;

/// <summary>The audit trail of a state folder: <c>trust/audit.jsonl</c>, chained and sealed. One process writes at a time.</summary>
/// <param name="chained">False in a scratch instance alone: lines are then written without a chain, which its control must see.</param>
public sealed class AuditTrail(string stateDirectory, MasterKey master, TimeProvider time, bool chained = true) : IAuditTrail, IDisposable
{
    /// <summary>Why an administrative act is refused while no event can be written.</summary>
    public static readonly Problem Unwritable = new(
        ErrorCode.Unavailable, "The audit trail cannot be written, so nothing administrative is done.", "Make room on the disk of the state folder, or its files writable, and try again.", RetryAfterSeconds: 60);

    readonly KeyedHashes hashes = new(master);
    readonly SemaphoreSlim gate = new(1);
    ChainedLog? log;
    long failures;

    /// <summary>Events that could not be written since the start.</summary>
    public long Failures => Interlocked.Read(ref failures);

    public static string PathIn(string stateDirectory) => Path.Join(stateDirectory, "trust", "audit.jsonl");

    /// <summary>The key that its lines are sealed with.</summary>
    public static byte[] Key(MasterKey master)
    {
        ArgumentNullException.ThrowIfNull(master);
        return master.Derive("audit v1");
    }

    public async Task<Problem?> RecordAsync(AuditEvent audited)
    {
        ArgumentNullException.ThrowIfNull(audited);
        await gate.WaitAsync();
        try
        {
            Append(AuditLine.Write(audited, hashes, time.GetUtcNow()));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next event opens the file anew: it may be writable again by then.
            Close();
            Interlocked.Increment(ref failures);
            return Unwritable;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Reads the trail again from the disk: whether every line fits.</summary>
    public async Task<ChainReport> VerifyAsync()
    {
        await gate.WaitAsync();
        try
        {
            return ChainedLog.Verify(PathIn(stateDirectory), Key(master));
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        Close();
        gate.Dispose();
    }

    void Append(byte[] line)
    {
        if (chained)
        {
            log ??= ChainedLog.Open(PathIn(stateDirectory), Key(master));
            log.Append(line);
        }
        else
        {
            Directory.CreateDirectory(Path.Join(stateDirectory, "trust"));
            File.AppendAllText(PathIn(stateDirectory), System.Text.Encoding.UTF8.GetString(line) + "\n");
        }
    }

    void Close()
    {
        try
        {
            log?.Dispose();
        }
        catch (IOException)
        {
            // What could not be written cannot be flushed either.
        }

        log = null;
    }
}
