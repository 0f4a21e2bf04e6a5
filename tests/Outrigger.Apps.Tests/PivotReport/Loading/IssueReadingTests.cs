using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;
using Outrigger.Pivot.Columns;
using Outrigger.Testing;

namespace Outrigger.Apps.Tests.PivotReport.Loading;

public sealed class IssueReadingTests
{
    [Fact]
    public void Columns_are_those_that_a_slow_reader_makes_of_the_same_issues()
    {
        var fields = ReadTable.Catalogue(IssueGenerator.Fields);
        string[] wanted = [.. fields.All.Where(field => !field.Id.StartsWith("worklog", StringComparison.Ordinal) && field.Id is not (OwnFields.Epic or OwnFields.Points)).Select(field => field.Id)];
        for (var seed = 0; seed < 40; seed++)
        {
            var generator = new IssueGenerator(seed);
            var issues = Enumerable.Range(1, 50).Select(id => generator.Issue(id)).ToList();
            AssertAlike(fields, wanted, issues);
        }
    }

    [Fact]
    public void The_columns_are_the_same_however_the_answer_is_written()
    {
        var fields = ReadTable.Catalogue(IssueGenerator.Fields);
        string[] wanted = ["summary", "status", "assignee", "labels", "customfield_1", "issuelinks", "customfield_6"];
        var generator = new IssueGenerator(7);
        var issues = Enumerable.Range(1, 60).Select(id => generator.Issue(id)).ToList();
        var plain = new JsonObject { ["issues"] = new JsonArray([.. issues]) };
        var spaced = plain.ToJsonString(new() { WriteIndented = true, NewLine = "\r\n", IndentCharacter = '\t', IndentSize = 1 });
        string[] written =
        [
            spaced, spaced.Replace("\"fields\":", "\"\\u0066ields\" :", StringComparison.Ordinal).Replace("\"id\":", "\"\\u0069\\u0064\" :", StringComparison.Ordinal),
            plain.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
            "{\"before\":{\"issues\":[{}]},\"n\":1e400,\"q\":\"]}\\\"\"," + plain.ToJsonString()[1..] + "  trailing",
        ];
        var expected = Lines(plain.ToJsonString());
        Assert.All(written, text => Assert.Equal(expected, Lines(text)));

        List<string> Lines(string text)
        {
            var (table, problem) = ReadTable.Of(fields, wanted, Encoding.UTF8.GetBytes(text), [.. Enumerable.Range(1, 60).Select(id => (long)id)]);
            Assert.Null(problem);
            return [.. Enumerable.Range(0, table.Rows).Select(row => table.KeyOf(row) + string.Join(';', wanted.Select(id => ReadTable.Value(table.Columns.Find(id), row))))];
        }
    }

    [Fact]
    public void An_answer_that_was_cut_off_anywhere_leaves_whole_rows_only()
    {
        var fields = ReadTable.Catalogue(IssueGenerator.Fields);
        var answer = Answer("""{"summary":"one \"}","labels":["a"]}""", """{"labels":["b","c"],"status":{"id":"3","name":"Done","statusCategory":{"key":"done"}}}""");
        var end = answer.AsSpan().LastIndexOf((byte)']'); // behind it only what nobody reads is missing
        for (var length = 0; length < answer.Length; length++)
        {
            var (table, problem) = ReadTable.Of(fields, ["summary", "labels", "status"], answer[..length], [1, 2]);
            Assert.Equal(ErrorCode.ContractBroken, problem?.Code);
            Assert.Equal(table.Rows, table.Columns.Rows);
            var live = Enumerable.Range(0, table.Rows).Where(row => !table.IsGone(row)).ToList();
            Assert.True(live.Count <= 2 && (length < end || live.Count == 2));
            Assert.All(live, row => Assert.Equal(row == 0 ? "a" : "b|c", ReadTable.Value(table.Columns.Find("labels"), row)));
        }
    }

    [SharedFact]
    public void Real_issues_are_read_as_a_slow_reader_reads_them()
    {
        var fields = ReadTable.Catalogue(
        [
            .. IssueGenerator.Fields.Where(field => !field.Custom), new("resolution", "Resolution", false, "resolution"), new("resolutiondate", "Resolved", false, "datetime"),
            new("reporter", "Reporter", false, "user"), new("project", "Project", false, "project"), new("versions", "Versions", false, "array", "version"),
            new("closedSprints", "Sprints", true, "array", "json", "com.pyxis.greenhopper.jira:gh-sprint"), new("subtasks", "Sub-tasks", false, "array", "issuelinks"),
        ]);
        string[] wanted = [.. fields.All.Where(field => !field.Id.StartsWith("worklog", StringComparison.Ordinal) && field.Id is not OwnFields.Epic).Select(field => field.Id)];
        var issues = Directory.GetFiles(Path.Combine(SharedData.Folder!, "issues", "raw"), "*.json").Select(file => JsonNode.Parse(File.ReadAllText(file))!.AsObject()).ToList();
        Assert.True(issues.Count > 500);
        AssertAlike(fields, wanted, issues);
    }

    [Theory]
    [InlineData("""{"issues":[{"id":"1","key":"A-1","fields":{"summary":"whole"}},{"id":"2","key":"A-2","fields":{"summary":"x","status":{""")]
    [InlineData("""{"issues":[{"id":"1","key":"A-1","fields":{"summary":"whole"}},{"id":"2","key":"A-2","fields":{"summary":"x"}""")]
    [InlineData("""{"issues":[{"id":"1","key":"A-1","fields":{"summary":"whole"}},{"key":"A-2","fields":{}}]}""")]
    [InlineData("""{"issues":[{"id":"1","key":"A-1","fields":{"summary":"whole"}},7]}""")]
    public void A_broken_answer_is_a_problem_and_leaves_whole_rows_only(string answer)
    {
        var (table, problem) = ReadTable.Of(ReadTable.Catalogue(IssueGenerator.Fields), ["summary", "status", "labels"], Encoding.UTF8.GetBytes(answer), [1, 2]);
        Assert.Equal(ErrorCode.ContractBroken, problem?.Code);
        Assert.Equal(table.Rows, table.Columns.Rows);
        var live = Enumerable.Range(0, table.Rows).Where(row => !table.IsGone(row)).ToList();
        Assert.Equal(["A-1"], live.Select(table.KeyOf));
    }

    [Theory]
    [InlineData("""{"error":"no issues here"}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void An_answer_without_issues_is_a_problem(string answer) => Assert.Equal(
        ErrorCode.ContractBroken, ReadTable.Of(ReadTable.Catalogue(IssueGenerator.Fields), ["summary"], Encoding.UTF8.GetBytes(answer), [1]).Problem?.Code);

    [Fact]
    public void Numbers_written_as_text_count_and_what_is_no_number_is_told()
    {
        var table = One(["customfield_1"], """{"customfield_1":"3.5"}""", """{"customfield_1":"a lot"}""", """{"customfield_1":8}""", """{"customfield_1":{"value":1}}""");
        var points = Assert.IsType<NumberColumn>(table.Columns.Find("customfield_1"));
        Assert.Equal([3.5, double.NaN, 8, double.NaN], Enumerable.Range(0, 4).Select(points.ValueAt));
        Assert.Equal(2, table.Unreadable["customfield_1"]);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_a_text_does_not_spoil_the_page()
    {
        var table = One(["summary", "labels"], """{"summary":"a \ud83d\n b \"c\" \ud83e\udd89","labels":["\udc00x"]}""");
        Assert.Equal("a \uFFFD\n b \"c\" 🦉", ReadTable.Value(table.Columns.Find("summary"), 0));
        Assert.Equal("\uFFFDx", ReadTable.Value(table.Columns.Find("labels"), 0));
    }

    [Fact]
    public void Sprints_are_read_from_objects_and_from_the_text_that_Jira_wrote_before()
    {
        const string Text = "com.atlassian.greenhopper.service.sprint.Sprint@1f39f8[id=7,rapidViewId=2,state=CLOSED,name=One, two [x],startDate=2018-06-03T15:22:23.401Z,endDate=<null>,sequence=7,goal=]";
        var table = One(["customfield_6"], $$"""{"customfield_6":["{{Text}}",{"id":8,"name":"Next","state":"future"}]}""");
        Assert.Equal("7|8", ReadTable.Value(table.Columns.Find("customfield_6"), 0));
        Assert.Equal("One, two [x]", table.Names.LabelOf("customfield_6", "7"));
        Assert.Equal(new DateTimeOffset(2018, 6, 3, 15, 22, 23, 401, TimeSpan.Zero).ToUnixTimeMilliseconds(), table.Names.OrderOf("customfield_6", "7"));
        Assert.True(table.Names.OrderOf("customfield_6", "8") > table.Names.OrderOf("customfield_6", "7")); // what has not begun comes last
    }

    [Fact]
    public void Of_two_fields_for_points_the_one_that_has_a_number_counts()
    {
        var fields = ReadTable.Catalogue(
            new("customfield_16", "Story point estimate", true, "number", null, "com.pyxis.greenhopper.jira:jsw-story-points"), new("customfield_36", "Story Points", true, "number", null, "x:float"));
        Assert.Equal(["customfield_16", "customfield_36"], fields.PointFields);
        var (table, _) = ReadTable.Of(fields, [OwnFields.Points], Answer("""{"customfield_36":5,"customfield_16":null}""", """{"customfield_36":5,"customfield_16":3}""", "{}"), [1, 2, 3]);
        Assert.Equal(["5", "3", null], Enumerable.Range(0, 3).Select(row => ReadTable.Value(table.Columns.Find(OwnFields.Points), row)));
    }

    [Fact]
    public void Entries_of_work_become_rows_of_their_own()
    {
        var answer = Answer(
            """{"worklog":{"startAt":0,"maxResults":20,"total":2,"worklogs":[{"author":{"displayName":"Ada","accountId":"a"},"started":"2026-11-01T09:00:00.000+0100","timeSpentSeconds":3600},{"author":null,"started":"x","timeSpentSeconds":60}]}}""",
            """{"worklog":{"total":0,"worklogs":[]}}""", """{"worklog":null}""");
        var (table, problem) = ReadTable.Of(ReadTable.Catalogue(IssueGenerator.Fields), ["summary"], answer, [1, 2, 3], worklogs: true);
        Assert.Null(problem);
        Assert.Equal(2, table.Work!.Rows);
        Assert.Equal(["a", null], Enumerable.Range(0, 2).Select(row => ReadTable.Value(table.Work.Find(OwnFields.WorkAuthor), row)));
        Assert.Equal(["3600", "60"], Enumerable.Range(0, 2).Select(row => ReadTable.Value(table.Work.Find(OwnFields.WorkTime), row)));
        Assert.Equal(["0", "0"], Enumerable.Range(0, 2).Select(row => ReadTable.Value(table.Work.Find("issue"), row)));
        Assert.Equal("Ada", table.Names.LabelOf(OwnFields.WorkAuthor, "a"));
    }

    [Fact]
    public void Documents_and_unknown_objects_are_shown_as_text()
    {
        var fields = ReadTable.Catalogue(new JiraField("description", "Description", false, "string"), new("customfield_9", "Odd", true, "sd-thing", null, "x:y"));
        var (table, _) = ReadTable.Of(fields, ["description", "customfield_9"], Answer(
            """{"description":{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"Call "},{"type":"mention","attrs":{"text":"@Ada"}}]},{"type":"paragraph","content":[{"type":"text","text":"now"}]}]},"customfield_9":[{"name":"One"},{"value":2},true]}"""), [1]);
        Assert.Equal("Call @Ada\nnow", ReadTable.Value(table.Columns.Find("description"), 0));
        Assert.Equal("One, 2, true", ReadTable.Value(table.Columns.Find("customfield_9"), 0));
    }

    static IssueTable One(string[] wanted, params string[] fields)
    {
        var (table, problem) = ReadTable.Of(ReadTable.Catalogue(IssueGenerator.Fields), wanted, Answer(fields), [.. Enumerable.Range(1, fields.Length).Select(id => (long)id)]);
        Assert.Null(problem);
        return table;
    }

    static byte[] Answer(params string[] fields) => Encoding.UTF8.GetBytes(
        $$"""{"expand":"x","issues":[{{string.Join(',', fields.Select((each, at) => $$"""{"id":"{{at + 1}}","key":"A-{{at + 1}}","fields":{{each}}}"""))}}],"issueErrors":[]}""");

    static void AssertAlike(Apps.PivotReport.Fields.FieldCatalogue fields, string[] wanted, IReadOnlyList<JsonObject> issues)
    {
        var answer = Encoding.UTF8.GetBytes(new JsonObject { ["issues"] = new JsonArray([.. issues.Select(issue => issue.DeepClone())]) }.ToJsonString());
        var (table, problem) = ReadTable.Of(fields, wanted, answer, [.. issues.Select(issue => long.Parse(issue["id"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture))]);
        Assert.Null(problem);
        Assert.Equal(issues.Count, table.Rows);
        Assert.Equal(issues.Count, table.Columns.Rows);
        using var document = JsonDocument.Parse(answer);
        var row = 0;
        foreach (var issue in document.RootElement.GetProperty("issues").EnumerateArray())
        {
            foreach (var id in wanted)
            {
                var field = fields.Find(id)!;
                var expected = id == "issuekey" ? issue.GetProperty("key").GetString() : SlowReader.Value(issue.GetProperty("fields"), id, field.Kind, field.Several);
                var actual = ReadTable.Value(table.Columns.Find(id), row);
                Assert.True(expected == actual, $"{table.KeyOf(row)} {id}: {expected} expected, {actual} read");
            }

            row++;
        }
    }
}
