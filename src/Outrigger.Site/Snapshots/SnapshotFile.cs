using System.Text.Json;

namespace Outrigger.Site.Snapshots;

/// <summary>The file in the data folder; it is replaced whole, so that a kill leaves the old one or the new one.</summary>
sealed class SnapshotFile(string folder)
{
    const string Name = "site.json";

    public string Path { get; } = System.IO.Path.Combine(folder, Name);

    /// <summary>The file in a folder, which is made where it is missing.</summary>
    /// <exception cref="IOException">The folder cannot be used.</exception>
    public static SnapshotFile In(string folder)
    {
        try
        {
            return new(Directory.CreateDirectory(folder).FullName);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new IOException($"The data folder {folder} cannot be used: {refused.Message} Give a folder that this account may write.", refused);
        }
    }

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
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException($"The site's data in {Path} may not be read by this account: give it the right, or another folder with --data.", refused);
        }
    }

    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task WriteAsync(SiteSnapshot snapshot, CancellationToken cancellation)
    {
        var draft = Path + ".new";
        try
        {
            await using (var stream = File.Create(draft))
            {
                await JsonSerializer.SerializeAsync(stream, snapshot, SnapshotJson.Readable.SiteSnapshot, cancellation);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, Path, overwrite: true);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException($"{Path} may not be written by this account.", refused);
        }
    }

    public void Forget() => File.Delete(Path);
}
