using Outrigger.Core.Errors;

namespace Outrigger.Trust.Backups;

/// <summary>Restores a backup into a scratch place and compares: hash, count, and whether every document opens.</summary>
public sealed class BackupVerifier(BackupPlace place)
{
    /// <summary>What came out of it; a problem where anything is not as it was. A tenant whose key was destroyed since counts as gone.</summary>
    public Outcome<BackupReport> Verify(string name)
    {
        var path = place.PathOf(name);
        if (!BackupArchive.Open(path, place.Keys).TryGet(out var archive, out var problem))
        {
            return problem;
        }

        using var scratch = ScratchPlace.In(place.BackupDirectory);
        if (archive.Extract(scratch.Path, _ => true) is { } altered)
        {
            return altered;
        }

        var (tenants, documents) = (0, 0);
        foreach (var file in archive.Manifest.Files)
        {
            if (!place.Snapshots.Check(file.Name, Path.Join(scratch.Path, file.Name + ".db")).TryGet(out var figures, out problem))
            {
                return problem;
            }

            if (figures.Documents != file.Documents)
            {
                return BackupArchive.Refused(path, "it holds another number of documents than it says");
            }

            (tenants, documents) = figures.Readable ? (tenants + 1, documents + figures.Documents) : (tenants, documents);
        }

        return new BackupReport(name, archive.Manifest.Made, tenants, documents, new FileInfo(path).Length);
    }
}
