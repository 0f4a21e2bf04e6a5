using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Outrigger.Server.Log;
using Outrigger.Server.Operators.Metrics;
using Outrigger.Server.Telemetry;
using Outrigger.Trust.Alerts;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Hosting;

/// <summary>
/// The outermost layer: one log line for each request, a body for each failure that has none, and an answer that tells
/// nothing of an exception.
/// </summary>
sealed class ErrorBoundary(TimeProvider time, ServerMeter meter, SignalBook signals, SpanQueue spans, Protections protections, ILogger<ErrorBoundary> log)
{
    // Kestrel counts the caller's going away as this; nobody receives it.
    const int ClientGone = 499;

    // Without these a scratch instance tells paths as they came, which their controls must find in the log and in what operators see.
    readonly bool tellsTemplates = protections.Stand("operators-see-no-values") && protections.Stand("content-blind");

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var started = time.GetTimestamp();
        try
        {
            await next(context);
            await CompleteAsync(context);
        }
        catch (BadHttpRequestException exception)
        {
            await FailAsync(context, exception.StatusCode);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ConnectionResetException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = context.Response.HasStarted ? context.Response.StatusCode : ClientGone;
        }
        catch (Exception exception)
        {
            log.RequestFailed(RequestMethod.Of(context), Route(context), FailurePlace.Of(exception));
            await FailAsync(context, StatusCodes.Status500InternalServerError);
        }

        Tell(context, time.GetElapsedTime(started));
    }

    void Tell(HttpContext context, TimeSpan taken)
    {
        var (method, route, status) = (RequestMethod.Of(context), Route(context), context.Response.StatusCode);
        log.RequestServed(method, route, status, (long)taken.TotalMilliseconds);
        meter.Served(route, method, status, taken);
        spans.Add(new(method, route, status, time.GetUtcNow() - taken, taken));
        signals.Count(Signal.Requests);
        if (status >= StatusCodes.Status500InternalServerError)
        {
            signals.Count(Signal.Errors);
        }

        if (taken > SignalBook.Slow)
        {
            signals.Count(Signal.SlowAnswers);
        }
    }

    RouteTemplate Route(HttpContext context) => tellsTemplates ? RouteTemplate.Of(context) : RouteTemplate.AsItCame(context);

    static Task CompleteAsync(HttpContext context) =>
        context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null }
            ? ProblemBody.WriteAsync(context, ProblemBody.Of(context.Response.StatusCode), context.Response.StatusCode)
            : Task.CompletedTask;

    static Task FailAsync(HttpContext context, int status)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        return ProblemBody.WriteAsync(context, ProblemBody.Of(status), status);
    }
}
