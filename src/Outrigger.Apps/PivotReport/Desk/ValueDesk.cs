using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Core.Errors;
using Outrigger.Pivot.Execution;
using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Apps.PivotReport.Desk;

/// <summary>The values that a field has among the loaded issues, for choosing a filter.</summary>
public sealed class ValueDesk(Sessions sessions)
{
    /// <summary>More than a person looks through.</summary>
    const int MostValues = 1_000;

    public Outcome<ValuesListed> List(ListValues asked)
    {
        if (!sessions.Find(asked.Session).TryGet(out var session, out var problem))
        {
            return problem;
        }

        var table = session.Loader.Table;
        if (table.Columns.Find(asked.Field) is null)
        {
            return new Problem(ErrorCode.NotFound, $"The field {asked.Field} is not loaded.", "Use it in the report first.");
        }

        var query = new PivotQuery { Rows = [new GroupField(asked.Field)], Measures = [new Measure.Count("issues")] };
        if (!PivotEngine.Run(table.Columns, query).TryGet(out var answer, out problem))
        {
            return problem;
        }

        var values = new List<(double Order, ValueView View)>();
        for (var row = 1; row < answer.Rows.Count; row++)
        {
            var id = answer.Rows[row].Key is { Kind: KeyKind.Text } key ? key.Text : "";
            var label = id.Length == 0 ? "(none)" : table.Names.LabelOf(asked.Field, id);
            values.Add((id.Length == 0 ? double.MaxValue : table.Names.OrderOf(asked.Field, id), new(id, label, answer.Issues(row, 0))));
        }

        var ordered = values.OrderBy(value => value.Order).ThenBy(value => value.View.Label, StringComparer.OrdinalIgnoreCase).Select(value => value.View);
        return new ValuesListed([.. ordered.Take(MostValues)]) { Id = asked.Id };
    }
}
