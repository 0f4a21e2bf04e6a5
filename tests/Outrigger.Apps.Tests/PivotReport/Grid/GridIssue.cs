using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.Tests.PivotReport.Grid;

/// <summary>One issue as plain values; a report's table is made from many.</summary>
sealed record GridIssue(long Id)
{
    public string Key => $"T-{Id}";

    public string? Summary { get; init; }

    public string Type { get; init; } = "story";

    public string? Status { get; init; }

    /// <summary>Status category.</summary>
    public string Category { get; init; } = "new";

    public string[] Labels { get; init; } = [];

    public double? Points { get; init; }

    public long? Spent { get; init; }

    public long? Left { get; init; }

    public DateOnly? Due { get; init; }

    public DateTimeOffset? Created { get; init; }

    /// <summary>A number as text.</summary>
    public string? Note { get; init; }

    public long? Parent { get; init; }

    public LinkValue[] Links { get; init; } = [];

    public bool Outside { get; init; }

    /// <summary>Place in the source; the order of rows where there is none.</summary>
    public int Rank { get; init; } = int.MaxValue;

    /// <summary>Replaced by a later row, or gone from the source.</summary>
    public bool Dropped { get; init; }
}

/// <summary>Makes tables and scenes of plain issues.</summary>
static class GridIssues
{
    public const string Points = "customfield_10016";

    public static readonly DateOnly Today = new(2026, 11, 22);

    public static readonly FieldInfo[] Fields =
    [
        new("summary", "Summary", FieldKind.Text), new("issuetype", "Issue Type", FieldKind.Option), new("status", "Status", FieldKind.Option),
        new(OwnFields.StatusCategory, "Status Category", FieldKind.Option), new("labels", "Labels", FieldKind.Label, Several: true),
        new(Points, "Story point estimate", FieldKind.Number, Custom: true), new("timespent", "Time Spent", FieldKind.Duration),
        new("timeestimate", "Remaining Estimate", FieldKind.Duration), new("duedate", "Due date", FieldKind.Date), new("created", "Created", FieldKind.Instant),
        new("note", "Note", FieldKind.Text, Custom: true), new("parent", "Parent", FieldKind.Issue), new(LinkValue.Field, "Linked Issues", FieldKind.Issue, Several: true),
    ];

    public static IssueTable Table(IEnumerable<GridIssue> issues, IZone? zone = null)
    {
        var names = new ValueNames();
        foreach (var (id, name, level) in new[] { ("init", "Initiative", 2), ("epic", "Epic", 1), ("story", "Story", 0), ("task", "Task", 0), ("sub", "Sub-task", -1) })
        {
            names.Add("issuetype", id, new ValueName(name, -level, $"https://example.test/{id}.svg", level));
        }

        foreach (var (id, name, order) in new[] { ("1", "To Do", 1), ("2", "Doing", 2), ("3", "Done", 3), ("4", "Doing", 2) })
        {
            names.Add("status", id, new ValueName(name, order));
        }

        var table = new IssueTable(names);
        var (summary, type, status, category, note, parent) = (new TextColumn("summary"), new TextColumn("issuetype"), new TextColumn("status"), new TextColumn(OwnFields.StatusCategory), new TextColumn("note"), new TextColumn("parent"));
        var (labels, links, points) = (new MultiColumn("labels"), new MultiColumn(LinkValue.Field), new NumberColumn(Points));
        var (spent, left, due, created) = (new WholeColumn("timespent"), new WholeColumn("timeestimate"), new DayColumn("duedate"), new InstantColumn("created", zone ?? ZoneChanges.Utc));
        foreach (var column in new Column[] { summary, type, status, category, labels, points, spent, left, due, created, note, parent, links })
        {
            table.Add(Fields.Single(field => field.Id == column.Name), column);
        }

        foreach (var issue in issues)
        {
            var row = table.Begin(issue.Id, issue.Key, issue.Outside, issue.Rank);
            summary.Append(issue.Summary ?? $"Summary {issue.Id}");
            type.Append(issue.Type);
            status.Append(issue.Status);
            category.Append(issue.Category);
            note.Append(issue.Note);
            parent.Append(issue.Parent?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            labels.Append(issue.Labels);
            links.Append([.. issue.Links.Select(static link => link.ToString())]);
            points.Append(issue.Points ?? double.NaN);
            Fill(spent, issue.Spent);
            Fill(left, issue.Left);
            Put(due, issue.Due);
            Put(created, issue.Created);
            if (issue.Dropped)
            {
                table.Columns.Drop(row);
            }
        }

        table.Touch();
        return table;
    }

    public static ReportConfig Config(
        IReadOnlyList<LevelChoice>? rows = null, bool tree = false, IReadOnlyList<LevelChoice>? columns = null, IReadOnlyList<MeasureChoice>? measures = null,
        IReadOnlyList<FilterChoice>? filters = null) => new(
            ReportConfig.Latest, new ReportSource(SourceKind.Jql, Jql: "order by rank"), rows ?? [], tree, columns ?? [], measures ?? [new("m1", MeasureKind.Count)], [], filters ?? []);

    public static GridScene Scene(IssueTable table, ReportConfig config, PivotSettings? settings = null, IZone? zone = null) =>
        new(table, config, settings ?? new PivotSettings(), Fields.ToDictionary(static field => field.Id), zone ?? ZoneChanges.Utc, Today);

    public static ReportGrid Grid(IEnumerable<GridIssue> issues, ReportConfig config, PivotSettings? settings = null, GridFolds? folds = null) =>
        ReportGrid.Of(Scene(Table(issues), config, settings), folds ?? new GridFolds(int.MaxValue, new Dictionary<string, bool>())).Value;

    /// <summary>Every row as text: label, then cells.</summary>
    public static string[] Lines(ReportGrid grid)
    {
        var window = grid.Read(1, 0, int.MaxValue, 0, int.MaxValue);
        return
        [
            .. window.Rows.Select((row, y) => string.Join(" | ",
                [new string('>', row.Depth) + (row.Key ?? row.Label), .. window.Texts.Skip(y * window.Columns).Take(window.Columns)])),
        ];
    }

    public static string[] Heads(ReportGrid grid) => [.. grid.Shape(1).Columns.Select(static column => string.Join("/", column.Labels))];

    static void Fill(WholeColumn column, long? value)
    {
        if (value is { } given)
        {
            column.Append(given);
        }
        else
        {
            column.AppendMissing();
        }
    }

    static void Put(DayColumn column, DateOnly? value)
    {
        if (value is { } given)
        {
            column.Append(given);
        }
        else
        {
            column.AppendMissing();
        }
    }

    static void Put(InstantColumn column, DateTimeOffset? value)
    {
        if (value is { } given)
        {
            column.Append(given);
        }
        else
        {
            column.AppendMissing();
        }
    }
}
