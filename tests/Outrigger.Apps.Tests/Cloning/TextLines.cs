using System.Text;
using Outrigger.Apps.Journal;

namespace Outrigger.Apps.Tests.Cloning;

/// <summary>Lines as a file keeps them: a torn one has no line break, and whatever is added next continues it.</summary>
public sealed class TextLines : IJournalLines
{
    readonly Dictionary<string, StringBuilder> files = [];

    public Task AppendAsync(string runId, IReadOnlyList<string> lines, CancellationToken cancellation)
    {
        foreach (var line in lines)
        {
            Write(runId, line + "\n");
        }

        return Task.CompletedTask;
    }

    public void Write(string runId, string text)
    {
        lock (files)
        {
            (files.TryGetValue(runId, out var file) ? file : files[runId] = new()).Append(text);
        }
    }

    public Task<IReadOnlyList<string>> ReadAllAsync(string runId, CancellationToken cancellation)
    {
        lock (files)
        {
            return Task.FromResult<IReadOnlyList<string>>(files.TryGetValue(runId, out var file) ? file.ToString().Split('\n') : []);
        }
    }

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation)
    {
        lock (files)
        {
            return Task.FromResult<IReadOnlyList<string>>([.. files.Keys]);
        }
    }

    public Task DeleteAsync(string runId, CancellationToken cancellation)
    {
        lock (files)
        {
            files.Remove(runId);
        }

        return Task.CompletedTask;
    }
}
