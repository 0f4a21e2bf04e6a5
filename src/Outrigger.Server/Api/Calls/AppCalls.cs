using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Hosting;
using Outrigger.Server.Identity;
using Outrigger.Server.Log;
using Outrigger.Server.Tenancy;
using Outrigger.Trust.Audit;

namespace Outrigger.Server.Api.Calls;

/// <summary>
/// What every endpoint of this app does around its own work: no query but the one that it names, a person as caller, a body
/// of its closed shape, and JSON or a problem as the answer.
/// </summary>
sealed class AppCalls(TenantStores stores, TenantGates gates, IAuditTrail audit, ILogger<AppCalls> log)
{
    /// <summary>An endpoint without a body.</summary>
    /// <param name="query">The only member that the query may have; null for none.</param>
    public RequestDelegate Asking<TAnswer>(JsonTypeInfo<TAnswer> answer, Func<AppCall, Task<Outcome<TAnswer>>> work, string? query = null)
    {
        return RunAsync;

        async Task RunAsync(HttpContext context)
        {
            if (await OpenAsync(context, query) is { } call)
            {
                await AnswerAsync(context, () => work(call), answer);
            }
        }
    }

    /// <summary>An endpoint with a body.</summary>
    public RequestDelegate Telling<TBody, TAnswer>(
        JsonTypeInfo<TBody> body, JsonTypeInfo<TAnswer> answer, Func<AppCall, TBody, Task<Outcome<TAnswer>>> work)
        where TBody : class
    {
        return RunAsync;

        async Task RunAsync(HttpContext context)
        {
            if (await JsonBody.ReadValueAsync(context, body) is { } value && await OpenAsync(context, null) is { } call)
            {
                await AnswerAsync(context, () => work(call, value), answer);
            }
        }
    }

    async Task<AppCall?> OpenAsync(HttpContext context, string? query)
    {
        if (!Fits(context.Request, query))
        {
            await ProblemBody.WriteAsync(context, new(ErrorCode.Invalid, query is null ? "This address takes no query." : $"This address takes '{query}' once and no other query."));
            return null;
        }

        var caller = Caller.Of(context);
        if (caller.Account is not { } account)
        {
            await ProblemBody.WriteAsync(context, new(ErrorCode.Forbidden, "What this app keeps belongs to people, and this call is made for none."));
            return null;
        }

        if ((await stores.OpenAsync(caller, context.RequestAborted)).TryGet(out var store, out var problem))
        {
            return new AppCall(context, caller, account, store, gates, audit);
        }

        await RefuseAsync(context, problem);
        return null;
    }

    static bool Fits(HttpRequest request, string? query) =>
        !request.QueryString.HasValue
        || (query is not null && request.Query is { Count: 1 } asked && asked.TryGetValue(query, out var values) && values.Count == 1);

    async Task AnswerAsync<TAnswer>(HttpContext context, Func<Task<Outcome<TAnswer>>> work, JsonTypeInfo<TAnswer> shape)
    {
        Problem? problem;
        try
        {
            if ((await work()).TryGet(out var answer, out problem))
            {
                await JsonBody.WriteAsync(context, JsonSerializer.SerializeToUtf8Bytes(answer, shape));
                return;
            }
        }
        catch (StoreRefusedException refused)
        {
            problem = refused.Problem with { Code = ErrorCode.Unavailable };
        }

        await RefuseAsync(context, problem);
    }

    // What is wrong with a file is for the operator; the caller learns that it is not his fault.
    Task RefuseAsync(HttpContext context, Problem problem)
    {
        if (problem.Code != ErrorCode.Unavailable || problem == AuditTrail.Unwritable)
        {
            return ProblemBody.WriteAsync(context, problem);
        }

        log.StoreRefused(StoreFault.Of(problem));
        return ProblemBody.WriteAsync(context, ProblemBody.Of(StatusCodes.Status503ServiceUnavailable));
    }
}
