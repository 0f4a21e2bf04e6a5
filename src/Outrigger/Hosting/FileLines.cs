using System.Text;
using Outrigger.Apps.Journal;

namespace Outrigger.Hosting;

/// <summary>The journal's lines in files, one a run, flushed to the disk before an append returns.</summary>
sealed class FileLines(string folder) : IJournalLines, IDisposable
{
    readonly Dictionary<string, FileStream> open = [];
    readonly SemaphoreSlim gate = new(1, 1);

    public async Task AppendAsync(string runId, IReadOnlyList<string> lines, CancellationToken cancellation)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
        await gate.WaitAsync(cancellation);
        try
        {
            var file = OpenFor(runId);
            await file.WriteAsync(bytes, cancellation);
            file.Flush(flushToDisk: true);
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task<IReadOnlyList<string>> ReadAllAsync(string runId, CancellationToken cancellation)
    {
        if (PathOf(runId) is not { } path || !File.Exists(path))
        {
            return [];
        }

        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return (await reader.ReadToEndAsync(cancellation)).Split('\n');
    }

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>(
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.jsonl").Select(path => Path.GetFileNameWithoutExtension(path))] : []);

    public Task DeleteAsync(string runId, CancellationToken cancellation)
    {
        if (open.Remove(runId, out var file))
        {
            file.Dispose();
        }

        if (PathOf(runId) is { } path)
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
    }

    public void Dispose()
    {
        foreach (var file in open.Values)
        {
            file.Dispose();
        }

        gate.Dispose();
    }

    FileStream OpenFor(string runId)
    {
        if (!open.TryGetValue(runId, out var file))
        {
            Directory.CreateDirectory(folder);
            var path = PathOf(runId) ?? throw new ArgumentException("A run id is letters and digits.", nameof(runId));
            open[runId] = file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        }

        return file;
    }

    // A run id comes from the command line too: it must not name a file elsewhere.
    string? PathOf(string runId) => runId.Length is > 0 and <= 64 && runId.All(char.IsAsciiLetterOrDigit) ? Path.Combine(folder, runId + ".jsonl") : null;
}
