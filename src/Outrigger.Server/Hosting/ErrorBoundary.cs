using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Outrigger.Server.Log;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Hosting;

/// <summary>
/// The outermost layer: one log line for each request, a body for each failure that has none, and an answer that tells
/// nothing of an exception.
/// </summary>
sealed class ErrorBoundary(TimeProvider time, Protections protections, ILogger<ErrorBoundary> log)
{
    // Kestrel counts the caller's going away as this; nobody receives it.
    const int ClientGone = 499;

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
            log.RequestFailed(Method(context), Route(context), exception.GetType().FullName, exception.StackTrace);
            await FailAsync(context, StatusCodes.Status500InternalServerError);
        }

        log.RequestServed(Method(context), Route(context), context.Response.StatusCode, (long)time.GetElapsedTime(started).TotalMilliseconds);
    }

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

    // Both are from our own lists: what was sent stays out of the log.
    static string Method(HttpContext context) => context.GetEndpoint() is null ? "-" : context.Request.Method;

    string Route(HttpContext context) => !protections.Stand("content-blind") ? $"{context.Request.Path}{context.Request.QueryString}" : (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
}
