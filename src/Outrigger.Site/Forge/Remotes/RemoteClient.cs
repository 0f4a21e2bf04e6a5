using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Outrigger.Site.Forge.Remotes;

/// <summary>Calls an app's server as Forge does: once, for at most 25 seconds, without following redirects.</summary>
sealed class RemoteClient(HttpMessageHandler handler, TimeProvider time) : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    // What the site says of itself, and what belongs to one connection, is not the app's to set.
    static readonly string[] OwnHeaders =
        ["authorization", "host", "content-length", "content-type", "connection", "transfer-encoding", "upgrade", "keep-alive", "te", "trailer", "expect", "cookie"];

    readonly HttpClient client = new(handler) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The address of a path below a base; null where it would leave it.</summary>
    public static Uri? AddressOf(Uri remote, string path)
    {
        if (!path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal)
            || !Uri.TryCreate(remote.GetLeftPart(UriPartial.Path).TrimEnd('/') + path, UriKind.Absolute, out var address))
        {
            return null;
        }

        // Dots are resolved by now.
        var below = remote.AbsolutePath.TrimEnd('/') + "/";
        return address.Authority == remote.Authority && address.AbsolutePath.StartsWith(below, StringComparison.Ordinal) ? address : null;
    }

    public async Task<JsonObject> CallAsync(Uri address, RemoteCall call, RemoteTokens tokens, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        using var request = Request(address, call, tokens);
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await RemoteReply.OfAsync(answer, either.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return RemoteReply.Failed("Remote invocation timed out after 25 seconds");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return RemoteReply.Failed("Invalid response from remote - remote network error");
        }
    }

    public void Dispose() => client.Dispose();

    static HttpRequestMessage Request(Uri address, RemoteCall call, RemoteTokens tokens)
    {
        var request = new HttpRequestMessage(new HttpMethod(call.Method), address);
        if (call.Method != "GET" && call.Body is not null)
        {
            request.Content = new StringContent(call.Body, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in call.Headers)
        {
            if (IsTheApps(name))
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.Invocation);
        if (tokens.System is not null)
        {
            request.Headers.Add("x-forge-oauth-system", tokens.System);
        }

        request.Headers.Add("x-b3-traceid", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        request.Headers.Add("x-b3-spanid", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));
        return request;
    }

    static bool IsTheApps(string name) =>
        !OwnHeaders.Contains(name, StringComparer.OrdinalIgnoreCase)
        && !name.StartsWith("x-b3-", StringComparison.OrdinalIgnoreCase)
        && !name.StartsWith("x-forge-", StringComparison.OrdinalIgnoreCase)
        && !name.StartsWith("proxy-", StringComparison.OrdinalIgnoreCase);
}

/// <param name="Invocation">Says who calls.</param>
/// <param name="System">With it the server asks the product for the app itself; null where the manifest does not ask for it.</param>
sealed record RemoteTokens(string Invocation, string? System);
