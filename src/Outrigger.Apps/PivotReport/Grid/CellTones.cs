using Outrigger.Apps.PivotReport.Grid.Measuring;
using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.PivotReport.Grid;

/// <summary>
/// Colours of cells: 0 none, 1 to 9 heat, 10 red, 11 amber, 12 green. Heat compares cells of one measure among rows of one depth, so
/// that groups do not outshine what they are made of; totals have none.
/// </summary>
sealed class CellTones(GridModel model)
{
    const int Hottest = 9;
    const int Red = 10;
    const int Amber = 11;
    const int Green = 12;

    /// <summary>Most cells that are looked at to find the least and the greatest; beyond that every so many rows.</summary>
    const int MostLookedAt = 20_000;

    readonly Dictionary<Figure, (double Least, double Most)[]> scales = [];

    public int Of(int node, PlannedColumn column)
    {
        if (column.Figure is not { Choice.Tone: { } tone } figure || figure.Value(node, column.Place) is var value && double.IsNaN(value))
        {
            return 0;
        }

        return tone.Kind == ToneKind.Traffic ? Traffic(tone, value)
            : node == 0 || column.Column.Total ? 0
            : Heat(ScaleOf(figure)[model.Rows.DepthOf(node)], value);
    }

    static int Traffic(ToneChoice tone, double value) => (tone.Amber, tone.Green) switch
    {
        ({ } amber, { } green) when green < amber => value <= green ? Green : value <= amber ? Amber : Red,
        ({ } amber, { } green) => value >= green ? Green : value >= amber ? Amber : Red,
        (null, { } green) => value >= green ? Green : Red,
        ({ } amber, null) => value >= amber ? Amber : Red,
        _ => 0,
    };

    static int Heat((double Least, double Most) scale, double value) =>
        scale.Most <= scale.Least ? (Hottest + 1) / 2
        : 1 + (int)Math.Clamp((value - scale.Least) / (scale.Most - scale.Least) * Hottest, 0, Hottest - 1);

    (double Least, double Most)[] ScaleOf(Figure figure)
    {
        if (!scales.TryGetValue(figure, out var scale))
        {
            scales.Add(figure, scale = Measure(figure));
        }

        return scale;
    }

    (double Least, double Most)[] Measure(Figure figure)
    {
        var rows = model.Rows.Shown(false, static _ => true);
        var scale = new (double Least, double Most)[rows.Length == 0 ? 1 : rows.Max(model.Rows.DepthOf) + 1];
        Array.Fill(scale, (double.PositiveInfinity, double.NegativeInfinity));
        var step = 1 + (int)((long)rows.Length * model.Columns.Leaves.Count / MostLookedAt);
        for (var at = 0; at < rows.Length; at += step)
        {
            ref var here = ref scale[model.Rows.DepthOf(rows[at])];
            foreach (var place in model.Columns.Leaves)
            {
                var value = figure.Value(rows[at], place);
                if (!double.IsNaN(value))
                {
                    here = (Math.Min(here.Least, value), Math.Max(here.Most, value));
                }
            }
        }

        return scale;
    }
}
