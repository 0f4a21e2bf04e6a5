namespace Outrigger.Atlassian.Transport;

/// <summary>One request to a product, relative to its site.</summary>
/// <param name="Method">Upper-case HTTP method.</param>
/// <param name="Path">Path and query, from the site's root, already encoded: <c>/wiki/api/v2/pages?id=1</c>.</param>
public sealed record ProductRequest(string Method, string Path)
{
    /// <summary>UTF-8 body; empty for none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Media type of <see cref="Body"/>; JSON unless said.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>True when sending it twice does no more than sending it once (reads, label adds, full replacements).</summary>
    public bool SafeToRepeat { get; init; }

    /// <summary>Where it is counted beside the ledger's total; null for nowhere.</summary>
    public RequestCount? Count { get; init; }
}

/// <summary>What a product answered. Header names are lower-case.</summary>
public sealed record ProductResponse(int Status, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);

/// <summary>
/// Carries one request to a product with the caller's own permission: over HTTP in a terminal, over the
/// bridge in a tab. A transport neither retries nor waits.
/// </summary>
public interface ITransport
{
    /// <exception cref="TransportException">No answer came; whether the request had an effect is not known.</exception>
    Task<ProductResponse> SendAsync(ProductRequest request, CancellationToken cancellation);
}

/// <summary>The connection broke, timed out or was refused before an answer was complete.</summary>
/// <param name="message">What broke, without address or content.</param>
/// <param name="neverSent">True when the request certainly did not reach the product (connection refused).</param>
public sealed class TransportException(string message, bool neverSent, Exception? inner = null) : Exception(message, inner)
{
    public bool NeverSent { get; } = neverSent;
}
