using Microsoft.AspNetCore.Http;

namespace Outrigger.Site.Rest.Limits;

/// <summary>The answers of a fault: in place of the work, or in place of its result.</summary>
static class FaultAnswers
{
    /// <summary>Null where the work is to be done.</summary>
    public static RestAnswer? Instead(Fault fault, HttpContext http) => fault switch
    {
        Fault.TooManyRequests => TooMany(http),
        Fault.ErrorBefore => Answer(http, 500),
        Fault.UnavailableBefore => Answer(http, 503),
        Fault.CutBefore => new RestAnswer(0),
        _ => null,
    };

    /// <summary>Null where the true answer is sent.</summary>
    public static RestAnswer? Afterwards(Fault fault, HttpContext http) => fault == Fault.ErrorAfter ? Answer(http, 500) : null;

    static RestAnswer TooMany(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "1";
        http.Response.Headers["RateLimit-Reason"] = Refusals.ProductOf(http.Request.Path) + "-burst-based";
        return Answer(http, 429);
    }

    static RestAnswer Answer(HttpContext http, int status)
    {
        var message = status switch { 429 => "Rate limit exceeded", 503 => "Service Unavailable", _ => "Internal Server Error" };
        return Refusals.Of(http.Request.Path, status, message);
    }
}
