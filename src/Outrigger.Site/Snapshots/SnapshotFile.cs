using System.Text.Json;

namespace Outrigger.Site.Snapshots;

/// <summary>The file in the data folder; it is replaced whole, so that a kill leaves the old one or the new one.</summary>
sealed class SnapshotFile(string folder)
{
    const string Name = "site.json";

    public string Path { get; } = System.IO.Path.Combine(folder, Name);

    /// <summary>Null where there is none yet.</summary>
    /// <exception cref="IOException">The file is there and cannot be read as a snapshot.</exception>
    public SiteSnapshot? Read()
    {
        if (!File.Exists(Path))
        {
            return null;
        }

        try
        {
            using var stream = File.OpenRead(Path);
            return JsonSerializer.Deserialize(stream, SnapshotJson.Readable.SiteSnapshot) ?? throw new JsonException("The file is empty.");
        }
        catch (Exception broken) when (broken is JsonException or ArgumentOutOfRangeException)
        {
            throw new IOException($"The site's data in {Path} cannot be read; start with --reset to begin anew.", broken);
        }
    }

    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task WriteAsync(SiteSnapshot snapshot, CancellationToken cancellation)
    {
        var draft = Path + ".new";
        await using (var stream = File.Create(draft))
        {
            await JsonSerializer.SerializeAsync(stream, snapshot, SnapshotJson.Readable.SiteSnapshot, cancellation);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, Path, overwrite: true);
    }

    public void Forget() => File.Delete(Path);
}
