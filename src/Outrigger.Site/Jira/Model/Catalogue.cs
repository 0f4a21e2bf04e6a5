namespace Outrigger.Site.Jira.Model;

/// <summary>Few things with ids (statuses, boards, filters), in the order in which they came. Each change makes a new copy, so readers take no lock.</summary>
/// <typeparam name="TId">What names a thing.</typeparam>
/// <typeparam name="T">The thing, immutable.</typeparam>
public sealed class Catalogue<TId, T>
    where TId : notnull
    where T : class
{
    readonly Func<T, TId> idOf;
    readonly Action changed;
    readonly Lock gate = new();
    volatile Content content = new([], []);

    internal Catalogue(Func<T, TId> idOf, Action changed)
    {
        this.idOf = idOf;
        this.changed = changed;
    }

    /// <summary>All of them, first come first.</summary>
    public IReadOnlyList<T> All => content.Ordered;

    /// <summary>The one with that id; null for none, and for a null id.</summary>
    public T? Find(TId? id) => id is not null && content.ById.TryGetValue(id, out var found) ? found : null;

    /// <summary>Adds it, or puts it in place of the one with its id.</summary>
    public T Put(T item)
    {
        lock (gate)
        {
            var id = idOf(item);
            var known = content.ById.ContainsKey(id);
            List<T> ordered = known ? [.. content.Ordered.Select(other => idOf(other).Equals(id) ? item : other)] : [.. content.Ordered, item];
            content = new(ordered, new(content.ById) { [id] = item });
        }

        changed();
        return item;
    }

    /// <summary>False where there was none.</summary>
    public bool Remove(TId id)
    {
        lock (gate)
        {
            if (!content.ById.ContainsKey(id))
            {
                return false;
            }

            List<T> ordered = [.. content.Ordered.Where(other => !idOf(other).Equals(id))];
            content = new(ordered, ordered.ToDictionary(idOf));
        }

        changed();
        return true;
    }

    sealed record Content(List<T> Ordered, Dictionary<TId, T> ById);
}
