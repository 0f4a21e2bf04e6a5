using System.Globalization;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Loading;

/// <summary>Sources that nothing can be asked about.</summary>
static class SourceChecks
{
    public static Problem? Find(ReportSource source) => source.Kind switch
    {
        SourceKind.Jql => string.IsNullOrWhiteSpace(source.Jql) ? new(ErrorCode.Invalid, "The report's query is empty.", "Write a query in JQL.") : null,
        _ => long.TryParse(source.Id, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? null
            : new(ErrorCode.Invalid, "The report's source has no valid id.", "Choose a source."),
    };
}
