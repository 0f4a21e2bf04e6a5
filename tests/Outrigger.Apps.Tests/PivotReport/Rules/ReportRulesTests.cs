using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Apps.PivotReport.Rules;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.PivotReport.Rules;

public sealed class ReportRulesTests
{
    static readonly ReportConfig Sound = new(
        2, new(SourceKind.Project, "10000"), [new("status")], true, [], [new("m1", MeasureKind.Count), new("m2", MeasureKind.Sum, "points")], ["priority"], []);

    static readonly SaveReport Save = new("Sprint overview", Sound, new(Visibility.Private));

    public static TheoryData<string, ReportConfig> Broken => new()
    {
        { "version 1", Sound with { Version = 1 } },
        { "JQL query has no visible", Sound with { Source = new(SourceKind.Jql, Jql: " ") } },
        { "JQL query has 10,001 characters", Sound with { Source = new(SourceKind.Jql, Jql: new string('x', 10_001)) } },
        { "takes a query and no id", Sound with { Source = new(SourceKind.Jql, "7", "a = b") } },
        { "a board, is not named by its id", Sound with { Source = new(SourceKind.Board, "Team board") } },
        { "a filter, is not named by its id", Sound with { Source = new(SourceKind.Filter) } },
        { "Only a sprint names its board", Sound with { Source = new(SourceKind.Project, "7", Board: "7") } },
        { "7 row levels", Sound with { Rows = [.. Enumerable.Repeat(new LevelChoice("status"), 7)] } },
        { "5 column levels", Sound with { Columns = [.. Enumerable.Repeat(new LevelChoice("status"), 5)] } },
        { "Level 2 of the rows names no field", Sound with { Rows = [new("status"), new("Sprint name!")] } },
        { "Level 1 of the columns shows the largest 1001", Sound with { Columns = [new("status", Top: 1001)] } },
        { "21 measures", Sound with { Measures = [.. Enumerable.Range(1, 21).Select(n => new MeasureChoice($"m{n}", MeasureKind.Count))] } },
        { "Measure 2 has an id", Sound with { Measures = [new("m1", MeasureKind.Count), new("m1", MeasureKind.Count)] } },
        { "Measure 1 has no field", Sound with { Measures = [new("m1", MeasureKind.Sum)] } },
        { "Measure 1 takes no field", Sound with { Measures = [new("m1", MeasureKind.Count, "points")] } },
        { "Measure 1 has no field to weight by", Sound with { Measures = [new("m1", MeasureKind.WeightedAverage, "points")] } },
        { "share of a measure that the report does not have", Sound with { Measures = [new("m1", MeasureKind.ShareOfRow, Other: "m9")] } },
        { "or of another share", Sound with { Measures = [new("m1", MeasureKind.Count), new("m2", MeasureKind.ShareOfRow, Other: "m1"), new("m3", MeasureKind.ShareOfTotal, Other: "m2")] } },
        { "names the measure [m9]", Sound with { Measures = [new("m1", MeasureKind.Calculated, Expression: "[m9] * 2")] } },
        { "its expression has 501", Sound with { Measures = [new("m1", MeasureKind.Calculated, Expression: new string('1', 501))] } },
        { "Measure 1 leads back to itself", Sound with { Measures = [new("m1", MeasureKind.Calculated, Expression: "[m2] + 1"), new("m2", MeasureKind.Calculated, Expression: "[m1] + 1")] } },
        { "Measure 1 is not calculated", Sound with { Measures = [new("m1", MeasureKind.Count, Expression: "1")] } },
        { "its title has 61", Sound with { Measures = [new("m1", MeasureKind.Count, Title: new string('t', 61))] } },
        { "its title has no visible", Sound with { Measures = [new("m1", MeasureKind.Count, Title: "\u0007")] } },
        { "its colours need two bounds", Sound with { Measures = [new("m1", MeasureKind.Count, Tone: new(ToneKind.Traffic, 1))] } },
        { "its colours need two bounds", Sound with { Measures = [new("m1", MeasureKind.Count, Tone: new(ToneKind.Traffic, 1, double.NaN))] } },
        { "heat colours take no bounds", Sound with { Measures = [new("m1", MeasureKind.Count, Tone: new(ToneKind.Heat, 1, 2))] } },
        { "101 columns of fields", Sound with { Fields = [.. Enumerable.Range(1, 101).Select(n => $"customfield_{n}")] } },
        { "Column 2 of the fields", Sound with { Fields = ["priority", "priority"] } },
        { "51 filters", Sound with { Filters = [.. Enumerable.Repeat(new FilterChoice("status"), 51)] } },
        { "Filter 1 has 501 values", Sound with { Filters = [new("status", [.. Enumerable.Range(0, 501).Select(n => $"{n}")])] } },
        { "value of more than 255", Sound with { Filters = [new("labels", [new string('l', 32_000)])] } },
        { "value with control characters", Sound with { Filters = [new("labels", ["a\nb"])] } },
        { "value with control characters", Sound with { Filters = [new("labels", ["\ud800"])] } },
        { "its least value is no number", Sound with { Filters = [new("created", From: "yesterday")] } },
        { "its greatest value is no number", Sound with { Filters = [new("created", To: "2026-02-30")] } },
        { "sorted by something", Sound with { Sort = new("") } },
        { "draws a measure", Sound with { Chart = new(ChartKind.Bar, "m9") } },
        { "loads 0 issues", Sound with { Limit = 0 } },
        { "7 levels", Sound with { Hierarchy = [.. Enumerable.Repeat(new OwnLevel(["1"], "1"), 7)] } },
        { "level 1 has 1 to 50 issue types", Sound with { Hierarchy = [new([], "1")] } },
        { "level 1 has no link type", Sound with { Hierarchy = [new(["1"], "is parent of")] } },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_configuration_beyond_its_limits_is_refused_with_the_place(string says, ReportConfig config)
    {
        Assert.Null(ReportRules.Check(Sound));
        var problem = ReportRules.Check(config);

        Assert.Equal(ErrorCode.Invalid, problem?.Code);
        Assert.Contains(says, problem?.Message);
        Assert.NotNull(problem?.WayOut);
        Assert.Equal(problem, ReportRules.Check(Save with { Config = config }));
    }

    [Fact]
    public void A_report_that_is_saved_has_a_name_people_once_and_a_size()
    {
        Assert.Null(ReportRules.Check(Save with { Name = "夜番 ☕ <b>", Sharing = new(Visibility.Limited, People: [new("5b10a:1", Right.Edit)]), Request = "0a1b2c3d" }));
        Says("name has no visible", Save with { Name = " " });
        Says("name has 101", Save with { Name = new string('n', 101) });
        Says("name has no visible, or control", Save with { Name = "two\nlines" });
        Says("private report is shared with nobody", Save with { Sharing = new(Visibility.Private, People: [new("a", Right.View)]) });
        Says("Person 2", Save with { Sharing = new(Visibility.Limited, People: [new("a", Right.View), new("a", Right.Edit)]) });
        Says("Person 1", Save with { Sharing = new(Visibility.Limited, People: [new("Jane Doe", Right.View)]) });
        Says("101 people", Save with { Sharing = new(Visibility.Public, People: [.. Enumerable.Range(0, 101).Select(n => new Share($"a{n}", Right.View))]) });
        Says("8 to 64 letters", Save with { Request = "short" });
        Says("version", Save with { Version = 0 });
        var values = Enumerable.Range(0, 400).Select(n => new string('v', 200)).ToArray();
        Says("60,000 are possible", Save with { Config = Sound with { Filters = [new("labels", values)] } }, ErrorCode.TooLarge);
    }

    [Fact]
    public void Settings_name_people_once_keep_their_limits_and_fit_into_a_property()
    {
        Assert.Null(ReportRules.Check(new PivotSettings()));
        Assert.Null(ReportRules.Check(new PivotSettings(new(WhoKind.People, ["a", "b"]), new(WhoKind.Administrators), [new(["10001"], "10100")], MostIssues: 200_000)));
        Says("Who may use the app: people are named", new PivotSettings(new(WhoKind.Everyone, ["a"])));
        Says("Who may publish reports: person 2", new PivotSettings(MayPublish: new(WhoKind.People, ["a", "a"])));
        Says("201 people", new PivotSettings(new(WhoKind.People, [.. Enumerable.Range(0, 201).Select(n => $"a{n}")])));
        Says("loads 999 issues", new PivotSettings(MostIssues: 999));
        Says("loads 200,001 issues", new PivotSettings(MostIssues: 200_001));
        Says("The site's hierarchy: level 1", new PivotSettings(Hierarchy: [new([], "1")]));
        IReadOnlyList<string> people = [.. Enumerable.Range(0, 200).Select(n => $"{n:000}{new string('a', 120)}")];
        Says("Jira keeps 32,768", new PivotSettings(new(WhoKind.People, people), new(WhoKind.People, people)), ErrorCode.TooLarge);
    }

    [Theory]
    [InlineData(Visibility.Private, null, false)]
    [InlineData(Visibility.Public, Right.View, true)]
    [InlineData(Visibility.Limited, null, true)]
    public void What_a_stranger_may_do_is_said_by_the_visibility(Visibility visibility, Right? right, bool listed)
    {
        var sharing = new Sharing(visibility, People: visibility == Visibility.Private ? null : [new("named", Right.Edit)]);

        Assert.Equal(right, sharing.RightOf("stranger", "owner", administrator: false));
        Assert.Equal(listed, sharing.Lists("stranger", "owner", administrator: false));
        Assert.Equal(visibility == Visibility.Private ? null : Right.Edit, sharing.RightOf("named", "owner", administrator: false));
        Assert.Equal(Right.Edit, sharing.RightOf("owner", "owner", administrator: false));
        Assert.Equal(Right.Edit, sharing.RightOf("stranger", "owner", administrator: true));
    }

    static void Says(string says, SaveReport report, ErrorCode code = ErrorCode.Invalid) => Says(says, ReportRules.Check(report), code);

    static void Says(string says, PivotSettings settings, ErrorCode code = ErrorCode.Invalid) => Says(says, ReportRules.Check(settings), code);

    static void Says(string says, Problem? problem, ErrorCode code)
    {
        Assert.Equal(code, problem?.Code);
        Assert.Contains(says, problem?.Message);
    }
}
