using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Rules;

/// <summary>What the event of a run must be like: an id, counts and durations.</summary>
static class RunRules
{
    public static Problem? Check(RunEvent run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.SourceId is not null && (run.Source == SourceKind.Jql || !IdChecks.IsNumber(run.SourceId)) ? TextChecks.Bad("The source of a run is named by its id, and a query has none.", "Send the id.")
            : run is { Issues: >= 0, Requests: >= 0, Bytes: >= 0, Milliseconds: >= 0, FirstMilliseconds: >= 0 } ? null
            : TextChecks.Bad("Counts and durations of a run are 0 or more.", "Send what was counted.");
    }
}
