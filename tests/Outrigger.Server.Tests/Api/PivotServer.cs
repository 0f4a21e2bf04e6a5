using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Server.Tests.Support;

namespace Outrigger.Server.Tests.Api;

/// <summary>A server with the calls that tests of Pivot Report make, each as a person.</summary>
sealed class PivotServer(TestServer server) : IAsyncDisposable
{
    public const string SampleSettings = """{"mayUse":{"kind":"people","people":["ada"]},"mayPublish":{"kind":"people","people":["ada"]},"hierarchy":[{"issueTypes":["10001"],"linkType":"10100"}]}""";
    public const string SampleRun = """{"source":"board","sourceId":"7","issues":560,"requests":8,"bytes":123456,"milliseconds":900,"firstMilliseconds":300,"complete":true}""";

    public TestServer Server => server;

    public TestProperties Properties => server.Issuer.Properties;

    public static async Task<PivotServer> StartAsync() => new(await TestServer.StartAsync()) { Server = { SystemToken = TestProperties.Token } };

    /// <summary>A report that has every member, where the path is of one that excludes others, with that one.</summary>
    public static string Sample(string path) => new JsonObject
    {
        ["name"] = "Overview",
        ["config"] = new JsonObject
        {
            ["version"] = 2,
            ["source"] = JsonNode.Parse(path.EndsWith(".jql", StringComparison.Ordinal) ? """{"kind":"jql","jql":"a = b"}""" : """{"kind":"sprint","id":"7","board":"8"}"""),
            ["rows"] = JsonNode.Parse("""[{"field":"status"}]"""),
            ["tree"] = true,
            ["columns"] = JsonNode.Parse("""[{"field":"created","period":"month"}]"""),
            ["measures"] = JsonNode.Parse(path.EndsWith(".expression", StringComparison.Ordinal)
                ? """[{"id":"m2","kind":"calculated","expression":"[m1]"},{"id":"m1","kind":"count"}]"""
                : """[{"id":"m2","kind":"weightedAverage","field":"points","other":"votes","title":"Mean"},{"id":"m1","kind":"count"}]""".Replace("m1", path.EndsWith("measures.id", StringComparison.Ordinal) ? "m3" : "m1", StringComparison.Ordinal)),
            ["fields"] = JsonNode.Parse("""["priority"]"""),
            ["filters"] = JsonNode.Parse("""[{"field":"status","values":["10001"],"from":"1","to":"2"}]"""),
            ["sort"] = JsonNode.Parse("""{"column":"label"}"""),
            ["chart"] = JsonNode.Parse(path.EndsWith("measures.id", StringComparison.Ordinal) ? """{"kind":"bar"}""" : """{"kind":"bar","measure":"m1"}"""),
            ["hierarchy"] = JsonNode.Parse("""[{"issueTypes":["10001"],"linkType":"10100"}]"""),
        },
        ["sharing"] = JsonNode.Parse("""{"visibility":"limited","people":[{"accountId":"bo","right":"view"}]}"""),
        ["request"] = "0a1b2c3d",
    }.ToJsonString();

    /// <param name="people">Account and right: <c>bo:view</c>.</param>
    public static string Report(string name = "Overview", string visibility = "private", string? everyone = null, long? version = null, string? request = null, params string[] people) => new JsonObject
    {
        ["name"] = name,
        ["config"] = JsonNode.Parse("""{"version":2,"source":{"kind":"jql","jql":"project = SHOP"},"rows":[{"field":"status"}],"tree":false,"columns":[],"measures":[{"id":"m1","kind":"count"}],"fields":[],"filters":[]}"""),
        ["sharing"] = Sharing(visibility, everyone, people),
        ["version"] = version,
        ["request"] = request,
    }.ToJsonString().Replace("\"version\":null,", "", StringComparison.Ordinal).Replace(",\"request\":null", "", StringComparison.Ordinal);

    public Task<(HttpStatusCode Status, string Body)> AskAsync(string person, string method, string path, string? json = null, string module = "jira:globalPage", string installation = TestIssuer.Installation) =>
        server.AskAsync(method, "/api/pivot/" + path, server.Pivot(person, installation, module), json);

    public Task<(HttpStatusCode Status, string Body)> AsAdministratorAsync(string person, string method, string path, string? json = null) =>
        AskAsync(person, method, path, json, "jira:adminPage");

    public async Task<SavedReport> SaveAsync(string person, string json) => Read<SavedReport>(await AskAsync(person, "POST", "reports", json));

    public async Task<string[]> NamesAsync(string person, string module = "jira:globalPage", string path = "reports") =>
        [.. Read<ReportPage>(await AskAsync(person, "GET", path, module: module)).Reports.Select(report => $"{report.Name}:{report.MyRight?.ToString() ?? "-"}")];

    public async Task<int> StatusAsync(string person, string method, string path, string? json = null) => (int)(await AskAsync(person, method, path, json)).Status;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    public static T Read<T>((HttpStatusCode Status, string Body) answer)
    {
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body);
        return (T?)JsonSerializer.Deserialize(answer.Body, typeof(T), PivotApiJson.Default) ?? throw new InvalidOperationException(answer.Body);
    }

    static JsonObject Sharing(string visibility, string? everyone, string[] people)
    {
        var sharing = new JsonObject { ["visibility"] = visibility };
        if (everyone is not null)
        {
            sharing["everyone"] = everyone;
        }

        if (people.Length > 0)
        {
            sharing["people"] = new JsonArray([.. people.Select(person => new JsonObject { ["accountId"] = person.Split(':')[0], ["right"] = person.Split(':')[1] })]);
        }

        return sharing;
    }
}
