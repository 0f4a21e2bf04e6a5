using Outrigger.Apps.PivotReport.Data;

namespace Outrigger.Apps.PivotReport.Reports;

/// <summary>
/// A configuration as the server may know it. A column of groups is named by its values, and labels and texts are their own ids: an
/// order by such a column would carry words of Jira to the server, so it is not kept. Values that somebody picked for a filter are.
/// </summary>
public static class KeptConfig
{
    /// <param name="find">A field by its id; null where there is none, or the viewer may not see it.</param>
    public static ReportConfig Of(ReportConfig config, Func<string, FieldInfo?> find)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(find);

        // The measure, then a value for each level on the way to the column.
        var levels = (config.Sort?.Column ?? "").Count(letter => letter == '/');
        return config.Columns.Take(levels).Any(level => find(level.Field) is null or { Kind: FieldKind.Label or FieldKind.Text or FieldKind.Rich })
            ? config with { Sort = null }
            : config;
    }
}
