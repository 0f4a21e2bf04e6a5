namespace Outrigger.Atlassian.Transport;

/// <summary>Has the requests of one asker counted beside those of all others.</summary>
/// <param name="inner">What sends; the <see cref="RequestLedger"/> below it counts.</param>
public sealed class CountedTransport(ITransport inner, RequestCount count) : ITransport
{
    public Task<ProductResponse> SendAsync(ProductRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return inner.SendAsync(request with { Count = count }, cancellation);
    }
}
