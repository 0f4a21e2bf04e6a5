using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.PivotReport.Grid.Filtering;

/// <summary>Which issues and which entries of work count.</summary>
/// <param name="Issues">By row of the table.</param>
/// <param name="Work">By entry; empty where no work is loaded.</param>
sealed record Counted(bool[] Issues, bool[] Work)
{
    public static Counted Of(GridData data)
    {
        var ofWork = data.Scene.Config.Filters.Where(filter => GridData.IsOfWork(filter.Field)).ToList();
        var issues = OfIssues(data, [.. data.Scene.Config.Filters.Except(ofWork)]);
        var tests = ofWork.Select(filter => data.WorkColumn(filter.Field) is { } column ? new FieldTest(data, filter).Over(column) : null).OfType<Func<int, bool>>().ToList();
        var work = new bool[data.WorkRows];
        var worked = new bool[data.Rows];
        for (var entry = 0; entry < work.Length; entry++)
        {
            var row = data.IssueOfWork(entry);
            if (row >= 0 && issues[row] && tests.TrueForAll(test => test(entry)))
            {
                work[entry] = worked[row] = true;
            }
        }

        return new Counted(tests.Count == 0 ? issues : worked, work);
    }

    static bool[] OfIssues(GridData data, IReadOnlyList<FilterChoice> filters)
    {
        var counted = new bool[data.Rows];
        for (var row = 0; row < counted.Length; row++)
        {
            counted[row] = data.IsOfSource(row);
        }

        foreach (var filter in filters)
        {
            if (data.Column(filter.Field) is not { } column)
            {
                data.Notes.Add($"The filter on {data.Field(filter.Field).Name} was left out: the field is not loaded.");
                continue;
            }

            var test = new FieldTest(data, filter).Over(column);
            for (var row = 0; row < counted.Length; row++)
            {
                counted[row] = counted[row] && test(row);
            }
        }

        return counted;
    }
}
