using System.Text;
using System.Text.Json.Nodes;
using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Transport;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Trust.Content;

/// <summary>Opens a queue on a scratch site and compares the fields that were asked for with those that a queue shows.</summary>
sealed class FieldsReadControl(Protections protections) : IControl
{
    const string Bulk = "/issue/bulkfetch";

    public string Name => "fields-read";

    public Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        ProductRequest[] planted = [Request("summary", "status", "assignee", "description")];
        return Task.FromResult(new SelfTest("a request for a further field", Further(planted, IssueFields.Queue.Names).SequenceEqual(["description"])));
    }

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        await using var scratch = await ContentScratch.StartAsync(protections, cancellation);
        var record = new RecordingTransport(scratch.Product(TinySite.Ann));
        ITransport product = protections.Stand(Name) ? record : new ChangedTransport(record, AskForMore, (_, answer) => answer);
        await using var handoff = new HandoffWork(product, scratch.Remote("handoff", TinySite.Ann));
        await handoff.HelloAsync(cancellation);
        await handoff.AddAsync([.. scratch.Site.Jira.Issues().Select(issue => issue.Id)], cancellation);
        var earlier = record.Requests.Count;
        var shown = await handoff.OpenAsync([], cancellation);
        var plain = record.Requests.Skip(earlier).Where(IsRead).ToList();
        earlier = record.Requests.Count;
        await handoff.OpenAsync(["priority"], cancellation);
        var wider = record.Requests.Skip(earlier).Where(IsRead).ToList();
        var further = Further(plain, IssueFields.Queue.Names).Concat(Further(wider, IssueFields.Queue.And("priority").Names)).Distinct().ToList();
        Detail[] details = [new("fields asked for", string.Join(", ", plain.SelectMany(Fields).Distinct())), .. further.Select(field => new Detail("further field", field))];
        return plain.Count == 0 || shown.Rows.Count == 0 || shown.Rows.Any(row => row.Issue.Summary is null) ? Finding.Broken("The queue of a scratch site did not show its issues, so the control saw nothing.", details)
            : further.Count > 0 ? Finding.Broken("Filling a queue asked Jira for more than it shows.", details)
            : Finding.Kept("Filling a queue on a scratch site asked Jira for summary, status and assignee, and for one more field only where its column was shown.", details);
    }

    static IEnumerable<string> Further(IReadOnlyList<ProductRequest> reads, IReadOnlyList<string> allowed) => reads.SelectMany(Fields).Distinct().Except(allowed);

    // Any read of issues counts, by whichever address.
    static bool IsRead(ProductRequest request) => request.Path.Contains(Bulk, StringComparison.Ordinal) || request.Path.Contains("/search", StringComparison.Ordinal)
        || (request.Method == "GET" && request.Path.Contains("/issue/", StringComparison.Ordinal));

    // A read that names no fields gets them all.
    static IEnumerable<string> Fields(ProductRequest request) =>
        request.Body.Length > 0 && (JsonNode.Parse(request.Body.Span)?["fields"] as JsonArray)?.Select(field => (string?)field ?? "") is { } fields ? fields : ["every field"];

    // Without the protection: the list of fields is not kept to.
    static ProductRequest AskForMore(ProductRequest request)
    {
        if (!request.Path.Contains(Bulk, StringComparison.Ordinal) || JsonNode.Parse(request.Body.Span) is not JsonObject body || body["fields"] is not JsonArray fields)
        {
            return request;
        }

        fields.Add((JsonNode)"description");
        return request with { Body = Encoding.UTF8.GetBytes(body.ToJsonString()) };
    }

    static ProductRequest Request(params string[] fields) =>
        new("POST", Bulk) { Body = Encoding.UTF8.GetBytes(new JsonObject { ["fields"] = new JsonArray([.. fields.Select(field => (JsonNode)field)]) }.ToJsonString()) };
}
