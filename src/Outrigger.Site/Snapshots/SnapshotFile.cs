using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Outrigger.Site.Snapshots;

/// <summary>A file in the data folder; it is replaced whole, so that a kill leaves the old one or the new one.</summary>
sealed class SnapshotFile<T>(string folder, string name, JsonTypeInfo<T> shape)
    where T : class
{
    public string Path { get; } = System.IO.Path.Combine(folder, name);

    /// <summary>Null where there is none yet.</summary>
    /// <exception cref="IOException">The file is there and cannot be read as a snapshot.</exception>
    public T? Read()
    {
        if (!File.Exists(Path))
        {
            return null;
        }

        try
        {
            using var stream = File.OpenRead(Path);
            return JsonSerializer.Deserialize(stream, shape) ?? throw new JsonException("The file is empty.");
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
    public async Task WriteAsync(T snapshot, CancellationToken cancellation)
    {
        var draft = Path + ".new";
        try
        {
            await using (var stream = File.Create(draft))
            {
                await JsonSerializer.SerializeAsync(stream, snapshot, shape, cancellation);
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
