namespace Outrigger.Apps.PivotReport.Loading;

/// <param name="InFlight">Most requests that a loader has under way; how many of them are sent at once is the throttle's matter.</param>
/// <param name="PageSize">Issues in one bulk read: 1 to 100.</param>
/// <param name="IdsAtOnce">Ids in one part of a search: 1 to 5,000.</param>
public sealed record LoaderOptions(int InFlight = 12, int PageSize = 100, int IdsAtOnce = 5000);
