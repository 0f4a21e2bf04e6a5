using Outrigger.Pivot.Execution;
using Outrigger.Pivot.Filtering;
using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Pivot.Tests.RealIssues;

/// <summary>A question to the engine, and the same to an engine that speaks SQL.</summary>
/// <param name="Fields">SQL of each field, rows first; <c>components</c> and <c>labels</c> are joined from tables of their own.</param>
/// <param name="Joins">Tables of values that a field needs, by the number of the field.</param>
/// <param name="Figures">SQL of each measure.</param>
sealed record Question(PivotQuery Query, string[] Fields, (int Field, string Table)[] Joins, string[] Figures, string Where = "1=1");

/// <summary>Questions that both kinds of engines answer.</summary>
static class Questions
{
    const string Comments = "cast(i.comments as double)";

    // An issue with two components is two rows of a join: its figures are those of different issues.
    static readonly string[] Numbers =
    [
        "count(*)", $"sum({Comments})", $"avg({Comments})", $"min({Comments})", $"max({Comments})", "sum(cast(i.attachments as double))", "sum(cast(i.story_points as double))",
        "count(distinct i.assignee)",
    ];

    static readonly Measure[] Measures =
    [
        new Measure.Count("count"), new Measure.Sum("sum", "comments"), new Measure.Average("mean", "comments"), new Measure.Minimum("least", "comments"),
        new Measure.Maximum("most", "comments"), new Measure.Sum("attachments", "attachments"), new Measure.Sum("points", "story_points"),
        new Measure.Distinct("people", new("assignee")),
    ];

    public static IReadOnlyDictionary<string, Question> All { get; } = new Dictionary<string, Question>
    {
        ["status by assignee"] = new(Ask(["status"], ["assignee"]), ["i.status", "i.assignee"], [], Numbers),
        ["project and type by month"] = new(
            Ask(["project", "type"], []) with { Columns = [new("created", DateBucket.Month)] },
            ["i.project", "i.type", "substr(i.created, 1, 7) || '-01'"], [], Numbers),
        ["component by priority"] = new(Ask(["components"], ["priority"]), ["v0.value", "i.priority"], [(0, "components")], Numbers),
        ["component by label"] = new(Ask(["components"], ["labels"]), ["v0.value", "v1.value"], [(0, "components"), (1, "labels")], Numbers),
        ["component and type by year, not done"] = new(
            Ask(["components", "type"], []) with { Columns = [new("resolved", DateBucket.Year)], Filter = new Filter.Not(new Filter.OneOf(new("status_category"), [GroupKey.OfText("Done")])) },
            ["v0.value", "i.type", "substr(i.resolved, 1, 4) || '-01-01'"], [(0, "components")], Numbers, "(i.status_category is null or i.status_category <> 'Done')"),
        ["talked about"] = new(
            Ask(["type"], ["project"]) with { Filter = new Filter.Between("comments", 2, 8) }, ["i.type", "i.project"], [], Numbers, "cast(i.comments as integer) between 2 and 8"),
    };

    static PivotQuery Ask(string[] rows, string[] columns) =>
        new() { Rows = [.. rows.Select(name => new GroupField(name))], Columns = [.. columns.Select(name => new GroupField(name))], Measures = Measures };
}
