using System.Globalization;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Apps.PivotReport.Loading;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.Tests.PivotReport.Loading;

/// <summary>Reads answers into a table without a loader.</summary>
static class ReadTable
{
    public static FieldCatalogue Catalogue(params JiraField[] fields) => FieldCatalogue.Of(fields, new PivotSettings());

    public static (IssueTable Table, Problem? Problem) Of(FieldCatalogue fields, IReadOnlyCollection<string> wanted, byte[] answer, IReadOnlyList<long> ids, bool worklogs = false)
    {
        var store = new IssueStore(fields, ZoneChanges.Utc);
        store.Want(new FieldNeeds(wanted.ToHashSet(), Tree: false, Links: false, worklogs), fresh: true);
        var job = new RowsJob(ids, outside: false);
        store.FieldsOf(job);
        var problem = store.Take(job, answer, id => ids.ToList().IndexOf(id));
        store.Publish(_ => false);
        return (store.Table, problem);
    }

    /// <summary>What stands in the row, written as <see cref="SlowReader"/> writes it.</summary>
    public static string? Value(Column? column, int row) => column switch
    {
        null => throw new InvalidOperationException("No such column."),
        _ when column.IsMissing(row) => null,
        TextColumn text => text.TextAt(row),
        MultiColumn several => string.Join('|', several.TextsAt(row)),
        NumberColumn number => number.ValueAt(row).ToString(CultureInfo.InvariantCulture),
        WholeColumn whole => whole.WholeAt(row)?.ToString(CultureInfo.InvariantCulture),
        DayColumn day => day.DayAt(row)?.ToString("O"),
        InstantColumn instant => SlowReader.Text(instant.MomentAt(row)!.Value),
        _ => throw new InvalidOperationException("Unknown column."),
    };
}
