using System.CommandLine;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Core.Errors;

namespace Outrigger.Hosting;

/// <summary>Talks to a running server as its operator: on its operators' port, with the key from its state folder.</summary>
sealed class OperatorClient : IDisposable
{
    static readonly TimeSpan LongestRequest = TimeSpan.FromMinutes(5);

    readonly HttpClient http;

    OperatorClient(Uri address, string key)
    {
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
        {
            BaseAddress = address,
            Timeout = LongestRequest,
        };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>Finds the server of a state folder, or why there is none to talk to.</summary>
    /// <param name="address">Where operators reach it; null to read it from the folder.</param>
    /// <param name="state">The server's state folder, as given to <c>serve --data</c>.</param>
    public static Outcome<OperatorClient> Open(Uri? address, string state)
    {
        try
        {
            return Found(address ?? Noticed(state), Path.Combine(state, "operator.key"), state);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Problem(ErrorCode.BadUsage, $"The server's state folder cannot be read: {exception.Message}", "Run this as the account that the server runs as.");
        }
    }

    /// <summary>The JSON that the server answers (null for an empty answer), or what it said instead.</summary>
    /// <param name="path">Below <c>/operator/</c>, without a slash before it: <c>health</c>.</param>
    public async Task<Outcome<JsonNode?>> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellation) =>
        (await TextAsync(method, path, body, cancellation)).TryGet(out var text, out var problem)
            ? Outcome.Ok(text.Length == 0 ? null : JsonNode.Parse(text))
            : problem;

    /// <summary>As <see cref="SendAsync"/>, for answers that are not JSON.</summary>
    public async Task<Outcome<string>> TextAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(path.Insert(0, "/operator/"), UriKind.Relative));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body.ToJsonString())) { Headers = { ContentType = new("application/json") } };
        }

        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            return answer.IsSuccessStatusCode ? text : Refusal((int)answer.StatusCode, text);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new Problem(ErrorCode.Unavailable, $"No server answers operators at {http.BaseAddress}.", "Start it with --operator-port, or give --operator with its address.");
        }
    }

    public void Dispose() => http.Dispose();

    static Outcome<OperatorClient> Found(Uri? address, string key, string state) =>
        address is null || !File.Exists(key)
            ? new Problem(ErrorCode.BadUsage, $"No server with a port for operators runs on {state}.", "Start it with --operator-port, or give --data with its state folder.")
            : new OperatorClient(address, File.ReadAllText(key).Trim());

    static Uri? Noticed(string state)
    {
        var notice = Path.Combine(state, "operator.json");
        return File.Exists(notice) && JsonNode.Parse(File.ReadAllText(notice))?["address"]?.GetValue<string>() is { } address ? new Uri(address) : null;
    }

    static Problem Refusal(int status, string text)
    {
        try
        {
            var problem = JsonNode.Parse(text);
            return new(ErrorCode.Invalid, problem?["detail"]?.GetValue<string>() ?? $"The server answered {status}.", problem?["wayOut"]?.GetValue<string>());
        }
        catch (JsonException)
        {
            return new(ErrorCode.Unavailable, $"The server answered {status}.");
        }
    }
}
