using System.Globalization;
using System.Runtime.InteropServices.JavaScript;
using Outrigger.Atlassian.Transport;

namespace Outrigger.Browser;

/// <summary>Product requests through the window's bridge, as the user who has the tab open.</summary>
sealed class BridgeTransport : ITransport
{
    public async Task<ProductResponse> SendAsync(ProductRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            using var answer = await Host.Product(request.Method, request.Path, request.ContentType, request.Body.ToArray());
            var status = answer.GetPropertyAsInt32("status");
            return new ProductResponse(status, Headers(answer.GetPropertyAsString("headers")), answer.GetPropertyAsByteArray("body") ?? []);
        }
        catch (JSException broken)
        {
            throw new TransportException(string.Create(CultureInfo.InvariantCulture, $"The bridge lost a {request.Method} request."), neverSent: false, broken);
        }
    }

    // Name and value on lines in turn: one string crosses the border cheaper than a dictionary.
    static Dictionary<string, string> Headers(string? lines)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        var parts = (lines ?? "").Split('\n');
        for (var index = 0; index + 1 < parts.Length; index += 2)
        {
            headers[parts[index]] = parts[index + 1];
        }

        return headers;
    }
}
