namespace Outrigger.Atlassian.Transport;

/// <summary>What to do after one try.</summary>
enum NextStep
{
    /// <summary>Hand the answer to the caller.</summary>
    Finish,

    /// <summary>Send this request again after a wait of its own.</summary>
    Retry,

    /// <summary>The whole client waits, then this request is sent again.</summary>
    PauseAndRetry,
}

/// <summary>
/// The one table of what may be sent again. A refusal by the rate limit came before any work, so any method may; a failed or lost
/// answer may hide work that was done, so only what is safe to repeat may.
/// </summary>
static class RetryTable
{
    public static NextStep After(ProductRequest request, ProductResponse response) => response.Status switch
    {
        429 => RateLimitReason.Of(response) == RateLimitKind.Issue ? NextStep.Retry : NextStep.PauseAndRetry,
        408 or 500 or 502 or 503 or 504 when MayRepeat(request) => NextStep.Retry,
        _ => NextStep.Finish, // a 401 above all: asking again with the same credentials locks accounts
    };

    public static NextStep After(ProductRequest request, TransportException lost) =>
        lost.NeverSent || MayRepeat(request) ? NextStep.Retry : NextStep.Finish;

    static bool MayRepeat(ProductRequest request) => request.SafeToRepeat || request.Method is "GET" or "HEAD";
}
