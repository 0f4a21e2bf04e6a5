namespace Outrigger.Site.Log;

/// <summary>One product request: no content, no titles, no values of a query.</summary>
/// <param name="Number">1-based, in the order of arrival.</param>
/// <param name="Template">Path template, <c>/wiki/api/v2/pages/{id}</c>.</param>
/// <param name="QueryFields">Names of the query's fields in their order.</param>
/// <param name="AccountId">Null where nobody was signed in.</param>
/// <param name="AppId">Null for a request that no app made.</param>
/// <param name="Status">0 where the connection was cut before an answer.</param>
/// <param name="Fault">Name of the fault that was injected; null for none.</param>
public sealed record LoggedRequest(
    long Number, string Method, string Template, IReadOnlyList<string> QueryFields, string? AccountId, string? AppId, int Status, int Points, string? Fault);

/// <summary>The last 10,000 product requests.</summary>
public sealed class RequestLog
{
    const int Capacity = 10_000;

    readonly Lock gate = new();
    readonly Queue<LoggedRequest> entries = new();
    long written;

    /// <summary>Product requests answered since the start or the last <see cref="Clear"/>.</summary>
    public long Count
    {
        get
        {
            lock (gate)
            {
                return written;
            }
        }
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<LoggedRequest> Entries()
    {
        lock (gate)
        {
            return [.. entries];
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            entries.Clear();
            written = 0;
        }
    }

    internal void Add(LoggedRequest request)
    {
        lock (gate)
        {
            written++;
            entries.Enqueue(request);
            if (entries.Count > Capacity)
            {
                entries.Dequeue();
            }
        }
    }
}
