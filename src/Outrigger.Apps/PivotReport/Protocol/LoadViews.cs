using System.Text.Json.Serialization;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Protocol;

[JsonConverter(typeof(CamelCaseEnum<LoadState>))]
public enum LoadState
{
    /// <summary>Issues are being loaded: figures are partial.</summary>
    Loading,

    /// <summary>Jira asked to wait; goes on by itself.</summary>
    Waiting,

    /// <summary>Stopped by the user, or at the limit of issues: figures are partial.</summary>
    Stopped,

    /// <summary>A problem stopped it: figures are partial.</summary>
    Failed,

    /// <summary>Every issue of the source that the viewer may see is there.</summary>
    Complete,
}

/// <summary>How far loading is, and what it has cost so far: the visible budget.</summary>
/// <param name="Issues">Loaded.</param>
/// <param name="Expected">Of the source, by Jira's approximate count or the ids found; null until known.</param>
/// <param name="Unseen">Ids that Jira named and then did not give: issues that the viewer may not see.</param>
/// <param name="Outside">Parents fetched that the source left out.</param>
/// <param name="Limit">Most issues that are loaded.</param>
/// <param name="LimitReached">Loading stopped at the limit.</param>
/// <param name="Requests">To Jira.</param>
/// <param name="Bytes">Of Jira's answers.</param>
/// <param name="WaitSeconds">While waiting: how long still.</param>
/// <param name="Problem">Why it failed, or what a person should know.</param>
public sealed record LoadView(
    LoadState State, int Issues, int? Expected, int Unseen, int Outside, int Limit, bool LimitReached, int Requests, long Bytes, int Milliseconds,
    double? WaitSeconds = null, Problem? Problem = null);

/// <summary>One request that this report made, for the ledger: nothing else left the tab.</summary>
/// <param name="Path">Without its query's values.</param>
public sealed record LedgerLine(string Method, string Path, int Status, int Bytes, int Milliseconds);
