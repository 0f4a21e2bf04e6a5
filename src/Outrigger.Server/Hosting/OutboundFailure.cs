namespace Outrigger.Server.Hosting;

/// <summary>Which of the ways in which a call fails are refusals of ours.</summary>
static class OutboundFailure
{
    /// <summary>Null where the other side did not answer, or not well.</summary>
    public static OutboundRefusal? Refusal(Exception exception) => exception switch
    {
        OutboundRefusedException refused => refused.Refusal,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => OutboundRefusal.TooLarge,
        OperationCanceledException => OutboundRefusal.TooSlow,
        { InnerException: { } inner } => Refusal(inner),
        _ => null,
    };
}
