using Microsoft.AspNetCore.Http;
using Outrigger.Site.Hosting;
using Outrigger.Site.Identity;
using Outrigger.Site.Log;
using Outrigger.Site.Rest.Limits;

namespace Outrigger.Site.Rest;

/// <summary>What each product request goes through: who, scopes, quota, latency, a fault perhaps, the work, the answer, the log.</summary>
sealed class RestPipeline(SiteContext context)
{
    readonly Doorkeeper doorkeeper = new(context);
    readonly Quota quota = new(context.Options, context.Time);
    readonly Bursts bursts = new(context.Options, context.Time);
    readonly FaultPlan faults = new(context.Options.Faults, context.Options.Seed);
    long numbers;

    public async Task RunAsync(HttpContext http, RestRoute route)
    {
        var number = Interlocked.Increment(ref numbers);
        var fault = faults.For(number);
        var caller = doorkeeper.Identify(http);
        var (answer, points) = await AnswerAsync(http, route, caller, fault);
        context.Requests.Add(new LoggedRequest(
            number, route.Method, route.Template, [.. http.Request.Query.Keys], caller?.User.AccountId, caller?.AppId,
            fault.LosesAnswer() ? 0 : answer.Status, points, fault == Fault.None ? null : fault.ToString()));
        await RestSender.SendAsync(http, answer, fault, context.Time);
    }

    async Task<(RestAnswer Answer, int Points)> AnswerAsync(HttpContext http, RestRoute route, Caller? caller, Fault fault)
    {
        if (caller is null)
        {
            return (Doorkeeper.Unknown(http), 0);
        }

        if (doorkeeper.Refusal(http, route, caller) is { } refused)
        {
            return (refused, 0);
        }

        if ((quota.Refuse(http, caller) ?? bursts.Refuse(http, route)) is { } tooMuch)
        {
            return (tooMuch, 0);
        }

        await LatencyAsync(http);
        if (FaultAnswers.Instead(fault, http) is { } instead)
        {
            quota.Charge(http, caller, 0);
            return (instead, 0);
        }

        var answer = await WorkAsync(http, route, caller);
        var points = route.IsRead || route.Asks ? 1 + answer.Objects + (2 * answer.Identities) : 1;
        quota.Charge(http, caller, points);
        return (FaultAnswers.Afterwards(fault, http) ?? answer, points);
    }

    async Task<RestAnswer> WorkAsync(HttpContext http, RestRoute route, Caller caller)
    {
        var call = new RestCall(context, http, caller);
        return await RestBody.ReadAsync(call, http) ?? context.State.Within(() => route.Handler(call));
    }

    Task LatencyAsync(HttpContext http) =>
        context.Options.Latency > TimeSpan.Zero ? Task.Delay(context.Options.Latency, context.Time, http.RequestAborted) : Task.CompletedTask;
}
