using System.Reflection;
using System.Text.Json.Nodes;
using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Tests.OpenApi;
using Outrigger.Atlassian.Tests.Transport;
using Outrigger.Atlassian.Transport;
using Outrigger.Testing;

namespace Outrigger.Atlassian.Tests.Jira;

/// <summary>What the client sends to Jira, held against Atlassian's own OpenAPI file.</summary>
public sealed class JiraRequestContractTests
{
    [Fact]
    public void Every_public_method_is_among_the_calls_that_are_checked() =>
        Assert.Equal(
            EveryJiraCall.PublicMethods.Select(method => method.Name).Order(StringComparer.Ordinal),
            EveryJiraCall.All.Select(each => each.Method).Distinct().Order(StringComparer.Ordinal));

    [SharedFact]
    public async Task Every_request_is_one_that_the_specification_knows()
    {
        List<string> errors = [];
        var checkedRequests = 0;
        foreach (var (method, call) in EveryJiraCall.All)
        {
            foreach (var request in await RequestsOfAsync(call))
            {
                checkedRequests++;
                errors.AddRange(ErrorsIn(request).Select(error => $"{method}: {request.Method} {request.Path}: {error}"));
            }
        }

        Assert.Empty(errors);
        Assert.True(checkedRequests >= EveryJiraCall.All.Count);
    }

    [SharedFact]
    public async Task Every_method_asks_for_exactly_the_scopes_of_its_requests()
    {
        foreach (var calls in EveryJiraCall.All.GroupBy(each => each.Method))
        {
            List<OpenApiOperation> operations = [];
            foreach (var (_, call) in calls)
            {
                operations.AddRange((await RequestsOfAsync(call)).Select(request => OperationOf(request)!));
            }

            var method = EveryJiraCall.PublicMethods.Single(method => method.Name == calls.Key);
            var stated = method.GetCustomAttribute<RequiresScopesAttribute>()!.Scopes;
            var needed = operations.SelectMany(each => Granular.Contains(calls.Key) ? each.GranularScopes : each.ClassicScopes).ToHashSet(StringComparer.Ordinal);
            Assert.Equal((calls.Key, string.Join(' ', needed.Order(StringComparer.Ordinal))), (calls.Key, string.Join(' ', stated.Order(StringComparer.Ordinal))));
        }
    }

    // Their classic scope would let an app change a project's settings.
    static readonly string[] Granular = ["SetProjectPropertyAsync", "DeleteProjectPropertyAsync", "SetUserPropertyAsync"];

    [SharedFact]
    public void The_check_itself_sees_a_wrong_path_parameter_member_and_value()
    {
        Assert.NotEmpty(ErrorsIn(new ProductRequest("GET", "/rest/api/3/issues/HAND-1")));
        Assert.NotEmpty(ErrorsIn(new ProductRequest("GET", "/rest/api/3/issue/HAND-1?field=summary")));
        Assert.NotEmpty(ErrorsIn(new ProductRequest("GET", "/rest/api/3/issue/HAND-1/comment?orderBy=-updated")));
        Assert.NotEmpty(ErrorsIn(new ProductRequest("GET", "/rest/api/3/project/search?maxResults=101")));
        Assert.NotEmpty(ErrorsIn(new ProductRequest("POST", "/rest/api/3/issue/bulkfetch") { Body = """{"fields":["summary"]}"""u8.ToArray() }));
        Assert.NotEmpty(ErrorsIn(new ProductRequest("POST", "/rest/api/3/search/jql") { Body = """{"jql":"x","startAt":0}"""u8.ToArray() }));
    }

    [Fact]
    public async Task Every_read_of_issues_states_its_fields_and_a_queue_those_of_the_promise_only()
    {
        var queue = new[] { "summary", "status", "assignee" };
        Assert.Equal(queue, IssueFields.Queue.Names);

        var bulk = Assert.Single(await RequestsOfAsync((client, token) => client.IssuesAsync(["1"], IssueFields.Queue, token)));
        Assert.Equal(queue, FieldsIn(bulk));
        var found = Assert.Single(await RequestsOfAsync((client, token) => client.SearchAsync("x = y", IssueFields.Queue, null, 50, token)));
        Assert.Equal(queue, FieldsIn(found));
        var ids = Assert.Single(await RequestsOfAsync((client, token) => client.SearchIdsAsync("x = y", null, 50, token)));
        Assert.Equal(["id"], FieldsIn(ids));
        var one = Assert.Single(await RequestsOfAsync((client, token) => client.IssueAsync("1", IssueFields.Queue, token)));
        Assert.Equal("/rest/api/3/issue/1?fields=summary,status,assignee", one.Path);
        Assert.Throws<ArgumentException>(() => IssueFields.Of());
    }

    [Fact]
    public async Task Only_requests_that_do_no_more_when_sent_twice_are_marked_so()
    {
        HashSet<string> notRepeatable = ["AddCommentAsync", "TransitionAsync"];
        foreach (var (method, call) in EveryJiraCall.All)
        {
            Assert.All(await RequestsOfAsync(call), request => Assert.Equal((method, !notRepeatable.Contains(method)), (method, request.SafeToRepeat)));
        }
    }

    [Fact]
    public async Task No_id_or_key_can_change_what_is_addressed()
    {
        var request = Assert.Single(await RequestsOfAsync((client, token) => client.IssueAsync("../myself?x=1#", IssueFields.Queue, token)));
        Assert.Equal("/rest/api/3/issue/..%2Fmyself%3Fx%3D1%23?fields=summary,status,assignee", request.Path);
    }

    static string[] FieldsIn(ProductRequest request) =>
        [.. JsonNode.Parse(request.Body.Span)!["fields"]!.AsArray().Select(each => each!.GetValue<string>())];

    static async Task<IReadOnlyList<ProductRequest>> RequestsOfAsync(Func<JiraClient, CancellationToken, Task> call)
    {
        var transport = ScriptedTransport.Always(200, """{"issues":[],"values":[],"comments":[],"permissions":{},"count":0}""");
        await call(new JiraClient(transport), CancellationToken.None);
        return transport.Requests;
    }

    static OpenApiOperation? OperationOf(ProductRequest request) => OpenApiFile.Find(request.Method, request.Path.Split('?')[0]);

    static IEnumerable<string> ErrorsIn(ProductRequest request)
    {
        if (OperationOf(request) is not { } operation)
        {
            return ["no such operation"];
        }

        var query = request.Path.Split('?', 2).ElementAtOrDefault(1)?.Split('&').Select(pair => pair.Split('=', 2)) ?? [];
        var body = request.Body.IsEmpty ? null : JsonNode.Parse(request.Body.Span);
        if (operation.Template.EndsWith("/assignee", StringComparison.Ordinal) && body is JsonObject { Count: 1 } nobody && nobody["accountId"] is null)
        {
            nobody["accountId"] = ""; // the operation's words allow null for nobody; its schema has forgotten it
        }

        return query.SelectMany(pair => operation.ErrorsInQuery(pair[0], Uri.UnescapeDataString(pair[1]))).Concat(operation.ErrorsIn(body));
    }
}
