using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Core.Errors;
using Outrigger.Server.Hosting;
using Outrigger.Server.Operators;

namespace Outrigger.Server.Privacy;

/// <summary>
/// <c>/operator/privacy</c>: what is held of somebody, shown or erased. The answer has figures alone: what is shown goes into a file
/// beside the store, which only who may read the store can read.
/// </summary>
sealed class OperatorPrivacy(PrivacyDesk desk, ServerOptions options, TimeProvider time)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapForOperators("/privacy");
        group.MapPost("/export", (RequestDelegate)ExportAsync);
        group.MapPost("/erase", (RequestDelegate)EraseAsync);
    }

    async Task ExportAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } wish)
        {
            return;
        }

        var written = await ExportFile.WriteAsync(desk, options.StateDirectory ?? "", wish.Account, wish.Tenant, time.GetUtcNow(), context.RequestAborted);
        await (written.TryGet(out var export, out var problem)
            ? WriteAsync(context, export.Done, new JsonObject { ["file"] = export.Path })
            : ProblemBody.WriteAsync(context, problem));
    }

    async Task EraseAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } wish)
        {
            return;
        }

        var erased = wish.Account is { } account ? await desk.EraseAccountAsync(account, wish.Tenant, context.RequestAborted) : desk.EraseTenant(wish.Tenant ?? "");
        await (erased.TryGet(out var done, out var problem) ? WriteAsync(context, done, []) : ProblemBody.WriteAsync(context, problem));
    }

    // {"account": "…"}, {"tenant": "…"} or both.
    static async Task<Wish?> ReadAsync(HttpContext context)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            var wish = new Wish(Text(body.RootElement, "account"), Text(body.RootElement, "tenant"));
            if (wish.Account is not null || wish.Tenant is not null)
            {
                return wish;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Said below.
        }

        await ProblemBody.WriteAsync(context, new(ErrorCode.Invalid, "The request names neither an account nor a tenant.", "Give one of them, or both."));
        return null;
    }

    static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;

    static Task WriteAsync(HttpContext context, PrivacyDone done, JsonObject answer)
    {
        (answer["tenants"], answer["documents"]) = (done.Tenants, done.Documents);
        return JsonBody.WriteAsync(context, System.Text.Encoding.UTF8.GetBytes(answer.ToJsonString()));
    }

    sealed record Wish(string? Account, string? Tenant);
}
