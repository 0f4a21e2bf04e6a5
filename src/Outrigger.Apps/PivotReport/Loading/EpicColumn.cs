using System.Globalization;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Loading.Reading;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Loading;

/// <summary>Finds each issue's ancestor on level 1 through parents, as far as they are known.</summary>
static class EpicColumn
{
    const int MostSteps = 20; // above it there is a circle

    /// <summary>Appends the rows that the column has not yet.</summary>
    public static void Extend(TextColumn column, IssueTable table, ReadingContext context, FieldInfo epic)
    {
        var (parents, types) = (table.Columns.Find("parent") as TextColumn, table.Columns.Find("issuetype") as TextColumn);
        for (var row = column.Count; row < table.Rows; row++)
        {
            if (parents is null || Above(table, context, parents, types, row) is not { } id)
            {
                column.AppendMissing();
                continue;
            }

            column.Append(id);
            if (!context.Names.Knows(epic.Id, id) && context.Names.Find("parent", id) is { } name)
            {
                context.Names.Add(epic.Id, id, name);
            }
        }
    }

    static string? Above(IssueTable table, ReadingContext context, TextColumn parents, TextColumn? types, int row)
    {
        for (var steps = 0; steps < MostSteps && row >= 0 && row < parents.Count; steps++)
        {
            if (parents.TextAt(row) is not { } parent || !long.TryParse(parent, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                return null;
            }

            row = table.RowOf(id);
            if (LevelOf(context, types, id, row) == 1)
            {
                return parent;
            }
        }

        return null;
    }

    static int? LevelOf(ReadingContext context, TextColumn? types, long id, int row) =>
        row >= 0 && types is not null && row < types.Count && types.TextAt(row) is { } type ? context.Names.Find("issuetype", type)?.Level
        : context.Named.GetValueOrDefault(id).Level;
}
