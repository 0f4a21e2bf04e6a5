using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Outrigger.Core.Errors;
using Outrigger.Server.Audit;
using Outrigger.Server.Hosting;
using Outrigger.Server.Log;
using Outrigger.Server.Operators;
using Outrigger.Server.Privacy.Reporting;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Identity;

/// <summary>An endpoint that anybody may call.</summary>
sealed class PublicEndpoint;

/// <summary>The app whose tokens an endpoint takes.</summary>
sealed record AppEndpoint(string App);

/// <summary>
/// Stands before every endpoint. One that does not say otherwise needs a token, and one that names no app takes nobody's:
/// what is forgotten is closed.
/// </summary>
sealed class Authentication(
    TokenVerifier verifier, SystemTokens tokens, ReplayMemory replays, RefusalMeter meter, SecurityEvents events, Protections protections, ILogger<Authentication> log)
{
    const string Scheme = "Bearer ";

    static readonly Problem Refusal = new(ErrorCode.Unauthorized, "The request carries no valid invocation token.");

    readonly bool appsAreApart = protections.Stand("separate-services");

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var endpoint = context.GetEndpoint();

        // Routing answers a wrong method with an endpoint of its own, which is none of ours and does nothing.
        // What is for operators has passed their gate.
        if (endpoint is not RouteEndpoint || endpoint.Metadata.GetMetadata<PublicEndpoint>() is not null || endpoint.Metadata.GetMetadata<OperatorEndpoint>() is not null)
        {
            await next(context);
            return;
        }

        var (refusal, token) = await VerifyAsync(context);
        if (token is not null && endpoint.Metadata.GetMetadata<AppEndpoint>()?.App != token.App && appsAreApart)
        {
            (refusal, token) = (TokenRefusal.OtherApp, null);
        }

        if (token is null)
        {
            await RefuseAsync(context, refusal);
            return;
        }

        if (replays.IsReplay(token.TokenId, token.Expires))
        {
            log.TokenSeenAgain(new ProductName(token.App));
        }

        tokens.Notice(context, token.Tenant);
        new Caller(token.App, token.Tenant, token.Account, token.ForAdministrators, token.ApiBase).AttachTo(context);
        await next(context);
    }

    async Task<(TokenRefusal Refusal, UnverifiedToken? Token)> VerifyAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization;
        return header switch
        {
            [] => (TokenRefusal.Absent, null),
            [{ } only] => only.StartsWith(Scheme, StringComparison.Ordinal)
                ? await verifier.VerifyAsync(only[Scheme.Length..], context.RequestAborted)
                : (TokenRefusal.Scheme, null),
            _ => (TokenRefusal.SeveralHeaders, null),
        };
    }

    async Task RefuseAsync(HttpContext context, TokenRefusal refusal)
    {
        if (refusal == TokenRefusal.KeysUnavailable)
        {
            await ProblemBody.WriteAsync(context, new(ErrorCode.Unavailable, "The site's keys cannot be read.", "Try again.", RetryAfterSeconds: 5));
            return;
        }

        if (OwnProbe.Made(context))
        {
            await AnswerAsync(context);
            return;
        }

        events.TokenRefused(refusal);
        var standing = meter.Count(context.Connection.RemoteIpAddress);
        if (standing.Exceeded)
        {
            if (standing.IsFirst)
            {
                log.TooManyRefusals();
            }

            await ProblemBody.WriteAsync(context, new(ErrorCode.RateLimited, "Too many requests without a valid token.", "Wait.", standing.SecondsLeft));
            return;
        }

        log.TokenRefused(refusal);
        await AnswerAsync(context);
    }

    static Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return ProblemBody.WriteAsync(context, Refusal);
    }
}
