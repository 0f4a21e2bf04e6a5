using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Loading;

/// <summary>Finds what changed since a source was loaded: its ids as they are now, and those that were changed.</summary>
/// <param name="changed">Null where all are read anew.</param>
sealed class RefreshRun(IdSearch all, IdSearch? changed, int limit)
{
    readonly HashSet<long> changes = [];
    Task<Outcome<IdPart>>? allPart;
    Task<Outcome<IdPart>>? changedPart;
    bool changedDone = changed is null;

    /// <summary>The ids as they are now.</summary>
    public IdBook Ids { get; } = new(limit);

    public bool IsComplete => Ids.IsComplete && changedDone;

    public bool IsChanged(long id) => changed is null || changes.Contains(id);

    /// <summary>Requests under way.</summary>
    public IEnumerable<Task> UnderWay => new Task?[] { allPart, changedPart }.OfType<Task>();

    public void Start(CancellationToken cancellation)
    {
        if (allPart is null && !Ids.IsComplete)
        {
            allPart = all.NextAsync(cancellation);
        }

        if (changedPart is null && !changedDone && changed is not null)
        {
            changedPart = changed.NextAsync(cancellation);
        }
    }

    /// <summary>Takes what has come; null where nothing went wrong.</summary>
    public async Task<Problem?> TakeAsync()
    {
        if (allPart is { IsCompleted: true } first)
        {
            allPart = null;
            if (!(await first).TryGet(out var part, out var problem))
            {
                return problem;
            }

            Ids.Take(part);
        }

        if (changedPart is { IsCompleted: true } second)
        {
            changedPart = null;
            if (!(await second).TryGet(out var part, out var problem))
            {
                return problem;
            }

            changes.UnionWith(part.Ids);
            changedDone = part.Last;
        }

        return null;
    }
}
