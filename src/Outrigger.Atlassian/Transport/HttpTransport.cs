using System.Net;
using System.Net.Http.Headers;

namespace Outrigger.Atlassian.Transport;

/// <summary>
/// Sends requests over HTTP to the site at the client's base address, which may have a path
/// (<c>https://api.atlassian.com/ex/confluence/{cloudId}</c>). Give it a client whose handler does not follow redirects.
/// </summary>
/// <remarks>
/// Takes the client's default Authorization over: as a default it would go to every host that the site redirects to.
/// </remarks>
public sealed class HttpTransport : ITransport
{
    const int MostRedirects = 5;

    readonly HttpClient client;
    readonly Uri site;
    readonly AuthenticationHeaderValue? authorization;

    /// <param name="client">With a base address; its timeout is the longest that one request may take, body included.</param>
    /// <exception cref="ArgumentException">The client has no base address.</exception>
    public HttpTransport(HttpClient client)
    {
        this.client = client;
        site = client.BaseAddress ?? throw new ArgumentException("The client needs a base address.", nameof(client));
        authorization = client.DefaultRequestHeaders.Authorization;
        client.DefaultRequestHeaders.Authorization = null;
    }

    public async Task<ProductResponse> SendAsync(ProductRequest request, CancellationToken cancellation)
    {
        var target = new Uri(site.AbsoluteUri.TrimEnd('/') + request.Path);
        for (var hop = 0; ; hop++)
        {
            using var message = Message(request, target);
            var (response, location) = await ExchangeAsync(message, cancellation);
            if (location is null || request.Method != "GET" || hop == MostRedirects)
            {
                return response;
            }

            target = Next(target, location);
        }
    }

    static Uri Next(Uri from, Uri location)
    {
        var next = new Uri(from, location);
        var allowed = next.Scheme == Uri.UriSchemeHttps || (next.Scheme == Uri.UriSchemeHttp && from.Scheme == Uri.UriSchemeHttp);
        return allowed ? next : throw new TransportException("The site redirected to an address that is not safe to follow.", neverSent: false);
    }

    HttpRequestMessage Message(ProductRequest request, Uri target)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), target);
        if (IsSite(target))
        {
            message.Headers.Authorization = authorization;
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        }

        if (request.Method != "GET")
        {
            // Without it, v1 takes a write for one that a foreign page makes a browser send.
            message.Headers.TryAddWithoutValidation("X-Atlassian-Token", "no-check");
        }

        if (!request.Body.IsEmpty)
        {
            message.Content = new ReadOnlyMemoryContent(request.Body);
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.ContentType);
        }

        return message;
    }

    bool IsSite(Uri target) =>
        target.Scheme == site.Scheme && target.Port == site.Port
        && string.Equals(target.IdnHost, site.IdnHost, StringComparison.OrdinalIgnoreCase);

    async Task<(ProductResponse Response, Uri? Location)> ExchangeAsync(HttpRequestMessage message, CancellationToken cancellation)
    {
        try
        {
            // The body is read to its end here, under the client's timeout; one that ends early throws.
            using var response = await client.SendAsync(message, cancellation);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            var location = IsRedirect(response.StatusCode) ? response.Headers.Location : null;
            return (new ProductResponse((int)response.StatusCode, HeadersOf(response), body), location);
        }
        catch (HttpRequestException broken)
        {
            throw new TransportException("The connection broke.", NeverSent(broken), broken);
        }
        catch (IOException broken)
        {
            throw new TransportException("The connection broke while the answer came.", neverSent: false, broken);
        }
        catch (OperationCanceledException timeout) when (!cancellation.IsCancellationRequested)
        {
            throw new TransportException("No answer came in time.", neverSent: false, timeout);
        }
    }

    static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    // These happen before the first byte of a request can go out.
    static bool NeverSent(HttpRequestException broken) =>
        broken.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    static Dictionary<string, string> HeadersOf(HttpResponseMessage response)
    {
        Dictionary<string, string> headers = [];
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            headers[name.ToLowerInvariant()] = values.ToString();
        }

        return headers;
    }
}
