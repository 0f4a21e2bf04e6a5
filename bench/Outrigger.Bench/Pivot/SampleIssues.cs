using System.Globalization;
using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Grouping;

namespace Outrigger.Bench.Pivot;

/// <summary>
/// Issues as arrays, the same for every contender, and as the engine's table. Seeded: 8 statuses, 200 assignees, 10 projects, 6 types, two
/// years of days, 5,000 epics, 60 sprints, 20 components, 5 priorities; one value in ten is missing where Jira allows it.
/// </summary>
sealed class SampleIssues
{
    public const int Statuses = 8;
    public const int Assignees = 200;
    public const int Projects = 10;
    public const int Types = 6;
    public const int Epics = 5000;
    public const int Sprints = 60;
    public const int Components = 20;
    public const int Priorities = 5;
    public const int Days = 730;

    // 2024-11-22, so that the two years end when the sample was made.
    public const int FirstDay = 20_049;

    public SampleIssues(int count)
    {
        var random = new Random(7);
        int[] Some(int domain, bool missing = true) => [.. Enumerable.Range(0, count).Select(_ => missing && random.Next(10) == 0 ? 0 : 1 + random.Next(domain))];
        Count = count;
        (Status, Assignee, Project, Type) = (Some(Statuses, false), Some(Assignees), Some(Projects, false), Some(Types, false));
        (Epic, Sprint, Priority) = (Some(Epics), Some(Sprints), Some(Priorities));
        Created = [.. Enumerable.Range(0, count).Select(_ => FirstDay + random.Next(Days))];
        Points = [.. Enumerable.Range(0, count).Select(_ => random.Next(10) == 0 ? double.NaN : random.Next(1, 14))];
        Spent = [.. Enumerable.Range(0, count).Select(_ => random.Next(10) == 0 ? double.NaN : random.Next(1, 400) * 360.0)];
        Component = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, random.Next(3)).Select(_ => 1 + random.Next(Components)).Distinct().ToArray())];
        Table = MakeTable();
    }

    public int Count { get; }

    /// <summary>Codes from 1; 0 is missing.</summary>
    public int[] Status { get; }

    public int[] Assignee { get; }

    public int[] Project { get; }

    public int[] Type { get; }

    public int[] Epic { get; }

    public int[] Sprint { get; }

    public int[] Priority { get; }

    /// <summary>Days since 1970.</summary>
    public int[] Created { get; }

    /// <summary>NaN is missing.</summary>
    public double[] Points { get; }

    /// <summary>Seconds; NaN is missing.</summary>
    public double[] Spent { get; }

    public int[][] Component { get; }

    public Table Table { get; }

    /// <summary>Category of a status: 3 is Done for the last two of the eight.</summary>
    public static bool IsDone(int status) => status > Statuses - 2;

    /// <summary>The text that stands for a code.</summary>
    public static string Text(string field, int code) => string.Create(CultureInfo.InvariantCulture, $"{field} {code:0000}");

    /// <summary>The code that a group stands for; a day's number for dates.</summary>
    public static int CodeOf(GroupKey key) => key.Kind switch
    {
        KeyKind.Missing => 0,
        KeyKind.Text => int.Parse(key.Text[^4..], CultureInfo.InvariantCulture),
        _ => (int)key.Number,
    };

    Table MakeTable()
    {
        var component = new MultiColumn("component");
        var texts = Words("component", Components);
        foreach (var codes in Component)
        {
            foreach (var code in codes)
            {
                component.AddValue(texts[code]);
            }

            component.EndRow();
        }

        var created = new DayColumn("created");
        foreach (var day in Created)
        {
            created.Append(DateOnly.FromDayNumber(day + 719_162));
        }

        return new Table(
            Texts("status", Status), Texts("assignee", Assignee), Texts("project", Project), Texts("type", Type), Texts("epic", Epic), Texts("sprint", Sprint),
            Texts("priority", Priority), Texts("category", [.. Status.Select(status => IsDone(status) ? 3 : 1)]), Numbers("points", Points), Numbers("spent", Spent), component, created);
    }

    static TextColumn Texts(string name, int[] codes)
    {
        var column = new TextColumn(name);
        var texts = Words(name, codes.Length == 0 ? 0 : codes.Max());
        foreach (var code in codes)
        {
            column.Append(code == 0 ? null : texts[code]);
        }

        return column;
    }

    static string[] Words(string field, int codes) => [.. Enumerable.Range(0, codes + 1).Select(code => Text(field, code))];

    static NumberColumn Numbers(string name, double[] values)
    {
        var column = new NumberColumn(name);
        foreach (var value in values)
        {
            column.Append(value);
        }

        return column;
    }
}
