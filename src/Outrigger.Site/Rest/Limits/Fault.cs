namespace Outrigger.Site.Rest.Limits;

/// <summary>What may happen to a request on a bad day.</summary>
enum Fault
{
    None,
    TooManyRequests,
    ErrorBefore,
    UnavailableBefore,
    ErrorAfter,
    TimeoutAfter,
    CutBefore,
    CutAfter,
    SlowBody,
}

static class Faults
{
    /// <summary>True where the client gets no answer at all.</summary>
    public static bool LosesAnswer(this Fault fault) => fault is Fault.TimeoutAfter or Fault.CutBefore or Fault.CutAfter;
}
