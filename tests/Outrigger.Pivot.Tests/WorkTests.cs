using Outrigger.Pivot.Answers;
using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Execution;
using Outrigger.Pivot.Filtering;
using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Pivot.Tests;

/// <summary>Entries of work belong to issues: time counts entry by entry, an issue once however many entries it has in a cell.</summary>
public sealed class WorkTests
{
    sealed record Issue(int Row, string Team, string[] Labels, double? Points);

    sealed record Entry(int Row, Issue? Of, string Author, DateOnly Day, long Seconds);

    static readonly PivotQuery ByAuthor = new()
    {
        Rows = [new("author")],
        Columns = [new("team"), new("labels")],
        Measures =
        [
            new Measure.Count("issues"), new Measure.Sum("time", "seconds"), new Measure.Sum("points", "points"), new Measure.Median("median", "points"),
            new Measure.Rate("red", new("team"), [GroupKey.OfText("Red")]), new Measure.Part("time of red", new("team"), [GroupKey.OfText("Red")], "seconds"),
        ],
    };

    [Fact]
    public void Time_by_author_and_period_comes_from_the_entries_and_an_issue_counts_once()
    {
        var red = new Issue(0, "Red", ["a", "b"], 5);
        var blue = new Issue(1, "Blue", [], null);
        var work = Work([red, blue], [Of(0, red, "Ada", 3600, 1), Of(1, red, "Ada", 1800, 40), Of(2, red, "Uwe", 600, 1), Of(3, blue, "Ada", 60, 1)]);
        var answer = PivotEngine.Run(work, new() { Rows = [new("author")], Columns = [new("day", DateBucket.Month)], Measures = ByAuthor.Measures }).Value;

        Assert.Equal([2, 2, 1], Enumerable.Range(0, 3).Select(row => answer.Issues(row, 0)));
        Assert.Equal([6060.0, 5460, 600], Enumerable.Range(0, 3).Select(row => answer.Value(row, 0, 1)));
        Assert.Equal([5.0, 5, 5], Enumerable.Range(0, 3).Select(row => answer.Value(row, 0, 2)));
        Assert.Equal([0, 3], answer.RowsOf(1, 1));
        Assert.Equal([0, 0, 0, 1], Enumerable.Range(0, 4).Select(work.OwnerOf));
    }

    [Fact]
    public void Every_figure_is_that_of_looking_at_each_entry()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var random = new Random(seed);
            List<Issue> issues = [.. Enumerable.Range(0, random.Next(1, 40)).Select(row => Some(random, row))];
            List<Entry> entries = [.. Enumerable.Range(0, random.Next(300)).Select(row => Of(row, random.Next(20) == 0 ? null : issues[random.Next(issues.Count)], random.Next(2) == 0 ? "Ada" : "Uwe", random.Next(100), random.Next(60)))];
            var work = Work(issues, entries);
            var (gone, dropped) = (random.Next(issues.Count), entries.Count == 0 ? -1 : random.Next(entries.Count));
            work.Owner.Drop(gone);
            if (dropped >= 0)
            {
                work.Drop(dropped);
            }

            var filter = random.Next(2) == 0 ? null : new Filter.Or([new Filter.Between("points", 2, null), new Filter.OneOf(new("labels"), [GroupKey.OfText("a")])]);
            var counted = entries.Where(entry => entry.Row != dropped && entry.Of is { } of && of.Row != gone && (filter is null || of.Points >= 2 || of.Labels.Contains("a"))).ToList();
            Compare(PivotEngine.Run(work, ByAuthor with { Filter = filter }).Value, counted);
        }
    }

    [Fact]
    public void A_measure_that_mixes_issues_with_their_entries_is_refused()
    {
        var work = Work([new(0, "Red", [], 1)], []);
        var problem = PivotEngine.Run(work, new() { Measures = [new Measure.WeightedAverage("mixed", "points", "seconds")] }).Problem;
        Assert.Equal("The measure 'mixed' mixes fields of issues with fields of their entries.", problem?.Message);
    }

    [Fact]
    public void Entries_count_when_their_issue_is_there()
    {
        var (issues, team) = (new Table(), new TextColumn("team"));
        issues.Add(team);
        var (seconds, of) = (new WholeColumn("seconds"), new WholeColumn("issue"));
        var work = new Table(seconds, of);
        work.BelongTo(issues, "issue");
        seconds.Append(60);
        of.Append(0);
        var question = new PivotQuery { Rows = [new("team")], Measures = [new Measure.Sum("time", "seconds")] };
        Assert.Equal(double.NaN, PivotEngine.Run(work, question).Value.Value(0, 0, 0));
        team.Append("Red");
        Assert.Equal(60, PivotEngine.Run(work, question).Value.Value(1, 0, 0));
    }

    static void Compare(PivotAnswer answer, List<Entry> counted)
    {
        Assert.Equal(counted.Select(entry => entry.Author).Distinct().Count() + 1, answer.Rows.Count);
        for (var row = 0; row < answer.Rows.Count; row++)
        {
            for (var column = 0; column < answer.Columns.Count; column++)
            {
                var (author, path) = (answer.Rows[row].Key, Path(answer.Columns, column));
                var here = counted.Where(entry => (row == 0 || entry.Author == author.Text) && Stands(entry.Of, path)).ToList();
                var issues = here.Select(entry => entry.Of).OfType<Issue>().Distinct().ToList();
                var points = issues.Select(issue => issue.Points).OfType<double>().Order().ToList();
                Assert.Equal(issues.Count, answer.Issues(row, column));
                Assert.Equal(here.Select(entry => entry.Row), answer.RowsOf(row, column));
                double[] expected = here.Count == 0 ? [double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN] :
                [
                    issues.Count, here.Sum(entry => entry.Seconds), points.Count == 0 ? double.NaN : points.Sum(),
                    points.Count == 0 ? double.NaN : (points[(points.Count - 1) / 2] + points[points.Count / 2]) / 2,
                    (double)issues.Count(issue => issue.Team == "Red") / issues.Count, here.Where(entry => entry.Of?.Team == "Red").Sum(entry => entry.Seconds),
                ];
                Assert.Equal(expected, Enumerable.Range(0, 6).Select(measure => answer.Value(row, column, measure)));
            }
        }
    }

    static bool Stands(Issue? issue, List<GroupKey> path) => issue is not null
        && (path.Count < 1 || issue.Team == path[0].Text)
        && (path.Count < 2 || (path[1].Kind == KeyKind.Missing ? issue.Labels.Length == 0 : issue.Labels.Contains(path[1].Text)));

    static List<GroupKey> Path(IReadOnlyList<HeaderNode> nodes, int at) => nodes[at].Parent < 0 ? [] : [.. Path(nodes, nodes[at].Parent), nodes[at].Key];

    static Issue Some(Random random, int row) =>
        new(row, random.Next(2) == 0 ? "Red" : "Blue", [.. new[] { "a", "b", "c" }.Where(_ => random.Next(2) == 0)], random.Next(4) == 0 ? null : random.Next(9));

    static Entry Of(int row, Issue? issue, string author, long seconds, int day) => new(row, issue, author, new DateOnly(2026, 1, 1).AddDays(day), seconds);

    static WorkTable Work(IReadOnlyList<Issue> issues, IReadOnlyList<Entry> entries)
    {
        var (team, labels, points) = (new TextColumn("team"), new MultiColumn("labels"), new NumberColumn("points"));
        foreach (var issue in issues)
        {
            team.Append(issue.Team);
            labels.Append(issue.Labels);
            points.Append(issue.Points ?? double.NaN);
        }

        var (author, day, seconds, of) = (new TextColumn("author"), new DayColumn("day"), new WholeColumn("seconds"), new WholeColumn("issue"));
        foreach (var entry in entries)
        {
            author.Append(entry.Author);
            day.Append(entry.Day);
            seconds.Append(entry.Seconds);
            of.Append(entry.Of?.Row ?? -1);
        }

        var (owner, work) = (new Table(team, labels, points), new Table(author, day, seconds, of));
        work.BelongTo(owner, "issue");
        return new(owner, work);
    }

    sealed record WorkTable(Table Owner, Table Entries)
    {
        public static implicit operator Table(WorkTable work) => work.Entries;

        public int OwnerOf(int row) => Entries.OwnerOf(row);

        public void Drop(int row) => Entries.Drop(row);
    }
}
