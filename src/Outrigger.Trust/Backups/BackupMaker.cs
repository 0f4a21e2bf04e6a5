using System.Security.Cryptography;
using Outrigger.Core.Errors;
using Outrigger.Storage.Disk;
using Outrigger.Trust.Retention;

namespace Outrigger.Trust.Backups;

/// <summary>
/// Makes a backup while others write, restores it into a scratch place, and counts it only when what came out is what went in. Backups
/// past their days go, whether or not a new one was made.
/// </summary>
/// <param name="free">Free bytes of the disk that a folder is on.</param>
public sealed class BackupMaker(BackupPlace place, TimeProvider time, Func<string, long>? free = null)
{
    const long Least = 1 << 20;

    readonly Func<string, long> free = free ?? FreeBytes;

    /// <summary>Makes and verifies one. What is refused is written down, too, so that operators see it.</summary>
    public Outcome<BackupReport> Make()
    {
        var at = time.GetUtcNow();
        Directory.CreateDirectory(place.BackupDirectory);
        var outcome = Guarded(() => Make(at));
        var before = BackupState.Read(place.BackupDirectory);
        Guarded<bool>(() =>
        {
            new BackupState(outcome.IsOk ? outcome.Value : before.Verified, at, outcome.Problem?.Message, before.Pruned).Write(place.BackupDirectory);
            return true;
        });
        return outcome;
    }

    /// <summary>Removes the backups that are past their days; names of those removed.</summary>
    public IReadOnlyList<string> Prune()
    {
        var now = time.GetUtcNow();
        var old = place.All().Where(each => now - each.At >= TimeSpan.FromDays(RetentionRules.BackupDays)).Select(each => each.Name).ToList();
        old.ForEach(name => File.Delete(place.PathOf(name)));
        (BackupState.Read(place.BackupDirectory) with { Pruned = now }).Write(place.BackupDirectory);
        return old;
    }

    Outcome<BackupReport> Make(DateTimeOffset at)
    {
        var needed = Math.Max(2 * place.Snapshots.Bytes(), Least);
        if (free(place.BackupDirectory) < needed)
        {
            return new Problem(ErrorCode.Unavailable, $"A backup needs {needed:N0} free bytes and there are fewer.", "Make room on the disk of the backups.");
        }

        place.Keys.Mend();
        ScratchPlace.Clean(place.BackupDirectory);
        using var scratch = ScratchPlace.In(place.BackupDirectory);
        if (!Copies(scratch.Path).TryGet(out var files, out var problem))
        {
            return problem;
        }

        var name = BackupPlace.NameAt(at);
        var part = place.PathOf(name + ".part");
        BackupArchive.Write(part, at, files, scratch.Path, place.Keys);
        Durable.Move(part, place.PathOf(name));
        return new BackupVerifier(place).Verify(name);
    }

    // A file that cannot be copied whole fails the backup: one that lacks a tenant must not count as a success.
    Outcome<IReadOnlyList<BackupFile>> Copies(string scratch)
    {
        var files = new List<BackupFile>();
        foreach (var name in place.Snapshots.Names())
        {
            var path = Path.Join(scratch, name + ".db");
            if (!place.Snapshots.Take(name, path).TryGet(out _, out var problem) || !place.Snapshots.Check(name, path).TryGet(out var figures, out problem))
            {
                if (!place.Snapshots.Names().Contains(name))
                {
                    // Erased while the others were copied.
                    continue;
                }

                return problem;
            }

            if (figures.Readable)
            {
                files.Add(new(name, new FileInfo(path).Length, figures.Documents, HashOf(path)));
            }
        }

        return files;
    }

    static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    static Outcome<T> Guarded<T>(Func<Outcome<T>> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Problem(ErrorCode.Unavailable, $"The backup could not be written ({exception.GetType().Name}).", "Look at the disk of the backups.");
        }
    }

    static long FreeBytes(string folder) => new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
}
