using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Execution;
using Outrigger.Pivot.Filtering;
using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Pivot.Tests;

/// <summary>One issue as plain values; what the engine's columns are made from.</summary>
/// <param name="Row">Its row in the table.</param>
sealed record Issue(int Row, string? Status, string? Owner, string[] Components, double? Points, long? Seconds, DateOnly? Due, DateTimeOffset? Created);

/// <summary>Answers queries slowly and obviously: for each cell it looks at each issue.</summary>
sealed class Reference(IReadOnlyList<Issue> issues, PivotQuery query, IZone zone)
{
    readonly List<Issue> counted = [.. issues.Where(issue => query.Filter is null || Holds(query.Filter, issue, zone))];

    public HashSet<string> Paths(IReadOnlyList<GroupField> fields) =>
    [
        .. Enumerable.Range(0, fields.Count + 1).SelectMany(depth => counted.SelectMany(issue => Combine(issue, [.. fields.Take(depth)]))).Select(Text),
        .. new[] { "" },
    ];

    public List<Issue> At(IReadOnlyList<GroupKey> rows, IReadOnlyList<GroupKey> columns) =>
        [.. counted.Where(issue => Stands(issue, query.Rows, rows) && Stands(issue, query.Columns, columns))];

    public double Figure(Measure measure, IReadOnlyList<GroupKey> rows, IReadOnlyList<GroupKey> columns)
    {
        var here = At(rows, columns);
        return here.Count == 0 ? double.NaN : measure switch
        {
            Measure.Count => here.Count,
            Measure.Sum sum => Numbers(here, sum.Column) is { Count: > 0 } some ? some.Sum() : double.NaN,
            Measure.Average average => Numbers(here, average.Column) is { Count: > 0 } some ? some.Average() : double.NaN,
            Measure.Minimum minimum => Numbers(here, minimum.Column) is { Count: > 0 } some ? some.Min() : double.NaN,
            Measure.Maximum maximum => Numbers(here, maximum.Column) is { Count: > 0 } some ? some.Max() : double.NaN,
            Measure.Median median => Median(Numbers(here, median.Column)),
            Measure.WeightedAverage weighted => Weighted(here, weighted),
            Measure.Distinct distinct => here.SelectMany(issue => Keys(issue, distinct.Field)).Where(key => key.Kind != KeyKind.Missing).Distinct().Count(),
            Measure.Rate rate => Rate(here, rate),
            Measure.Part part => here.Where(issue => Keys(issue, part.Field).Any(part.Groups.Contains)).Sum(issue => part.Over is null ? 1 : Number(issue, part.Over) ?? 0),
            Measure.Share share => Share(share, rows, columns),
            _ => throw new ArgumentException(measure.Name),
        };
    }

    public static string Text(IEnumerable<GroupKey> path) => string.Concat(path.Select(key => $"/{key.Kind}:{key.Number}:{key.Text.Length}:{key.Text}"));

    double Share(Measure.Share share, IReadOnlyList<GroupKey> rows, IReadOnlyList<GroupKey> columns)
    {
        var of = query.Measures.Single(measure => measure.Name == share.Of);
        var whole = share.Base switch
        {
            ShareOf.Row => Figure(of, rows, []),
            ShareOf.Column => Figure(of, [], columns),
            ShareOf.Total => Figure(of, [], []),
            _ => Figure(of, [.. rows.SkipLast(1)], columns),
        };
        return whole == 0 ? double.NaN : Figure(of, rows, columns) / whole;
    }

    double Rate(List<Issue> here, Measure.Rate rate)
    {
        double Of(Issue issue) => rate.Over is null ? 1 : Number(issue, rate.Over) ?? 0;
        var total = here.Sum(Of);
        return total == 0 ? double.NaN : here.Where(issue => Keys(issue, rate.Field).Any(rate.Done.Contains)).Sum(Of) / total;
    }

    static double Weighted(List<Issue> here, Measure.WeightedAverage measure)
    {
        var both = here.Where(issue => Number(issue, measure.Column) is not null && Number(issue, measure.Weight) is not null).ToList();
        var weights = both.Sum(issue => Number(issue, measure.Weight) ?? 0);
        return weights == 0 ? double.NaN : both.Sum(issue => (Number(issue, measure.Column) ?? 0) * (Number(issue, measure.Weight) ?? 0)) / weights;
    }

    static double Median(List<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered.Count == 0 ? double.NaN : (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }

    bool Stands(Issue issue, IReadOnlyList<GroupField> fields, IReadOnlyList<GroupKey> path) =>
        path.Select((key, level) => Keys(issue, fields[level]).Contains(key)).All(stands => stands);

    IEnumerable<IReadOnlyList<GroupKey>> Combine(Issue issue, IReadOnlyList<GroupField> fields) => fields.Count == 0
        ? [[]]
        : Combine(issue, [.. fields.SkipLast(1)]).SelectMany(path => Keys(issue, fields[^1]).Select(key => (IReadOnlyList<GroupKey>)[.. path, key]));

    static List<double> Numbers(List<Issue> here, string column) => [.. here.Select(issue => Number(issue, column)).OfType<double>()];

    static double? Number(Issue issue, string column) => column switch
    {
        "points" => issue.Points is { } points && !double.IsNaN(points) ? points : null,
        "seconds" => issue.Seconds,
        "due" => issue.Due is { } due ? due.DayNumber - new DateOnly(1970, 1, 1).DayNumber : null,
        _ => issue.Created?.ToUnixTimeMilliseconds(),
    };

    IReadOnlyList<GroupKey> Keys(Issue issue, GroupField field) => Keys(issue, field, zone);

    static IReadOnlyList<GroupKey> Keys(Issue issue, GroupField field, IZone zone) => field.Column switch
    {
        "status" => [issue.Status is null ? GroupKey.Missing : GroupKey.OfText(issue.Status)],
        "owner" => [issue.Owner is null ? GroupKey.Missing : GroupKey.OfText(issue.Owner)],
        "components" => OfMany([.. issue.Components.Distinct()], field.Policy),
        "due" => [issue.Due is { } due ? Bucket(due, field.Bucket) : GroupKey.Missing],
        "created" => [issue.Created is { } at ? Bucket(DateOnly.FromDateTime(at.UtcDateTime.AddMilliseconds(zone.OffsetAt(at.ToUnixTimeMilliseconds()))), field.Bucket) : GroupKey.Missing],
        _ => [Number(issue, field.Column) is { } number ? GroupKey.OfNumber(number == 0 ? 0 : number) : GroupKey.Missing],
    };

    static IReadOnlyList<GroupKey> OfMany(string[] values, MultiPolicy policy) => values.Length == 0 ? [GroupKey.Missing] : policy switch
    {
        MultiPolicy.First => [GroupKey.OfText(values[0])],
        MultiPolicy.Last => [GroupKey.OfText(values[^1])],
        _ => [.. values.Select(GroupKey.OfText)],
    };

    static GroupKey Bucket(DateOnly day, DateBucket bucket)
    {
        var first = bucket switch
        {
            DateBucket.Year => new DateOnly(day.Year, 1, 1),
            DateBucket.Quarter => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
            DateBucket.Month => new DateOnly(day.Year, day.Month, 1),
            DateBucket.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            _ => day,
        };
        return GroupKey.OfDay(first.DayNumber - new DateOnly(1970, 1, 1).DayNumber);
    }

    static bool Holds(Filter filter, Issue issue, IZone zone) => filter switch
    {
        Filter.And and => and.Parts.All(part => Holds(part, issue, zone)),
        Filter.Or or => or.Parts.Any(part => Holds(part, issue, zone)),
        Filter.Not not => !Holds(not.Part, issue, zone),
        Filter.OneOf oneOf => Keys(issue, oneOf.Field, zone).Any(oneOf.Keys.Contains),
        Filter.Between between => Number(issue, between.Column) is { } number && number >= (between.Least ?? double.MinValue) && number <= (between.Most ?? double.MaxValue),
        _ => false,
    };
}
