using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Outrigger.Server.Hosting;
using Outrigger.Server.Identity;
using Outrigger.Server.Operators;
using Outrigger.Server.Trust.Own;
using Outrigger.Server.Trust.Page;

namespace Outrigger.Server.Trust;

/// <summary><c>/trust</c> for anyone, <c>/operator/policy</c> and <c>/operator/trust</c> for operators.</summary>
sealed class TrustEndpoints(TrustViews views, TrustDesk desk, ServerOptions options, IServiceProvider services)
{
    const string PagePolicy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    static readonly byte[] Style = Embedded("trust.css");

    public void Map(WebApplication app)
    {
        var anyone = app.MapGroup("").WithMetadata(new PublicEndpoint());
        anyone.MapGet("/trust", (HttpContext context) => PageAsync(context, TrustPage.Write(views.Now(details: false))));
        anyone.MapGet("/trust.json", (HttpContext context) => JsonBody.WriteAsync(context, TrustJson.Write(views.Now(details: false))));
        anyone.MapGet(TrustPage.StylePath, (HttpContext context) => WriteAsync(context, "text/css; charset=utf-8", Style));
        anyone.MapGet("/trust/changes.atom", (HttpContext context) => WriteAsync(context, "application/atom+xml; charset=utf-8", ChangeFeed.Write(desk.Policy, context.Request)));
        anyone.MapGet(HostsPage.Path, (HttpContext context) => PageAsync(context, HostsPage.Write(desk.Served, Hosts.Shown(services), desk.Latest)));
        if (options.Stage is { } stage)
        {
            app.MapStage(stage);
        }

        var operators = app.MapForOperators();
        operators.MapGet("/policy", (HttpContext context) => JsonBody.WriteAsync(context, TrustJson.Write(views.Now(details: true))));
        operators.MapPost("/policy/ask", AskAsync);
        operators.MapGet("/trust", (HttpContext context) => PageAsync(context, TrustPage.Write(views.Now(details: true))));
    }

    internal static Task PageAsync(HttpContext context, string html, string policy = PagePolicy)
    {
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = policy;
        return WriteAsync(context, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));
    }

    async Task AskAsync(HttpContext context)
    {
        await desk.AskAllAsync(context.RequestAborted);
        await JsonBody.WriteAsync(context, TrustJson.Write(views.Now(details: true)));
    }

    static async Task WriteAsync(HttpContext context, string type, byte[] body)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    static byte[] Embedded(string name)
    {
        using var file = typeof(TrustEndpoints).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built in.");
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
