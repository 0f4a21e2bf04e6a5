using System.Text.Json;
using Outrigger.Atlassian.Reading;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Transport;

/// <summary>Sends a client's requests and makes an outcome of whatever comes back.</summary>
sealed class ProductCaller(ITransport transport, IRefusals refusals)
{
    public Task<Outcome<T>> AskAsync<T>(ProductRequest request, string doing, Decode<T> decode, CancellationToken cancellation) =>
        AskWithHeadersAsync(request, doing, response => decode(response.Body.Span), cancellation);

    /// <summary>As <see cref="AskAsync"/>, for answers that say something in their headers too.</summary>
    public async Task<Outcome<T>> AskWithHeadersAsync<T>(
        ProductRequest request, string doing, Func<ProductResponse, T> decode, CancellationToken cancellation)
    {
        var sent = await SendAsync(request, doing, cancellation);
        return sent.TryGet(out var response, out var problem) ? Decoded(request, response, doing, decode) : problem;
    }

    /// <summary>A request whose answer holds nothing of use.</summary>
    public async Task<Outcome<bool>> DoAsync(ProductRequest request, string doing, CancellationToken cancellation)
    {
        var sent = await SendAsync(request, doing, cancellation);
        return sent.TryGet(out _, out var problem) ? true : problem;
    }

    async Task<Outcome<ProductResponse>> SendAsync(ProductRequest request, string doing, CancellationToken cancellation)
    {
        try
        {
            var response = await transport.SendAsync(request, cancellation);
            return response.Status is >= 200 and < 300 ? response : refusals.Of(request, response, doing);
        }
        catch (TransportException lost)
        {
            return refusals.Of(request, lost, doing);
        }
    }

    Outcome<T> Decoded<T>(ProductRequest request, ProductResponse response, string doing, Func<ProductResponse, T> decode)
    {
        try
        {
            return Outcome.Ok(decode(response));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException)
        {
            // InvalidOperationException is how the reader says that an escaped surrogate stands alone.
            return refusals.Unreadable(request, doing);
        }
    }
}
