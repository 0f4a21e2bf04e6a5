using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Tests.Transport;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Tests.Jira;

/// <summary>Lists whose parts have to be put together, and bulk reads whose answers have to be put in order.</summary>
public sealed class IssueListTests
{
    [Fact]
    public async Task Issues_come_back_in_the_order_asked_for_though_Jira_answers_by_id()
    {
        var jira = new FakeBulk(("3", "A-3"), ("1", "A-1"), ("2", "A-2"));
        var found = (await jira.Client.IssuesAsync(["2", "3", "1"], IssueFields.Queue, default)).Value;
        Assert.Equal(["A-2", "A-3", "A-1"], found.InOrder.Select(issue => issue!.Key));
    }

    [Fact]
    public async Task What_may_not_be_seen_is_null_in_its_place()
    {
        var jira = new FakeBulk(("1", "A-1"), ("2", "A-2"));
        var found = (await jira.Client.IssuesAsync(["9", "1", "A-7", "A-2"], IssueFields.Queue, default)).Value;
        Assert.Equal([null, "A-1", null, "A-2"], found.InOrder.Select(issue => issue?.Key));
        Assert.Null(found["9"]);
        Assert.Equal("2", found["A-2"]!.Id);
        Assert.Single(jira.Requests); // nothing was left over, so nothing has to be looked up
    }

    [Fact]
    public async Task Keys_are_the_same_in_any_letters_and_asked_twice_are_read_once()
    {
        var jira = new FakeBulk(("1", "A-1"));
        var found = (await jira.Client.IssuesAsync(["a-1", "A-1", "1", "a-1"], IssueFields.Queue, default)).Value;
        Assert.Equal(["1", "1", "1", "1"], found.InOrder.Select(issue => issue?.Id));
        Assert.Equal(["a-1", "A-1", "1"], FakeBulk.Asked(Assert.Single(jira.Requests)));
    }

    [Fact]
    public async Task An_issue_that_Jira_gives_twice_is_one()
    {
        const string Twice = """{"issues":[{"id":"1","key":"A-1","fields":{}},{"id":"1","key":"A-1","fields":{}}]}""";
        var found = (await new JiraClient(ScriptedTransport.Always(200, Twice)).IssuesAsync(["1", "A-1"], IssueFields.Queue, default)).Value;
        Assert.Equal(["A-1", "A-1"], found.InOrder.Select(issue => issue?.Key));
    }

    [Fact]
    public async Task A_key_from_before_a_move_finds_the_issue_under_its_new_key()
    {
        var jira = new FakeBulk(("1", "A-1"), ("2", "B-2")) { Moved = { ["A-2"] = "2" } };
        var found = (await jira.Client.IssuesAsync(["A-2", "A-1"], IssueFields.Queue, default)).Value;
        Assert.Equal(["B-2", "A-1"], found.InOrder.Select(issue => issue?.Key));
        Assert.Single(jira.Requests); // one was left over and one without an answer
    }

    [Fact]
    public async Task Several_keys_from_before_moves_are_told_apart()
    {
        var jira = new FakeBulk(("1", "B-1"), ("2", "B-2"), ("3", "A-3")) { Moved = { ["A-2"] = "2", ["A-1"] = "1" } };
        var found = (await jira.Client.IssuesAsync(["A-9", "A-2", "A-3", "A-1"], IssueFields.Queue, default)).Value;
        Assert.Equal([null, "B-2", "A-3", "B-1"], found.InOrder.Select(issue => issue?.Key));
    }

    [Fact]
    public async Task A_hundred_issues_are_one_request_and_more_are_several()
    {
        var jira = new FakeBulk([.. Enumerable.Range(1, 250).Select(id => (id.ToString(CultureInfo.InvariantCulture), $"A-{id}"))]);
        string[] asked = [.. Enumerable.Range(1, 250).Reverse().Select(id => $"A-{id}")];
        Assert.Equal(asked, (await jira.Client.IssuesAsync(asked, IssueFields.Queue, default)).Value.InOrder.Select(issue => issue?.Key));
        Assert.Equal([100, 100, 50], jira.Requests.Select(request => FakeBulk.Asked(request).Length));
    }

    [Fact]
    public async Task What_Jira_could_not_deliver_is_told_from_what_is_not_there()
    {
        var client = new JiraClient(ScriptedTransport.Always(
            200, """{"issues":[{"id":"1","key":"A-1","fields":{}}],"issueErrors":[{"id":"A-2","errorMessage":"try again"}]}"""));
        var found = (await client.IssuesAsync(["A-3", "a-2", "A-1"], IssueFields.Queue, default)).Value;
        Assert.Equal([null, null, "A-1"], found.InOrder.Select(issue => issue?.Key));
        Assert.Contains("a-2", found.NotDelivered);
        Assert.DoesNotContain("A-3", found.NotDelivered);
    }

    [Fact]
    public async Task A_bulk_read_that_fails_in_the_middle_is_a_problem_and_not_half_a_queue()
    {
        var sent = 0;
        var client = new JiraClient(new ScriptedTransport(_ => ScriptedTransport.Response(sent++ == 0 ? 200 : 503, """{"issues":[]}""")));
        var read = await client.IssuesAsync([.. Enumerable.Range(1, 101).Select(id => $"{id}")], IssueFields.Queue, default);
        Assert.Equal(ErrorCode.Unavailable, read.Problem?.Code);
    }

    [Fact]
    public async Task A_search_goes_on_by_its_token()
    {
        var transport = ScriptedTransport.Always(200, """{"issues":[{"id":"5","key":"A-5"}],"nextPageToken":"t2","isLast":false}""");
        var page = (await new JiraClient(transport).SearchAsync("x = y", IssueFields.Queue, "t1", 10, default)).Value;
        Assert.Equal("t2", page.NextPageToken);
        Assert.Equal("t1", (string?)JsonNode.Parse(transport.Requests[0].Body.Span)!["nextPageToken"]);
    }

    [Fact]
    public async Task People_are_asked_for_by_fifty_and_all_parts_of_each_answer_are_read()
    {
        var transport = new ScriptedTransport(request =>
        {
            var asked = request.Path.Split('?', '&').Where(part => part.StartsWith("accountId=", StringComparison.Ordinal)).Select(part => part[10..]).ToArray();
            var start = int.Parse(request.Path.Split("startAt=")[1].Split('&')[0], CultureInfo.InvariantCulture);
            var some = asked.Skip(start).Take(20).Where(id => id != "p7"); // Jira gives 20 at most here, and p7 is deleted
            return ScriptedTransport.Response(
                200,
                $$"""{"startAt":{{start}},"maxResults":20,"total":{{asked.Length}},"isLast":{{(start + 20 >= asked.Length ? "true" : "false")}},"values":[{{string.Join(',', some.Select(id => $$"""{"accountId":"{{id}}","displayName":"{{id}}"}"""))}}]}""");
        });
        var people = (await new JiraClient(transport).PeopleAsync([.. Enumerable.Range(0, 60).Select(at => $"p{at}")], default)).Value;
        Assert.Equal(59, people.Count);
        Assert.False(people.ContainsKey("p7"));
        Assert.Equal(4, transport.Requests.Count); // 50 in three parts, 10 in one
    }

    [Theory]
    [InlineData(250, 250, 3)] // all of it
    [InlineData(250, 30, 2)] // the last part of 50 reaches far enough back; the first tells how many there are
    [InlineData(250, 60, 3)]
    [InlineData(201, 1, 3)] // the last part holds one, which does not show whether there are more
    [InlineData(40, 5, 1)]
    [InlineData(0, 0, 1)]
    public async Task History_is_read_from_its_end_back_to_the_time_asked_for(int total, int newest, int requests)
    {
        var transport = History(total);
        var changes = (await new JiraClient(transport).ChangesAsync("1", When(total - newest), default)).Value;
        Assert.Equal(Enumerable.Range(total - newest, newest).Select(When), changes.Select(change => change.When));
        Assert.Equal(requests, transport.Requests.Count);
    }

    [Fact]
    public async Task A_comment_is_found_by_its_property_however_far_back_it_lies()
    {
        var transport = Comments(250, withProperties: true);
        var found = (await new JiraClient(transport).CommentByPropertyAsync("1", "handoff", Is(20), default)).Value;
        Assert.Equal("20", found!.Id);
        Assert.Equal(3, transport.Requests.Count);
        Assert.All(transport.Requests, request => Assert.Contains("orderBy=-created&expand=properties", request.Path, StringComparison.Ordinal));
        Assert.Null((await new JiraClient(transport).CommentByPropertyAsync("1", "handoff", Is(777), default)).Value);
        Assert.Null((await new JiraClient(transport).CommentByPropertyAsync("1", "another", Is(20), default)).Value);
    }

    [Fact]
    public async Task All_comments_of_a_property_are_found_as_far_back_as_asked()
    {
        var transport = Comments(250, withProperties: true);
        var client = new JiraClient(transport);
        var found = (await client.CommentsByPropertyAsync("1", "handoff", value => value.GetProperty("n").GetInt32() % 100 == 7, When(100), default)).Value;
        Assert.Equal(["107", "207"], found.Select(comment => comment.Id)); // 7 is older than asked
        Assert.Equal(2, transport.Requests.Count);
    }

    [Fact]
    public async Task A_comment_that_two_parts_hold_is_found_once()
    {
        var shifted = 0;
        var inner = Comments(150, withProperties: true);
        var transport = new ScriptedTransport(request =>
        {
            // Somebody comments between the two reads: all comments move on by one.
            var path = request.Path.Replace("startAt=100", "startAt=99", StringComparison.Ordinal);
            shifted += path == request.Path ? 0 : 1;
            return inner.SendAsync(request with { Path = path }, default).GetAwaiter().GetResult();
        });
        var found = (await new JiraClient(transport).CommentsByPropertyAsync("1", "handoff", Is(51), DateTimeOffset.UnixEpoch, default)).Value;
        Assert.Equal(["51"], found.Select(comment => comment.Id));
        Assert.Equal(1, shifted);
    }

    [Fact]
    public async Task Histories_of_many_issues_are_read_to_their_end()
    {
        static string Part(string issue, int from, string? next) =>
            $$"""{"issueChangeLogs":[{"issueId":"{{issue}}","changeHistories":[{"id":"1","created":{{When(from).ToUnixTimeMilliseconds()}},"items":[{"field":"status","to":"{{from}}"}]}]},{"issueId":"9","changeHistories":[]}],"nextPageToken":{{next ?? "null"}}}""";

        string[] parts = [Part("1", 1, "\"a\""), Part("1", 2, "\"b\""), Part("2", 3, null)];
        var asked = 0;
        var transport = new ScriptedTransport(_ => ScriptedTransport.Response(200, parts[asked++]));
        var found = (await new JiraClient(transport).ChangesOfManyAsync(["1", "2", "9"], ["status"], default)).Value;
        Assert.Equal(["1", "2"], found["1"].Select(change => change.ToId));
        Assert.Equal(When(3), Assert.Single(found["2"]).When);
        Assert.Equal([null, "a", "b"], transport.Requests.Select(request => (string?)JsonNode.Parse(request.Body.Span)!["nextPageToken"]));
    }

    [Fact]
    public async Task Properties_that_the_list_of_comments_leaves_out_are_read_by_id()
    {
        var transport = Comments(3, withProperties: false);
        var found = (await new JiraClient(transport).CommentByPropertyAsync("1", "handoff", Is(2), default)).Value;
        Assert.Equal("2", found!.Id);
        Assert.Equal("/rest/api/3/comment/list?expand=properties", transport.Requests[1].Path);
    }

    [Fact]
    public async Task A_comment_is_posted_with_its_property_in_one_write_and_never_sent_again()
    {
        var transport = ScriptedTransport.Always(503);
        var lost = await new JiraClient(transport).AddCommentAsync("1", new(), new CommentProperty("handoff", """{"handoff":"h"}"""), null, default);
        Assert.Equal(ErrorCode.OutcomeUnknown, lost.Problem?.Code);
        var request = Assert.Single(transport.Requests);
        Assert.False(request.SafeToRepeat);
        Assert.Equal(
            """{"body":{"version":1,"type":"doc","content":[]},"properties":[{"key":"handoff","value":{"handoff":"h"}}]}""",
            JsonNode.Parse(request.Body.Span)!.ToJsonString());
    }

    static Func<JsonElement, bool> Is(int handoff) => value => value.GetProperty("n").GetInt32() == handoff;

    static string Stamp(int at) => When(at).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture);

    static DateTimeOffset When(int at) => DateTimeOffset.UnixEpoch.AddHours(at);

    static (int Start, int Most) Range(ProductRequest request) => (
        int.Parse(request.Path.Split("startAt=")[1].Split('&')[0], CultureInfo.InvariantCulture),
        int.Parse(request.Path.Split("maxResults=")[1].Split('&')[0], CultureInfo.InvariantCulture));

    static ScriptedTransport History(int total) => new(request =>
    {
        var (start, most) = Range(request);
        var entries = Enumerable.Range(start, Math.Max(0, Math.Min(most, total - start))).Select(at =>
            $$"""{"id":"{{at}}","created":"{{Stamp(at)}}","items":[{"field":"status","fieldId":"status","from":"1","fromString":"To Do","to":"3","toString":"Done"}]}""");
        return ScriptedTransport.Response(
            200,
            $$"""{"startAt":{{start}},"maxResults":{{most}},"total":{{total}},"isLast":{{(start + most >= total ? "true" : "false")}},"values":[{{string.Join(',', entries)}}]}""");
    });

    static ScriptedTransport Comments(int total, bool withProperties) => new(request =>
    {
        static string Comment(int id, bool properties) =>
            $$$"""{"id":"{{{id}}}","created":"{{{Stamp(id)}}}","body":{}{{{(properties ? Tag(id) : "")}}} }""";

        static string Tag(int id) => $$$"""
            ,"properties":[{"key":"handoff","value":{"n":{{{id}}} }}]
            """;

        if (request.Method == "POST")
        {
            var ids = JsonNode.Parse(request.Body.Span)!["ids"]!.AsArray().Select(id => Comment((int)id!, properties: true));
            return ScriptedTransport.Response(200, $$"""{"values":[{{string.Join(',', ids)}}],"isLast":true}""");
        }

        var (start, most) = Range(request);
        var comments = Enumerable.Range(0, total).Select(at => total - at).Skip(start).Take(most).Select(id => Comment(id, withProperties));
        return ScriptedTransport.Response(200, $$"""{"startAt":{{start}},"maxResults":{{most}},"total":{{total}},"comments":[{{string.Join(',', comments)}}]}""");
    });

    /// <summary>Bulk reads as Jira does them: by ascending id, without what is not there, with keys as they are now.</summary>
    sealed class FakeBulk
    {
        readonly ScriptedTransport transport;

        public FakeBulk(params (string Id, string Key)[] issues)
        {
            bool Fits((string Id, string Key) issue, string asked) =>
                issue.Id == asked || string.Equals(issue.Key, asked, StringComparison.OrdinalIgnoreCase) || Moved.GetValueOrDefault(asked) == issue.Id;

            transport = new ScriptedTransport(request =>
            {
                if (request.Method == "GET")
                {
                    var key = request.Path.Split('/', '?')[5];
                    return issues.FirstOrDefault(each => Fits(each, key)) is { Id: not null } one
                        ? ScriptedTransport.Response(200, Json(one))
                        : ScriptedTransport.Response(404);
                }

                var asked = Asked(request);
                var found = issues.Where(issue => asked.Any(each => Fits(issue, each))).OrderBy(issue => int.Parse(issue.Id, CultureInfo.InvariantCulture));
                return ScriptedTransport.Response(200, $$"""{"issues":[{{string.Join(',', found.Select(Json))}}],"issueErrors":[]}""");
            });
        }

        public Dictionary<string, string> Moved { get; } = [];

        public JiraClient Client => new(transport);

        public IReadOnlyList<ProductRequest> Requests => transport.Requests;

        public static string[] Asked(ProductRequest request) =>
            [.. JsonNode.Parse(request.Body.Span)!["issueIdsOrKeys"]!.AsArray().Select(each => each!.GetValue<string>())];

        static string Json((string Id, string Key) issue) => $$"""{"id":"{{issue.Id}}","key":"{{issue.Key}}","fields":{"summary":"s"} }""";
    }
}
