using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.PivotReport.Links;

/// <summary>From version 1 to 2: levels and measures get shapes of their own.</summary>
static class FirstVersion
{
    /// <summary>Words of version 1 that lead to a measure, and how many fields each takes.</summary>
    static readonly Dictionary<string, (MeasureKind Kind, int Least, int Most)> Words = new(StringComparer.Ordinal)
    {
        ["count"] = (MeasureKind.Count, 0, 0),
        ["sum"] = (MeasureKind.Sum, 1, 1),
        ["average"] = (MeasureKind.Average, 1, 1),
        ["weightedAverage"] = (MeasureKind.WeightedAverage, 2, 2),
        ["minimum"] = (MeasureKind.Minimum, 1, 1),
        ["maximum"] = (MeasureKind.Maximum, 1, 1),
        ["median"] = (MeasureKind.Median, 1, 1),
        ["distinct"] = (MeasureKind.Distinct, 1, 1),
        ["rate"] = (MeasureKind.Rate, 0, 1),
        ["progress"] = (MeasureKind.Progress, 0, 1),
        ["timeRate"] = (MeasureKind.TimeRate, 0, 0),
    };

    public static MigratedConfig Migrate(FirstConfig first)
    {
        var notes = new List<string> { "The report was made with an older version of the app and was brought up to date." };
        var measures = Measures(first.Measures, notes);
        var sort = first.Sort is { Column: "label" } or null ? first.Sort : null;
        if (sort != first.Sort)
        {
            notes.Add("Rows stand in their own order: columns have other names now, so the order by a column was left out.");
        }

        var config = new ReportConfig(
            ReportConfig.Latest, first.Source, Levels(first.Rows), first.Tree, Levels(first.Columns), [.. measures.Values],
            first.Fields, first.Filters, sort, Chart(first.Chart, measures, notes), Limit: first.Limit);
        return new(config, notes);
    }

    static LevelChoice[] Levels(IReadOnlyList<string> fields) => [.. fields.Select(field => new LevelChoice(field))];

    static Dictionary<string, MeasureChoice> Measures(IReadOnlyList<string> words, List<string> notes)
    {
        var measures = new Dictionary<string, MeasureChoice>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (Measure(word, $"m{measures.Count + 1}") is not { } measure)
            {
                notes.Add($"The measure '{(word.Length > 60 ? word[..60] : word)}' is not known and was left out.");
            }
            else
            {
                measures.TryAdd(word, measure);
            }
        }

        return measures;
    }

    static MeasureChoice? Measure(string word, string id)
    {
        var parts = word.Split(':');
        return Words.TryGetValue(parts[0], out var known) && parts.Length - 1 >= known.Least && parts.Length - 1 <= known.Most
            ? new(id, known.Kind, parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2))
            : null;
    }

    static ChartChoice? Chart(ChartChoice? chart, Dictionary<string, MeasureChoice> measures, List<string> notes)
    {
        if (chart?.Measure is not { } word)
        {
            return chart;
        }

        if (measures.TryGetValue(word, out var measure))
        {
            return chart with { Measure = measure.Id };
        }

        notes.Add("The chart draws the first measure: the one that it drew is not known any more.");
        return chart with { Measure = null };
    }
}
