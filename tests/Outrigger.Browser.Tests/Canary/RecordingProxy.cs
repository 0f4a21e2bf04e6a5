using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Outrigger.Browser.Tests.Canary;

/// <summary>One request to the server, with all that came in and went out.</summary>
sealed record RecordedRequest(string Line, string Headers, byte[] Body, string AnswerHeaders, byte[] Answer)
{
    /// <summary>A header that came in; null where there is none.</summary>
    public string? Header(string name) => Headers.Split('\n').FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
}

/// <summary>Stands before the server and keeps every byte that passes.</summary>
sealed class RecordingProxy : IAsyncDisposable
{
    readonly ConcurrentQueue<RecordedRequest> requests = new();
    readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
    readonly WebApplication app;
    readonly Uri target;

    RecordingProxy(WebApplication app, Uri target)
    {
        this.app = app;
        this.target = target;
    }

    public IReadOnlyCollection<RecordedRequest> Requests => requests;

    public Uri Address => new(app.Urls.First());

    public static async Task<RecordingProxy> StartAsync(Uri target)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var proxy = new RecordingProxy(builder.Build(), target);
        proxy.app.Run(proxy.ForwardAsync);
        await proxy.app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        client.Dispose();
    }

    async Task ForwardAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var line = $"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}";
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(target, context.Request.Path + context.Request.QueryString.Value));
        if (body.Length > 0)
        {
            request.Content = new ByteArrayContent(body.ToArray());
        }

        foreach (var (name, values) in context.Request.Headers.Where(header => header.Key is not "Host" and not "Content-Length" and not "Transfer-Encoding"))
        {
            _ = request.Headers.TryAddWithoutValidation(name, values.ToArray()) || (request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray()) ?? false);
        }

        using var answer = await client.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        requests.Enqueue(new(line, string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}")), body.ToArray(), $"{(int)answer.StatusCode}\n{answer.Headers}{answer.Content.Headers}", bytes));
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        foreach (var (name, values) in answer.Headers.Where(header => header.Key is not "Transfer-Encoding"))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await context.Response.Body.WriteAsync(bytes);
    }
}
