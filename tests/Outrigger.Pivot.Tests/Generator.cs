using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Execution;
using Outrigger.Pivot.Filtering;
using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Pivot.Tests;

/// <summary>Random issues and queries, with nulls, NaN, hostile texts, dates before 1970 and at a change of clocks.</summary>
sealed class Generator(int seed)
{
    static readonly string[] Hostile = ["", " ", "a", "A", "/Missing:0:0:", "7", "\0", "\uD800", "é", "e\u0301", "ä|b", "x\ty\n", "=1+1", "null"];

    static readonly string[] AlmostAllDistinct = [.. Enumerable.Range(0, 10_000).Select(word => $"word {word}")];

    static readonly GroupField[] Fields =
    [
        new("status"), new("owner"), new("components"), new("components", Policy: MultiPolicy.First), new("components", Policy: MultiPolicy.Last),
        new("points"), new("seconds"), new("due", DateBucket.Month), new("due", DateBucket.Week), new("due", DateBucket.Quarter), new("created", DateBucket.Day), new("created", DateBucket.Year),
    ];

    static readonly Measure[] Measures =
    [
        new Measure.Count("count"), new Measure.Sum("points", "points"), new Measure.Sum("seconds", "seconds"), new Measure.Average("mean", "points"),
        new Measure.Average("mean seconds", "seconds"), new Measure.WeightedAverage("weighted", "points", "seconds"), new Measure.Minimum("least", "points"),
        new Measure.Maximum("most", "seconds"), new Measure.Minimum("earliest", "due"), new Measure.Maximum("latest", "created"), new Measure.Median("median", "points"),
        new Measure.Distinct("owners", new("owner")), new Measure.Distinct("components", new("components")),
        new Measure.Rate("done", new("status"), [GroupKey.OfText("a"), GroupKey.OfText("")]), new Measure.Rate("points done", new("status"), [GroupKey.OfText("A")], "points"),
        new Measure.Part("todo", new("status"), [GroupKey.Missing, GroupKey.OfText("a")]), new Measure.Part("points of", new("components"), [GroupKey.OfText("A"), GroupKey.Missing], "points"),
        new Measure.Share("of row", "count", ShareOf.Row), new Measure.Share("of column", "seconds", ShareOf.Column),
        new Measure.Share("of total", "count", ShareOf.Total), new Measure.Share("of parent", "count", ShareOf.Parent),
    ];

    readonly Random random = new(seed);

    /// <summary>One hour ahead, two from 2026-03-29 01:00 UTC to 2026-10-25 01:00 UTC.</summary>
    public static IZone Zone { get; } = new ZoneChanges([1_774_746_000_000, 1_792_890_000_000], [3_600_000, 7_200_000, 3_600_000]);

    public List<Issue> Issues()
    {
        var count = random.Next(5) switch { 0 => 0, 1 => 1, 2 => random.Next(20), 3 => random.Next(200), _ => 500 };
        var words = random.Next(6) == 0 ? AlmostAllDistinct : Hostile[..random.Next(1, Hostile.Length)];
        return [.. Enumerable.Range(0, count).Select(row => One(row, words))];
    }

    /// <summary>Rows that changed since they were loaded: none, some or all.</summary>
    public IReadOnlyList<int> Dropped(int rows) => random.Next(4) switch
    {
        0 => [.. Enumerable.Range(0, rows).Where(_ => random.Next(3) == 0)],
        1 when random.Next(5) == 0 => [.. Enumerable.Range(0, rows)],
        _ => [],
    };

    public PivotQuery Query() => new()
    {
        Rows = Some(random.Next(4)),
        Columns = Some(random.Next(3)),
        Measures = Measures,
        Filter = random.Next(2) == 0 ? null : Filter(2),
    };

    public static Table Table(IReadOnlyList<Issue> issues)
    {
        TextColumn status = new("status"), owner = new("owner");
        var components = new MultiColumn("components");
        var points = new NumberColumn("points");
        var seconds = new WholeColumn("seconds");
        var due = new DayColumn("due");
        var created = new InstantColumn("created", Zone);
        foreach (var issue in issues)
        {
            status.Append(issue.Status);
            owner.Append(issue.Owner);
            components.Append(issue.Components);
            points.Append(issue.Points ?? double.NaN);
            Append(issue.Seconds, seconds.Append, seconds);
            Append(issue.Due, due.Append, due);
            Append(issue.Created, created.Append, created);
        }

        return new Table(status, owner, components, points, seconds, due, created);
    }

    static void Append<T>(T? value, Action<T> append, Column column)
        where T : struct
    {
        if (value is { } given)
        {
            append(given);
        }
        else
        {
            column.AppendMissing();
        }
    }

    Issue One(int row, string[] words) => new(
        row,
        Maybe() ? Word(words) : null,
        Maybe() ? Word(words) : null,
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => Word(words))],
        random.Next(6) switch { 0 => null, 1 => double.NaN, 2 => 0, 3 => -0.0, var few => few * 0.5 },
        Maybe() ? random.NextInt64(-3, 4) * (random.Next(8) == 0 ? 1L << 40 : 1) : null,
        Maybe() ? new DateOnly(random.Next(4) == 0 ? 1890 : 2026, random.Next(1, 13), random.Next(1, 29)) : null,
        Maybe() ? new DateTimeOffset(2026, random.Next(2) == 0 ? 3 : 10, random.Next(24, 32), random.Next(24), random.Next(60), 0, TimeSpan.Zero) : null);

    IReadOnlyList<GroupField> Some(int count) => [.. Enumerable.Range(0, count).Select(_ => Fields[random.Next(Fields.Length)])];

    Filter Filter(int depth) => random.Next(depth > 0 ? 5 : 2) switch
    {
        0 => new Filter.OneOf(Fields[random.Next(5)], [GroupKey.Missing, GroupKey.OfText("a"), GroupKey.OfText("")]),
        1 => new Filter.Between(random.Next(2) == 0 ? "points" : "due", random.Next(2) == 0 ? 0 : null, random.Next(2) == 0 ? 20_600 : null),
        2 => new Filter.Not(Filter(depth - 1)),
        3 => new Filter.And([Filter(depth - 1), Filter(depth - 1)]),
        _ => new Filter.Or([Filter(depth - 1), Filter(depth - 1)]),
    };

    string Word(string[] words) => words[random.Next(words.Length)];

    bool Maybe() => random.Next(5) != 0;
}
