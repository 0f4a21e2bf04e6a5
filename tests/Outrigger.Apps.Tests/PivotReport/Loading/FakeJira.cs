using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Outrigger.Atlassian.Transport;

namespace Outrigger.Apps.Tests.PivotReport.Loading;

/// <summary>The few calls that a loader makes, answered from memory: any query finds every issue, one for recent changes those in <see cref="Changed"/>.</summary>
sealed class FakeJira : ITransport
{
    readonly Lock gate = new();
    readonly List<ProductRequest> sent = [];
    int number;

    /// <summary>In the order of the source.</summary>
    public List<FakeIssue> Issues { get; } = [];

    /// <summary>Not found by queries, given where they are named: parents elsewhere.</summary>
    public List<FakeIssue> Elsewhere { get; } = [];

    /// <summary>Found by queries and not given.</summary>
    public HashSet<long> Hidden { get; } = [];

    public HashSet<long> Changed { get; } = [];

    public int PageSize { get; set; } = 5000;

    /// <summary>What is answered instead, by the request and its number from 1; null for the answer.</summary>
    public Func<ProductRequest, int, ProductResponse?> Fault { get; set; } = static (_, _) => null;

    /// <summary>Waits before each answer; none as it is.</summary>
    public Func<Task> Wait { get; set; } = static () => Task.CompletedTask;

    public IReadOnlyList<ProductRequest> Sent
    {
        get
        {
            lock (gate)
            {
                return [.. sent];
            }
        }
    }

    public IEnumerable<ProductRequest> SentTo(string part) => Sent.Where(request => request.Path.Contains(part, StringComparison.Ordinal));

    public static ProductResponse Answer(int status, string body = "{}", params (string Name, string Value)[] headers) =>
        new(status, headers.ToDictionary(header => header.Name, header => header.Value), Encoding.UTF8.GetBytes(body));

    public void Add(int count, Func<long, FakeIssue>? make = null)
    {
        var first = Issues.Count + 1;
        Issues.AddRange(Enumerable.Range(first, count).Select(id => make?.Invoke(id) ?? new FakeIssue(id, new() { ["summary"] = $"Issue {id}", ["customfield_1"] = id })));
    }

    public async Task<ProductResponse> SendAsync(ProductRequest request, CancellationToken cancellation)
    {
        int at;
        lock (gate)
        {
            sent.Add(request);
            at = ++number;
        }

        await Wait();
        cancellation.ThrowIfCancellationRequested();
        return Fault(request, at) ?? Of(request);
    }

    ProductResponse Of(ProductRequest request)
    {
        var body = request.Body.IsEmpty ? null : JsonNode.Parse(request.Body.Span);
        return request.Path.Split('?')[0] switch
        {
            "/rest/api/3/search/approximate-count" => Answer(200, $$"""{"count":{{Issues.Count}}}"""),
            "/rest/api/3/search/jql" => Answer(200, Found(body!)),
            "/rest/api/3/issue/bulkfetch" => Answer(200, Bulk(body!)),
            var path when path.EndsWith("/worklog", StringComparison.Ordinal) => Answer(200, Work(path, request.Path)),
            _ => Answer(404),
        };
    }

    string Found(JsonNode body)
    {
        var recent = body["jql"]!.GetValue<string>().Contains("updated >= -", StringComparison.Ordinal);
        var ids = Issues.Select(issue => issue.Id).Where(id => !recent || Changed.Contains(id)).ToList();
        var begin = int.Parse(body["nextPageToken"]?.GetValue<string>() ?? "0", CultureInfo.InvariantCulture);
        var page = ids.Skip(begin).Take(Math.Min(PageSize, body["maxResults"]!.GetValue<int>())).ToList();
        var token = begin + page.Count < ids.Count ? $"\"nextPageToken\":\"{begin + page.Count}\"," : "";
        return $$"""{"issues":[{{string.Join(',', page.Select(id => $$"""{"id":"{{id}}"}"""))}}],{{token}}"isLast":{{(token.Length == 0 ? "true" : "false")}}}""";
    }

    string Bulk(JsonNode body)
    {
        var asked = body["issueIdsOrKeys"]!.AsArray().Select(id => long.Parse(id!.GetValue<string>(), CultureInfo.InvariantCulture)).Where(id => !Hidden.Contains(id)).Order().ToHashSet();
        var fields = body["fields"]!.AsArray().Select(field => field!.GetValue<string>()).ToList();
        var found = Issues.Concat(Elsewhere).Where(issue => asked.Contains(issue.Id)).OrderBy(issue => issue.Id);
        return new JsonObject { ["issues"] = new JsonArray([.. found.Select(issue => issue.Json(fields))]), ["issueErrors"] = new JsonArray() }.ToJsonString();
    }

    string Work(string path, string whole)
    {
        var id = long.Parse(path.Split('/')[^2], CultureInfo.InvariantCulture);
        var start = int.Parse(whole.Split("startAt=")[1].Split('&')[0], CultureInfo.InvariantCulture);
        var all = Issues.First(issue => issue.Id == id).Fields["worklog"]!["all"]!.AsArray();
        return new JsonObject { ["startAt"] = start, ["maxResults"] = 10, ["total"] = all.Count, ["worklogs"] = new JsonArray([.. all.Skip(start).Take(10).Select(entry => entry!.DeepClone())]) }.ToJsonString();
    }
}

/// <summary>An issue, as Jira would give it.</summary>
sealed record FakeIssue(long Id, JsonObject Fields)
{
    public JsonObject Json(IReadOnlyList<string> fields) => new()
    {
        ["id"] = Id.ToString(CultureInfo.InvariantCulture),
        ["key"] = "ORB-" + Id,
        ["fields"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field, Fields[field]?.DeepClone()))),
    };
}
