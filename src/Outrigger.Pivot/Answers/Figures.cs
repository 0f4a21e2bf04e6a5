using Outrigger.Pivot.Execution;

namespace Outrigger.Pivot.Answers;

/// <summary>Reads the measures of a cell.</summary>
sealed class Figures(IReadOnlyList<string> names, IReadOnlyList<Func<CellPlace, double>> readers)
{
    public IReadOnlyList<string> Names => names;

    public double Read(int measure, CellPlace place) => readers[measure](place);

    public double Read(string measure, CellPlace place)
    {
        for (var at = 0; at < names.Count; at++)
        {
            if (names[at] == measure)
            {
                return readers[at](place);
            }
        }

        return double.NaN;
    }

    /// <summary>The figure of one kernel; NaN where no issue fell into the cell.</summary>
    public static double OfKernel(GroupingSets sets, CellPlace place, Func<GroupingSet, int, double> read)
    {
        var set = sets[place.RowLevel, place.ColumnLevel];
        var cell = set.Cells.Find(place.Row, place.Column);
        return cell < 0 || set.Counts.Of(cell) == 0 ? double.NaN : read(set, cell);
    }
}
