using System.Text.Json;
using Outrigger.Storage.Disk;

namespace Outrigger.Trust.Backups;

/// <summary>How backups stand; kept beside them.</summary>
/// <param name="Verified">The last one that was restored into a scratch place and found whole; null for never.</param>
/// <param name="Attempted">When one was last begun.</param>
/// <param name="Problem">What became of that one: null for success, else one sentence for operators.</param>
/// <param name="Pruned">When old ones were last looked for and removed.</param>
public sealed record BackupState(BackupReport? Verified, DateTimeOffset? Attempted, string? Problem, DateTimeOffset? Pruned)
{
    const string FileName = "state.json";

    public static BackupState None { get; } = new(null, null, null, null);

    /// <summary>None where there is no file, or one that cannot be read: then nothing is known, and nothing counts.</summary>
    public static BackupState Read(string backupDirectory)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(Path.Join(backupDirectory, FileName)), BackupJson.Default.BackupState) ?? None;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return None;
        }
    }

    internal void Write(string backupDirectory) =>
        Durable.Replace(Path.Join(backupDirectory, FileName), JsonSerializer.SerializeToUtf8Bytes(this, BackupJson.Default.BackupState));
}

/// <summary>What one backup holds, counted again from what was restored.</summary>
/// <param name="Name">Name of its file.</param>
/// <param name="At">When the copies were made.</param>
public sealed record BackupReport(string Name, DateTimeOffset At, int Tenants, int Documents, long Bytes);
