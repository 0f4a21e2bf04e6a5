using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Atlassian.Transport;
using Outrigger.Site.Model;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Trust.Content;

/// <summary>
/// Clones a page on a scratch site, edits one of the clones as somebody else, and undoes the run: every write that was sent has to be
/// one that the person planned, and the edited clone has to stay.
/// </summary>
sealed class PlannedWritesControl(Protections protections) : IControl
{
    const int Copies = 3;

    public string Name => "run-writes-what-was-planned";

    public Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        var plan = new Plan("1", "2", "edited", new HashSet<string>(["10", "11", "edited"]));
        ProductRequest[] strays = [Copy("1", "99"), new("DELETE", Page("edited")), new("DELETE", Page("1")), new("PUT", Page("77"))];
        ProductRequest[] planned = [Copy("1", "2"), new("DELETE", Page("10"))];
        return Task.FromResult(new SelfTest("writes elsewhere than planned, and the deletion of a page that somebody edited", strays.All(stray => !plan.Has(stray)) && planned.All(plan.Has)));
    }

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        await using var scratch = await ContentScratch.StartAsync(protections, cancellation);
        var record = new RecordingTransport(scratch.Product(TinySite.Ann));
        ITransport product = protections.Stand(Name) ? record : new ChangedTransport(record, request => request, HideEdits);
        var (template, place) = (scratch.Page("Template"), scratch.Page("Place"));
        var before = scratch.Site.Pages().Select(page => page.Id).ToHashSet();
        await using var cloner = new ClonerWork(product, new Apps.Protocol.NoPreferences());
        var run = await cloner.CloneAsync(template.Id, new(place.SpaceId, TinySite.Space, place.Id), string.Join('\n', Enumerable.Range(1, Copies).Select(number => $"Copy {number}")), cancellation);
        var made = scratch.Site.Pages().Where(page => !before.Contains(page.Id)).ToList();
        var edited = Edit(scratch.Site, made[1]);
        await cloner.UndoAsync(run, cancellation);
        var plan = new Plan(template.Id, place.Id, edited.Id, made.Select(page => page.Id).ToHashSet());
        return Judge(scratch.Site, plan, [.. record.Requests.Where(IsWrite)], made);
    }

    static Finding Judge(SiteState site, Plan plan, IReadOnlyList<ProductRequest> writes, List<Page> made)
    {
        var strays = writes.Count(write => !plan.Has(write));
        var elsewhere = made.Count(page => page.ParentId != plan.Parent);
        var trashed = site.Pages().Where(page => page.Status == PageStatus.Trashed).Select(page => page.Id).ToHashSet();
        var expected = plan.Own.Where(id => id != plan.Edited).ToHashSet();
        Detail[] details =
        [
            new("writes", Text(writes.Count)), new("writes outside the plan", Text(strays)), new("pages made", Text(made.Count)), new("pages made elsewhere", Text(elsewhere)), new("pages deleted", Text(trashed.Count)),
        ];
        return strays > 0 || elsewhere > 0 || made.Count != Copies ? Finding.Broken("A run on a scratch site wrote something that was not planned.", details)
            : !trashed.SetEquals(expected) ? Finding.Broken("Undoing a run on a scratch site deleted other pages than its own that nobody had edited.", details)
            : Finding.Kept("A run on a scratch site wrote what was planned and where; undoing it left the page that somebody had edited.", details);
    }

    static Page Edit(SiteState site, Page page)
    {
        var edited = page with { Versions = [.. page.Versions, page.Latest with { Number = page.Latest.Number + 1, AuthorId = TinySite.Ben, CreatedAt = site.Now, Body = "<p>Edited</p>" }] };
        site.Put(edited);
        return edited;
    }

    // Without the protection: the look whether somebody has edited a page sees nothing.
    static ProductResponse HideEdits(ProductRequest request, ProductResponse answer)
    {
        if (request.Method != "GET" || answer.Status != 200 || answer.Body.Length == 0 || answer.Body.Span[0] != '{' || JsonNode.Parse(answer.Body.Span) is not JsonObject { } page || page["version"] is not JsonObject version)
        {
            return answer;
        }

        version["number"] = 1;
        return answer with { Body = Encoding.UTF8.GetBytes(page.ToJsonString()) };
    }

    static bool IsWrite(ProductRequest request) => request.Method != "GET" && !request.Path.Contains("/search", StringComparison.Ordinal);

    static ProductRequest Copy(string template, string parent) =>
        new("POST", Address("wiki", "rest", "api", "content", template, "copy")) { Body = Encoding.UTF8.GetBytes($$$"""{"destination":{"type":"parent_page","value":"{{{parent}}}"}}""") };

    // As they are seen in a record; nothing is sent there.
    static string Page(string id) => Address("wiki", "api", "v2", "pages", id);

    static string Address(params string[] segments) => "/" + string.Join('/', segments);

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="Own">Pages that the run has made.</param>
    sealed record Plan(string Template, string Parent, string Edited, IReadOnlySet<string> Own)
    {
        public bool Has(ProductRequest write)
        {
            var path = write.Path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
            return path is ["wiki", "rest", "api", "content", var source, "copy"] ? source == Template && Destination(write) == Parent
                : write.Method == "DELETE" ? path is ["wiki", "api", "v2", "pages", var deleted] && Own.Contains(deleted) && deleted != Edited
                : path.Any(Own.Contains) && !path.Contains(Edited);
        }

        static string? Destination(ProductRequest write)
        {
            using var body = JsonDocument.Parse(write.Body);
            return body.RootElement.GetProperty("destination").GetProperty("value").GetString();
        }
    }
}
