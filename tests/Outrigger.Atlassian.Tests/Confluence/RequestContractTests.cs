using System.Reflection;
using System.Text.Json.Nodes;
using Outrigger.Atlassian.Confluence;
using Outrigger.Atlassian.Tests.OpenApi;
using Outrigger.Atlassian.Tests.Transport;
using Outrigger.Atlassian.Transport;
using Outrigger.Testing;

namespace Outrigger.Atlassian.Tests.Confluence;

/// <summary>What the client sends, held against Atlassian's own OpenAPI files.</summary>
public sealed class RequestContractTests
{
    [Fact]
    public void Every_public_method_is_among_the_calls_that_are_checked() =>
        Assert.Equal(
            EveryCall.PublicMethods.Select(method => method.Name).Order(StringComparer.Ordinal),
            EveryCall.All.Select(each => each.Method).Distinct().Order(StringComparer.Ordinal));

    [SharedFact]
    public async Task Every_request_is_one_that_the_specification_knows()
    {
        List<string> errors = [];
        var checkedRequests = 0;
        foreach (var (method, call) in EveryCall.All)
        {
            foreach (var request in await RequestsOfAsync(call))
            {
                checkedRequests++;
                errors.AddRange(ErrorsIn(request).Select(error => $"{method}: {request.Method} {request.Path}: {error}"));
            }
        }

        Assert.Empty(errors);
        Assert.True(checkedRequests >= EveryCall.All.Count);
    }

    [SharedFact]
    public async Task Every_method_asks_for_exactly_the_scopes_of_its_requests()
    {
        foreach (var calls in EveryCall.All.GroupBy(each => each.Method))
        {
            SortedSet<string> needed = new(StringComparer.Ordinal);
            foreach (var (_, call) in calls)
            {
                needed.UnionWith((await RequestsOfAsync(call)).SelectMany(request => OperationOf(request)!.GranularScopes));
            }

            var stated = EveryCall.PublicMethods.Single(method => method.Name == calls.Key).GetCustomAttribute<RequiresScopesAttribute>();
            Assert.Equal((calls.Key, string.Join(' ', needed)), (calls.Key, string.Join(' ', stated!.Scopes.Order(StringComparer.Ordinal))));
        }
    }

    [SharedFact]
    public void The_check_itself_sees_a_wrong_path_parameter_member_and_value()
    {
        Assert.NotEmpty(ErrorsIn(new ProductRequest("GET", "/wiki/api/v2/page/1")));
        Assert.NotEmpty(ErrorsIn(new ProductRequest("GET", "/wiki/api/v2/pages/1?body_format=storage")));
        Assert.NotEmpty(ErrorsIn(new ProductRequest("GET", "/wiki/api/v2/pages?status=draft")));
        Assert.NotEmpty(ErrorsIn(new ProductRequest("GET", "/wiki/api/v2/pages?limit=251")));
        Assert.NotEmpty(ErrorsIn(new ProductRequest("POST", "/wiki/api/v2/pages") { Body = """{"title":"x"}"""u8.ToArray() }));
        Assert.NotEmpty(ErrorsIn(new ProductRequest("POST", "/wiki/api/v2/pages") { Body = """{"spaceId":"1","labels":[]}"""u8.ToArray() }));
        Assert.NotEmpty(ErrorsIn(new ProductRequest("POST", "/wiki/rest/api/content/1/copy") { Body = """{"destination":{"type":"page","value":"1"}}"""u8.ToArray() }));
    }

    [Fact]
    public async Task Only_requests_that_do_no_more_when_sent_twice_are_marked_so()
    {
        HashSet<string> notRepeatable = ["CopyAsync", "CreateAsync", "UpdateAsync", "RestoreAsync", "CreatePropertyAsync", "UpdatePropertyAsync"];
        foreach (var (method, call) in EveryCall.All)
        {
            Assert.All(await RequestsOfAsync(call), request => Assert.Equal((method, !notRepeatable.Contains(method)), (method, request.SafeToRepeat)));
        }
    }

    static async Task<IReadOnlyList<ProductRequest>> RequestsOfAsync(Func<ConfluenceClient, CancellationToken, Task> call)
    {
        var transport = ScriptedTransport.Always(200, """{"results":[]}""");
        await call(new ConfluenceClient(transport), CancellationToken.None);
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
        return query.SelectMany(pair => operation.ErrorsInQuery(pair[0], Uri.UnescapeDataString(pair[1]))).Concat(operation.ErrorsIn(body));
    }
}
