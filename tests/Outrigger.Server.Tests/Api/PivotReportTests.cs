using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Core.Documents;
using Outrigger.Server.Api.PivotReport.Documents;
using Outrigger.Server.Tests.Support;

namespace Outrigger.Server.Tests.Api;

/// <summary>Saved reports: who knows of them, who opens, changes, shares and deletes them.</summary>
public sealed class PivotReportTests
{
    // What is shared how, who asks, and the answers to: listed (right, "-" closed, null unknown), open, change, share anew, delete.
    public static TheoryData<string, string?, string?, string, string?, int, int, int, int> Matrix => new()
    {
        { "private", null, null, "owner", "Edit", 200, 200, 200, 200 },
        { "private", null, null, "named", null, 404, 404, 404, 200 },
        { "private", null, null, "stranger", null, 404, 404, 404, 200 },
        { "private", null, null, "administrator", "Edit", 200, 200, 200, 200 },
        { "public", "view", null, "owner", "Edit", 200, 200, 200, 200 },
        { "public", "view", null, "stranger", "View", 200, 403, 403, 403 },
        { "public", "edit", null, "stranger", "Edit", 200, 200, 403, 403 },
        { "public", "view", "named:edit", "named", "Edit", 200, 200, 403, 403 },
        { "public", "edit", "named:view", "named", "Edit", 200, 200, 403, 403 },
        { "public", "view", null, "administrator", "Edit", 200, 200, 200, 200 },
        { "limited", null, "named:view", "owner", "Edit", 200, 200, 200, 200 },
        { "limited", null, "named:view", "named", "View", 200, 403, 403, 403 },
        { "limited", null, "named:edit", "named", "Edit", 200, 200, 403, 403 },
        { "limited", null, "named:edit", "stranger", "-", 403, 403, 403, 403 },
        { "limited", null, "named:view", "administrator", "Edit", 200, 200, 200, 200 },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Each_person_may_do_what_the_sharing_says(
        string visibility, string? everyone, string? people, string who, string? listed, int open, int change, int share, int delete)
    {
        await using var pivot = await PivotServer.StartAsync();
        string[] named = people is null ? [] : [people];
        var report = await pivot.SaveAsync("owner", PivotServer.Report("Plan", visibility, everyone, people: named));
        var module = who == "administrator" ? "jira:adminPage" : "jira:globalPage";
        async Task<int> AskAsync(string method, string? json = null) => (int)(await pivot.AskAsync(who, method, $"reports/{report.Id}", json, module)).Status;

        Assert.Equal(listed is null ? [] : [$"Plan:{listed}"], await pivot.NamesAsync(who, module));
        Assert.Equal(open, await AskAsync("GET"));
        Assert.Equal(change, await AskAsync("PUT", PivotServer.Report("Plan 2", visibility, everyone, 1, people: named)));
        Assert.Equal(share, await AskAsync("PUT", PivotServer.Report("Plan 2", visibility == "public" ? "private" : "public", version: change == 200 ? 2 : 1)));
        Assert.Equal(delete, await AskAsync("DELETE"));
        Assert.Equal(delete == 200 && listed is not null ? 404 : 200, await pivot.StatusAsync("owner", "GET", $"reports/{report.Id}"));
    }

    [Fact]
    public async Task A_private_report_of_another_is_answered_as_one_that_is_not_there()
    {
        await using var pivot = await PivotServer.StartAsync();
        var report = await pivot.SaveAsync("owner", PivotServer.Report());
        var other = new string(report.Id.Select(letter => letter == '0' ? '1' : '0').ToArray());
        foreach (var (method, json) in new[] { ("GET", null), ("PUT", PivotServer.Report(version: 1)), ("PUT", PivotServer.Report(version: 7)), ("DELETE", null) })
        {
            Assert.Equal(await pivot.AskAsync("stranger", method, $"reports/{other}", json), await pivot.AskAsync("stranger", method, $"reports/{report.Id}", json));
        }

        Assert.Equal("Overview", PivotServer.Read<SavedReport>(await pivot.AskAsync("owner", "GET", $"reports/{report.Id}")).Name);
    }

    [Fact]
    public async Task What_is_saved_is_read_again_and_one_request_makes_one_report()
    {
        await using var pivot = await PivotServer.StartAsync();
        var sample = PivotServer.Sample("");
        var made = await pivot.SaveAsync("owner", sample);

        Assert.Equal(made.Id, (await pivot.SaveAsync("owner", sample)).Id);
        Assert.NotEqual(made.Id, (await pivot.SaveAsync("stranger", sample)).Id);
        Assert.NotEqual((await pivot.SaveAsync("owner", PivotServer.Report())).Id, (await pivot.SaveAsync("owner", PivotServer.Report())).Id);
        var read = PivotServer.Read<SavedReport>(await pivot.AskAsync("owner", "GET", $"reports/{made.Id}"));
        Assert.Equal((1, "owner", Right.Edit, pivot.Server.Time.GetUtcNow()), (read.Version, read.Owner, read.MyRight, read.Created));
        var config = JsonSerializer.SerializeToNode(read.Config, PivotApiJson.Default.ReportConfig);
        foreach (var (name, value) in JsonNode.Parse(sample)?["config"]?.AsObject() ?? [])
        {
            Assert.Contains(name, config?.AsObject().Select(member => member.Key) ?? []);
            Assert.Equal(Texts(value), Texts(config?[name]).Where(text => Texts(value).Contains(text)));
        }
    }

    [Fact]
    public async Task Of_two_changes_at_once_the_first_counts_and_a_repeated_one_is_the_same()
    {
        await using var pivot = await PivotServer.StartAsync();
        var report = await pivot.SaveAsync("owner", PivotServer.Report());
        var first = PivotServer.Report("First", version: 1);

        Assert.Equal(2, PivotServer.Read<SavedReport>(await pivot.AskAsync("owner", "PUT", $"reports/{report.Id}", first)).Version);
        Assert.Equal(2, PivotServer.Read<SavedReport>(await pivot.AskAsync("owner", "PUT", $"reports/{report.Id}", first)).Version);
        var (status, body) = await pivot.AskAsync("owner", "PUT", $"reports/{report.Id}", PivotServer.Report("Second", version: 1));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("changed meanwhile", body);
        Assert.Equal(400, await pivot.StatusAsync("owner", "PUT", $"reports/{report.Id}", PivotServer.Report("Third")));
        Assert.Equal(400, await pivot.StatusAsync("owner", "POST", "reports", PivotServer.Report("Third", version: 1)));
        Assert.Equal(["First:Edit"], await pivot.NamesAsync("owner"));
    }

    [Fact]
    public async Task Reports_of_one_who_left_stay_and_an_administrator_gives_them_a_new_owner()
    {
        await using var pivot = await PivotServer.StartAsync();
        var report = await pivot.SaveAsync("left", PivotServer.Report("Old plan"));
        await pivot.SaveAsync("someone", PivotServer.Report("Another", "public"));

        Assert.Equal(["Another:Edit", "Old plan:Edit"], await pivot.NamesAsync("admin", "jira:adminPage", "admin/reports"));
        Assert.Equal(403, await pivot.StatusAsync("admin", "GET", "admin/reports"));
        Assert.Equal(403, await pivot.StatusAsync("left", "PUT", $"admin/reports/{report.Id}/owner", """{"owner":"heir","version":1}"""));
        Assert.Equal(HttpStatusCode.Conflict, (await pivot.AsAdministratorAsync("admin", "PUT", $"admin/reports/{report.Id}/owner", """{"owner":"heir","version":9}""")).Status);
        var taken = PivotServer.Read<SavedReport>(await pivot.AsAdministratorAsync("admin", "PUT", $"admin/reports/{report.Id}/owner", """{"owner":"heir","version":1}"""));

        Assert.Equal(("heir", 2), (taken.Owner, taken.Version));
        Assert.Equal(["Another:View", "Old plan:Edit"], await pivot.NamesAsync("heir"));
        Assert.Equal(["Another:View"], await pivot.NamesAsync("left"));
    }

    [Fact]
    public async Task A_report_of_an_older_version_is_brought_up_to_date_and_one_of_a_newer_one_is_kept_as_it_is()
    {
        await using var pivot = await PivotServer.StartAsync();
        var report = await pivot.SaveAsync("owner", PivotServer.Report());
        var stored = await StoredAsync(pivot, report.Id);
        var old = JsonNode.Parse("""{"version":1,"source":{"kind":"project","id":"7"},"rows":["status"],"tree":true,"columns":[],"measures":["sum:points"],"fields":[],"filters":[]}""");

        await ReplaceAsync(pivot, report.Id, stored, old);
        var read = PivotServer.Read<SavedReport>(await pivot.AskAsync("owner", "GET", $"reports/{report.Id}"));
        Assert.Equal((2, "status", "points"), (read.Config.Version, read.Config.Rows[0].Field, read.Config.Measures[0].Field));

        await ReplaceAsync(pivot, report.Id, stored, new JsonObject { ["version"] = 3, ["pages"] = 4 });
        var (status, body) = await pivot.AskAsync("owner", "GET", $"reports/{report.Id}");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("newer version of the app", body);
        Assert.Equal(400, await pivot.StatusAsync("owner", "PUT", $"reports/{report.Id}", PivotServer.Report(version: 1)));
        Assert.Equal(["Overview:Edit"], await pivot.NamesAsync("owner"));
        Assert.Equal(200, await pivot.StatusAsync("owner", "DELETE", $"reports/{report.Id}"));
        Assert.Empty(await pivot.NamesAsync("owner"));
    }

    [Fact]
    public async Task Tenants_never_meet()
    {
        await using var pivot = await PivotServer.StartAsync();
        var report = await pivot.SaveAsync("owner", PivotServer.Report("Secret", "public", "edit"));
        foreach (var module in new[] { "jira:globalPage", "jira:adminPage" })
        {
            foreach (var (method, json, status) in new[] { ("GET", null, 404), ("PUT", PivotServer.Report(version: 1), 404), ("DELETE", null, 200) })
            {
                Assert.Equal(status, (int)(await pivot.AskAsync("owner", method, $"reports/{report.Id}", json, module, TestIssuer.OtherInstallation)).Status);
            }

            Assert.Equal("""{"reports":[]}""", (await pivot.AskAsync("owner", "GET", "reports", null, module, TestIssuer.OtherInstallation)).Body);
        }

        Assert.Equal(["Secret:Edit"], await pivot.NamesAsync("owner"));
    }

    [Fact]
    public async Task A_report_is_on_no_page_of_the_disk_in_the_clear_and_in_no_line_of_the_log()
    {
        await using var pivot = await PivotServer.StartAsync();
        await pivot.SaveAsync("owner-CANARY", PivotServer.Report("CANARY name", "public"));
        await pivot.NamesAsync("stranger");

        Assert.DoesNotContain(pivot.Server.Log.Lines, line => line.Text.Contains("CANARY", StringComparison.Ordinal));
        foreach (var file in Directory.GetFiles(pivot.Server.Folder, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("CANARY", Encoding.Latin1.GetString(await ReadSharedAsync(file)), StringComparison.Ordinal);
        }
    }

    static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        _ => [node?.ToJsonString() ?? "null"],
    };

    static async Task<byte[]> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    static async Task<JsonObject> StoredAsync(PivotServer pivot, string id)
    {
        var document = (await (await OpenAsync(pivot)).GetAsync(PivotDocuments.ReportAt(id).Key, CancellationToken.None)).Value ?? throw new InvalidOperationException("not stored");
        return JsonNode.Parse(document.Value.Span)?.AsObject() ?? throw new InvalidOperationException("not an object");
    }

    static async Task ReplaceAsync(PivotServer pivot, string id, JsonObject stored, JsonNode? config)
    {
        var store = await OpenAsync(pivot);
        var key = PivotDocuments.ReportAt(id).Key;
        var seen = (await store.GetAsync(key, CancellationToken.None)).Value?.Version ?? DocumentVersion.None;
        stored["config"] = config;
        Assert.True((await store.PutAsync(key, seen, Encoding.UTF8.GetBytes(stored.ToJsonString()), CancellationToken.None)).IsOk);
    }

    static async Task<IDocumentStore> OpenAsync(PivotServer pivot)
    {
        Assert.True(TenantId.TryCreate(TestIssuer.PivotId, TestIssuer.Installation, out var tenant));
        return (await pivot.Server.Host.Documents.OpenAsync(tenant, CancellationToken.None)).Value;
    }
}
