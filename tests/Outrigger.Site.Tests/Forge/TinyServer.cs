using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Outrigger.Site.Tests.Forge;

/// <summary>An app's server that remembers the last request and answers as told.</summary>
sealed class TinyServer : IAsyncDisposable
{
    readonly WebApplication app;

    TinyServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First() ?? throw new InvalidOperationException("not listening"));

    public string Method { get; private set; } = "";

    public string Target { get; private set; } = "";

    public string Body { get; private set; } = "";

    public IHeaderDictionary Headers { get; } = new HeaderDictionary();

    public RequestDelegate Answer { get; set; } = http =>
    {
        http.Response.ContentType = "application/json";
        http.Response.Headers["X-Reply"] = "yes";
        return http.Response.WriteAsync("""{"kept":true}""");
    };

    public static async Task<TinyServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new TinyServer(app);
        app.Run(server.RunAsync);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task RunAsync(HttpContext http)
    {
        Method = http.Request.Method;
        Target = http.Request.Path + http.Request.QueryString;
        using var reader = new StreamReader(http.Request.Body);
        Body = await reader.ReadToEndAsync();
        Headers.Clear();
        foreach (var header in http.Request.Headers)
        {
            Headers.Append(header.Key, header.Value);
        }

        await Answer(http);
    }
}
