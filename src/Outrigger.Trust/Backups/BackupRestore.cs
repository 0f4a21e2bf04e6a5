using Outrigger.Core.Errors;
using Outrigger.Storage.Disk;
using Outrigger.Storage.Keeping;

namespace Outrigger.Trust.Backups;

/// <summary>What a restore did.</summary>
/// <param name="Restored">Tenants whose files are as in the backup.</param>
/// <param name="LeftOut">Tenants in the backup whose key is destroyed or lost: nobody can read them again.</param>
public sealed record RestoreReport(string Backup, int Restored, int LeftOut);

/// <summary>Puts a backup back, all of it or nothing. Everything is read, checked and opened before the first byte of the live data changes.</summary>
public sealed class BackupRestore(BackupPlace place)
{
    /// <summary>Into the state folder, which no server may be using. Tenants that are not in the backup stay as they are.</summary>
    /// <param name="tenant">Name of one tenant's file; null for all.</param>
    public Outcome<RestoreReport> IntoState(string backup, string? tenant)
    {
        using var alone = StateLock.TryTake(place.StateDirectory);
        if (alone is null)
        {
            return new Problem(ErrorCode.Conflict, "A server is using this state folder.", "Stop it, restore, and start it again.");
        }

        // A new machine has the keys beside the backups only.
        place.Keys.Mend();
        if (!Readable(backup, tenant).TryGet(out var found, out var problem))
        {
            return problem;
        }

        var (archive, names, leftOut) = found;
        var staging = PendingRestore.Begin(place.StateDirectory);
        if (archive.Extract(staging, file => names.Contains(file.Name)) is { } altered)
        {
            PendingRestore.Finish(place.StateDirectory);
            return altered;
        }

        PendingRestore.Commit(place.StateDirectory, names);
        return new RestoreReport(backup, names.Count, leftOut);
    }

    /// <summary>Into an empty folder, to look at; the live data is not touched, and no key is written there.</summary>
    public Outcome<RestoreReport> To(string backup, string? tenant, string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return new Problem(ErrorCode.BadUsage, $"The folder {folder} is not empty.", "Give one that is empty or not there.");
        }

        if (!Readable(backup, tenant).TryGet(out var found, out var problem))
        {
            return problem;
        }

        Directory.CreateDirectory(folder);
        return found.Archive.Extract(folder, file => found.Names.Contains(file.Name)) is { } altered ? altered : new RestoreReport(backup, found.Names.Count, found.LeftOut);
    }

    Outcome<(BackupArchive Archive, IReadOnlyList<string> Names, int LeftOut)> Readable(string backup, string? tenant)
    {
        if (!new BackupVerifier(place).Verify(backup).TryGet(out _, out var problem) || !BackupArchive.Open(place.PathOf(backup), place.Keys).TryGet(out var archive, out problem))
        {
            return problem;
        }

        var inside = archive.Manifest.Files.Select(file => file.Name).Where(name => tenant is null || name == tenant).ToList();
        if (tenant is not null && inside.Count == 0)
        {
            return new Problem(ErrorCode.BadUsage, "The backup holds nothing of that tenant.", "List the backups and take another.");
        }

        var alive = place.Keys.Standings().Where(standing => standing.Destroyed is null).Select(standing => standing.Name).ToHashSet();
        IReadOnlyList<string> names = [.. inside.Where(alive.Contains)];
        return tenant is not null && names.Count == 0
            ? new Problem(ErrorCode.BadUsage, "That tenant's key is destroyed: what the backup holds of it cannot be read by anybody.")
            : (archive, names, inside.Count - names.Count);
    }
}
