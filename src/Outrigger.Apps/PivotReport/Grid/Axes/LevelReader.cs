using Outrigger.Apps.PivotReport.Grid.Filtering;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Apps.PivotReport.Structure;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Grid.Axes;

/// <summary>Reads the fields of an axis.</summary>
static class LevelReader
{
    public static List<Level> Read(GridData data, Counted counted, IReadOnlyList<LevelChoice> choices) =>
        [.. choices.Select(choice => GridData.IsOfWork(choice.Field) ? OfWork(data, counted, choice) : OfIssues(data, choice))];

    static Level OfIssues(GridData data, LevelChoice choice)
    {
        var codes = new LevelCodes(data, choice);
        var column = data.Column(choice.Field);
        if (column is MultiColumn several && (choice.Several ?? SeveralValues.Each) == SeveralValues.Each)
        {
            var (each, offsets) = codes.Several(several, data.Rows);
            return new Level(choice, codes.Field, codes.Values, each, offsets);
        }

        return new Level(choice, codes.Field, codes.Values, codes.Single(column, data.Rows));
    }

    // An issue stands wherever one of its entries does.
    static Level OfWork(GridData data, Counted counted, LevelChoice choice)
    {
        var codes = new LevelCodes(data, choice);
        var ofEntries = codes.Single(data.WorkColumn(choice.Field), data.WorkRows);
        var issues = new int[ofEntries.Length];
        for (var entry = 0; entry < issues.Length; entry++)
        {
            issues[entry] = counted.Work[entry] ? data.IssueOfWork(entry) : -1;
        }

        var (begins, entries) = Children.Of(issues, data.Rows);
        var (each, offsets) = (new List<int>(), new int[data.Rows + 1]);
        for (var row = 0; row < data.Rows; row++)
        {
            each.AddRange(entries[begins[row]..begins[row + 1]].Select(entry => ofEntries[entry]).Distinct());
            offsets[row + 1] = each.Count;
        }

        return new Level(choice, codes.Field, codes.Values, [.. each], offsets, ofEntries);
    }
}
