namespace Outrigger.Atlassian.Transport;

/// <summary>One request that was really sent.</summary>
/// <param name="Path">Without its query, which may hold what a person typed.</param>
/// <param name="Status">0 where no answer came.</param>
/// <param name="Bytes">Of the answer's body.</param>
public sealed record LedgerEntry(string Method, string Path, int Status, int Bytes, TimeSpan Took);

/// <summary>Writes down every request that goes through it, so that a person can see what an app asked for and what it cost.</summary>
/// <param name="inner">What really sends; below the throttle, so that retries are seen.</param>
public sealed class RequestLedger(ITransport inner, TimeProvider time) : ITransport
{
    /// <summary>Entries kept; older ones are only counted.</summary>
    public const int MostEntries = 500;

    readonly Lock gate = new();
    readonly Queue<LedgerEntry> entries = [];

    /// <summary>Requests sent so far, retries included.</summary>
    public int Requests => Total.Requests;

    /// <summary>Bytes of all answers so far.</summary>
    public long Bytes => Total.Bytes;

    /// <summary>Of everything that goes through it.</summary>
    public RequestCount Total { get; } = new();

    /// <summary>The latest entries, newest first.</summary>
    public IReadOnlyList<LedgerEntry> Latest()
    {
        lock (gate)
        {
            return [.. entries.Reverse()];
        }
    }

    public async Task<ProductResponse> SendAsync(ProductRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var begun = time.GetTimestamp();
        try
        {
            var response = await inner.SendAsync(request, cancellation);
            Note(request, response.Status, response.Body.Length, begun);
            return response;
        }
        catch (TransportException)
        {
            Note(request, 0, 0, begun);
            throw;
        }
    }

    void Note(ProductRequest request, int status, int length, long begun)
    {
        var query = request.Path.IndexOf('?', StringComparison.Ordinal);
        var entry = new LedgerEntry(request.Method, query < 0 ? request.Path : request.Path[..query], status, length, time.GetElapsedTime(begun));
        Total.Add(length);
        request.Count?.Add(length);
        lock (gate)
        {
            entries.Enqueue(entry);
            if (entries.Count > MostEntries)
            {
                entries.Dequeue();
            }
        }
    }
}
