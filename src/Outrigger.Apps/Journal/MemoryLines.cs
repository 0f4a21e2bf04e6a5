namespace Outrigger.Apps.Journal;

/// <summary>Lines kept in memory, for a host that has nowhere else: they last as long as the process.</summary>
public sealed class MemoryLines : IJournalLines
{
    readonly Dictionary<string, List<string>> runs = [];

    public bool Lasts => false;

    public Task AppendAsync(string runId, IReadOnlyList<string> lines, CancellationToken cancellation)
    {
        lock (runs)
        {
            if (!runs.TryGetValue(runId, out var kept))
            {
                runs[runId] = kept = [];
            }

            kept.AddRange(lines);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> ReadAllAsync(string runId, CancellationToken cancellation)
    {
        lock (runs)
        {
            return Task.FromResult<IReadOnlyList<string>>(runs.TryGetValue(runId, out var kept) ? [.. kept] : []);
        }
    }

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation)
    {
        lock (runs)
        {
            return Task.FromResult<IReadOnlyList<string>>([.. runs.Keys]);
        }
    }

    public Task DeleteAsync(string runId, CancellationToken cancellation)
    {
        lock (runs)
        {
            runs.Remove(runId);
        }

        return Task.CompletedTask;
    }
}
