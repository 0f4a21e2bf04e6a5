using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Core.Documents;
using Outrigger.Server.Api;
using Outrigger.Server.Privacy;
using Outrigger.Server.Tests.Api;
using Outrigger.Server.Tests.Support;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Tests.Privacy;

/// <summary>Whoever asks is shown all that is held of him, and whoever wants it is erased while others go on working.</summary>
public sealed class PrivacyTests
{
    const string Ada = "ada-557058-leaver";

    [Fact]
    public void Every_kind_of_document_has_a_shape_in_the_export_and_a_way_to_find_whose_it_is()
    {
        Assert.Equal(ServerDocuments.Types.All.Select(type => type.Name).Order(), PersonalShapes.All.Select(shape => shape.Type.Name).Order());
        Assert.All(PersonalShapes.All, shape => Assert.Equal(shape.Type.KeyedByAccount, shape.KeyOf is not null));
        Assert.All(PersonalShapes.All, shape => Assert.NotEmpty(shape.Holds));
    }

    [Fact]
    public async Task An_export_shows_what_is_held_in_a_file_and_in_no_answer()
    {
        await using var handoff = await WorkAsync();
        var server = handoff.Server;
        var (status, body) = await server.OperateAsync("POST", "/operator/privacy/export", $$"""{"account":"{{Ada}}"}""");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain(Ada, body, StringComparison.Ordinal);

        var file = JsonNode.Parse(body)?["file"]?.GetValue<string>() ?? "";
        var export = await File.ReadAllTextAsync(file);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? UnixFileMode.UserRead | UnixFileMode.UserWrite : File.GetUnixFileMode(file));
        foreach (var kind in new[] { "handoff-record", "handoff-issue", "handoff-team", "handoff-queue", "handoff-open", "handoff-preferences" })
        {
            Assert.Contains($"\"kind\": \"{kind}\"", export, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("carl\"", (await File.ReadAllTextAsync(await ExportAsync(server, "nobody"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erasure_leaves_no_trace_and_the_others_go_on_working()
    {
        await using var handoff = await WorkAsync();
        var sent = await handoff.RecordAsync(Ada, "10010", "bo");
        var received = await handoff.RecordAsync("bo", "10011", Ada);
        var passed = await handoff.RecordAsync("bo", "10012", Ada, more: ""","fallback":"carl" """);
        var standby = await handoff.RecordAsync("bo", "10013", "carl", more: $$""","fallback":"{{Ada}}" """);

        var (status, body) = await handoff.Server.OperateAsync("POST", "/operator/privacy/erase", $$"""{"account":"{{Ada}}"}""");
        Assert.True(status == HttpStatusCode.OK, body);
        Assert.Empty(await NamingAsync(handoff.Server.Host, Ada));

        Assert.Equal(HandoffState.Withdrawn, (await FindAsync(handoff, sent)).State);
        Assert.Equal(HandoffState.Expired, (await FindAsync(handoff, received)).State);
        Assert.Equal((HandoffState.Pending, "carl"), ((await FindAsync(handoff, passed)).State, (await FindAsync(handoff, passed)).To.Id));
        Assert.Equal((HandoffState.Pending, null), ((await FindAsync(handoff, standby)).State, (await FindAsync(handoff, standby)).Fallback));

        var again = await handoff.AnswerAsync("carl", await FindAsync(handoff, passed), """{"state":"accepted"}""");
        Assert.Equal(HandoffState.Accepted, again.State);
        await handoff.RecordAsync("bo", "10010", "carl");
        var teams = await handoff.GetAsync<Teams>("bo", "teams");
        Assert.Equal("bo", Assert.Single(Assert.Single(teams.All).Members).AccountId);
        Assert.Equal("bo", Assert.Single(Assert.Single(teams.All).Leads));

        Assert.Equal(0, JsonNode.Parse((await handoff.Server.OperateAsync("POST", "/operator/privacy/erase", $$"""{"account":"{{Ada}}"}""")).Body)?["documents"]?.GetValue<int>());
    }

    [Fact]
    public async Task A_private_report_goes_with_its_owner_and_a_shared_one_stays_for_administrators()
    {
        await using var pivot = await PivotServer.StartAsync();
        var server = pivot.Server;
        foreach (var visibility in new[] { "private", "public", "limited" })
        {
            var report = PivotServer.Report(visibility, visibility, people: visibility == "limited" ? ["bo:view"] : []);
            Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("POST", "/api/pivot/reports", server.Pivot(Ada), report)).Status);
        }

        var ofBo = PivotServer.Report("of bo", "limited", people: [$"{Ada}:edit", "carl:view"]);
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("POST", "/api/pivot/reports", server.Pivot("bo"), ofBo)).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.OperateAsync("POST", "/operator/privacy/erase", $$"""{"account":"{{Ada}}"}""")).Status);
        Assert.Empty(await NamingAsync(server.Host, Ada));

        var reports = (await server.AskAsync("GET", "/api/pivot/reports", server.Pivot("bo"))).Body;
        Assert.Contains("\"public\"", reports, StringComparison.Ordinal);
        Assert.Contains("\"of bo\"", reports, StringComparison.Ordinal);
        Assert.DoesNotContain("\"name\":\"private\"", reports, StringComparison.Ordinal);
        var id = JsonNode.Parse(reports)?["reports"]?.AsArray().First(report => report?["name"]?.GetValue<string>() == "public")?["id"]?.GetValue<string>();
        Assert.Contains($"\"owner\":\"{FormerUser.Id}\"", (await server.AskAsync("GET", $"/api/pivot/reports/{id}", server.Pivot("bo"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_restored_backup_brings_back_is_erased_again()
    {
        await using var handoff = await WorkAsync();
        var server = handoff.Server;
        var before = await NamingAsync(server.Host, Ada);
        Assert.NotEmpty(before);
        await server.OperateAsync("POST", "/operator/privacy/erase", $$"""{"account":"{{Ada}}"}""");

        var store = await StoreAsync(server.Host);
        foreach (var document in before)
        {
            var there = (await store.GetAsync(document.Key, CancellationToken.None)).TryGet(out var found, out _) ? found : null;
            Assert.True((await store.PutAsync(document.Key, there?.Version ?? DocumentVersion.None, document.Value, CancellationToken.None)).IsOk);
        }

        Assert.NotEmpty(await NamingAsync(server.Host, Ada));
        Assert.True((await server.Host.Services.GetRequiredService<PrivacyDesk>().ReplayAsync(CancellationToken.None)).IsOk);
        Assert.Empty(await NamingAsync(server.Host, Ada));

        var ledger = await File.ReadAllTextAsync(Path.Join(server.Folder, "trust", "erasures.jsonl"));
        Assert.DoesNotContain(Ada, ledger, StringComparison.Ordinal);
        Assert.DoesNotContain(TestIssuer.Installation, ledger, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""", HttpStatusCode.BadRequest)]
    [InlineData("[", HttpStatusCode.BadRequest)]
    [InlineData("""{"account":"a b"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"tenant":"none"}""", HttpStatusCode.NotFound)]
    public async Task A_wish_that_names_nobody_erases_nothing(string wish, HttpStatusCode expected)
    {
        await using var server = await TestServer.StartAsync();
        Assert.Equal(expected, (await server.OperateAsync("POST", "/operator/privacy/erase", wish)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.AskAsync("POST", "/operator/privacy/erase", server.OperatorKey, wish)).Status);
    }

    [Fact]
    public async Task The_control_sees_a_kind_that_was_forgotten_and_an_erasure_that_does_nothing()
    {
        await using var server = await TestServer.StartAsync();
        var control = Control(server.Host);
        var self = await control.PlantAsync(CancellationToken.None);
        Assert.True(self.Seen, self.Planted);
        var finding = await control.AskAsync(CancellationToken.None);
        Assert.True(finding.State == PromiseState.Kept, $"{finding.Said} {string.Join(", ", finding.Details)}");

        var start = await ServerHost.StartScratchAsync(
            TestServer.Options(server.Issuer.Address, Path.Combine(server.Folder, "scratch")), Protections.Without(AccessAndErasureControl.ControlName), server.Time, CancellationToken.None);
        await using var host = start.Host ?? throw new InvalidOperationException("No scratch server.");
        Assert.Equal(PromiseState.Broken, (await Control(host).AskAsync(CancellationToken.None)).State);
    }

    static IControl Control(ServerHost host) => host.Services.GetServices<IControl>().Single(control => control.Name == AccessAndErasureControl.ControlName);

    static async Task<HandoffServer> WorkAsync()
    {
        var handoff = await HandoffServer.StartAsync();
        await handoff.MakeTeamAsync(Ada, Ada, "bo");
        await handoff.RecordAsync(Ada, "10001", "bo");
        Assert.Equal(HttpStatusCode.OK, (await handoff.AskAsync(Ada, "PUT", "preferences", """{"workLimit":3}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await handoff.AskAsync(Ada, "POST", "queues/mine/intents", """{"kind":"add","issueIds":["10020"]}""")).Status);
        return handoff;
    }

    static Task<HandoffRecord> FindAsync(HandoffServer handoff, HandoffRecord record) => ReadAsync(handoff, record.Id);

    static async Task<HandoffRecord> ReadAsync(HandoffServer handoff, string id)
    {
        var store = await StoreAsync(handoff.Server.Host);
        return (await store.GetAsync(Outrigger.Server.Api.Handoff.Documents.HandoffPlaces.Record(id).Key, CancellationToken.None)).TryGet(out var found, out _) && found is not null
            ? Outrigger.Server.Api.Handoff.Documents.HandoffPlaces.Record(id).Read(found)
            : throw new InvalidOperationException("No such record.");
    }

    static async Task<IDocumentStore> StoreAsync(ServerHost host)
    {
        var tenant = host.Services.GetRequiredService<ITenantList>().All().Single(id => id.Value.EndsWith(TestIssuer.Installation, StringComparison.Ordinal));
        return (await host.Documents.OpenAsync(tenant, CancellationToken.None)).TryGet(out var store, out var problem) ? store : throw new InvalidOperationException(problem.Message);
    }

    // Byte for byte, not by the export's own reading.
    static async Task<IReadOnlyList<Document>> NamingAsync(ServerHost host, string account)
    {
        var store = await StoreAsync(host);
        var (all, own) = (new List<Document>(), AccountErasure.OwnKeys(store, account));
        await foreach (var document in store.EverythingAsync(DocumentPrefix.Everything, CancellationToken.None))
        {
            if (own.Contains(document.Key) || document.Value.Span.IndexOf(Encoding.UTF8.GetBytes(account)) >= 0)
            {
                all.Add(document);
            }
        }

        return all;
    }

    static async Task<string> ExportAsync(TestServer server, string account) =>
        JsonNode.Parse((await server.OperateAsync("POST", "/operator/privacy/export", $$"""{"account":"{{account}}"}""")).Body)?["file"]?.GetValue<string>() ?? "";
}
