using System.Net;
using System.Text.Json.Nodes;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Core.Documents;
using Outrigger.Server.Api.PivotReport.Documents;
using Outrigger.Server.Tests.Support;

namespace Outrigger.Server.Tests.Api;

/// <summary>Settings in Jira's app properties, what they mean for a person, and events of runs.</summary>
public sealed class PivotSettingsTests
{
    [Fact]
    public async Task Settings_go_to_jira_and_come_from_there_and_the_store_holds_none()
    {
        await using var pivot = await PivotServer.StartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await pivot.AskAsync("ada", "PUT", "settings", PivotServer.SampleSettings)).Status);
        Assert.Null(pivot.Properties.Value);

        var kept = PivotServer.Read<PivotSettings>(await pivot.AsAdministratorAsync("ada", "PUT", "settings", PivotServer.SampleSettings));

        Assert.Equal(["ada"], kept.MayUse?.People);
        Assert.Equal("10100", JsonNode.Parse(pivot.Properties.Value ?? "")?["hierarchy"]?[0]?["linkType"]?.GetValue<string>());
        Assert.Equal(WhoKind.People, PivotServer.Read<PivotSettings>(await pivot.AskAsync("bo", "GET", "settings")).MayUse?.Kind);
        Assert.All(pivot.Properties.Requests, request => Assert.EndsWith($"{TestProperties.Path} Bearer {TestProperties.Token}", request, StringComparison.Ordinal));
        Assert.DoesNotContain(pivot.Server.Log.Lines, line => line.Text.Contains("CANARY", StringComparison.Ordinal));
        Assert.True(TenantId.TryCreate(TestIssuer.PivotId, TestIssuer.Installation, out var tenant));
        var store = (await pivot.Server.Host.Documents.OpenAsync(tenant, CancellationToken.None)).Value;
        Assert.Empty((await store.ListAsync(DocumentPrefix.Everything, 100, null, CancellationToken.None)).Value.Items);
    }

    [Fact]
    public async Task Who_may_use_and_who_may_publish_is_held_to()
    {
        await using var pivot = await PivotServer.StartAsync();
        var report = await pivot.SaveAsync("ada", PivotServer.Report("Shared", "public", "edit"));
        pivot.Properties.Value = """{"mayUse":{"kind":"people","people":["ada","bo"]},"mayPublish":{"kind":"people","people":["ada"]}}""";

        Assert.Equal((true, true, true, false), await StandingAsync(pivot, "ada"));
        Assert.Equal((true, true, false, false), await StandingAsync(pivot, "bo"));
        Assert.Equal((true, false, false, false), await StandingAsync(pivot, "cy"));
        Assert.Equal((true, true, true, true), await StandingAsync(pivot, "cy", "jira:adminPage"));
        Assert.Empty(await RefusedAsync(pivot, "ada", report.Id, 1));
        Assert.Equal(new[] { "POST reports public" }, await RefusedAsync(pivot, "bo", report.Id, 2));
        Assert.Equal(new[] { "DELETE reports/{id}", "GET reports", "GET reports/{id}", "POST reports", "POST reports public", "POST runs", "PUT reports/{id}" }, await RefusedAsync(pivot, "cy", report.Id, 3));
        var own = await pivot.SaveAsync("bo", PivotServer.Report("Own"));
        Assert.Equal(403, await pivot.StatusAsync("bo", "PUT", $"reports/{own.Id}", PivotServer.Report("Own", "limited", version: 1, people: "ada:view")));
        Assert.Equal(200, await pivot.StatusAsync("bo", "PUT", $"reports/{own.Id}", PivotServer.Report("Own 2", version: 1)));

        pivot.Properties.Value = """{"mayUse":{"kind":"administrators"}}""";
        Assert.Equal((true, false, true, false), await StandingAsync(pivot, "ada"));
    }

    [Theory]
    [InlineData("no token")]
    [InlineData("bent token")]
    [InlineData("no address")]
    [InlineData("address elsewhere")]
    [InlineData("address with a query")]
    [InlineData("refused")]
    [InlineData("redirected")]
    [InlineData("not JSON")]
    [InlineData("of a newer version")]
    [InlineData("too long")]
    [InlineData("no such property")]
    public async Task Where_the_settings_cannot_be_read_the_usual_ones_hold_and_are_advice(string why)
    {
        await using var pivot = await PivotServer.StartAsync();
        pivot.Properties.Value = """{"mayUse":{"kind":"administrators"}}""";
        Action<JsonObject>? change = null;
        void Address(string? address) => change = payload => (payload["app"] ?? payload)["apiBaseUrl"] = address;
        switch (why)
        {
            case "no token": pivot.Server.SystemToken = null; break;
            case "bent token": pivot.Server.SystemToken = "a b"; break;
            case "no address": Address(null); break;
            case "address elsewhere": Address("http://127.0.0.1:1/ex/jira/local"); break;
            case "address with a query": Address(new Uri(pivot.Server.Issuer.Address, "/ex/jira/local?to=").ToString()); break;
            case "refused": pivot.Properties.Instead = 403; break;
            case "redirected": pivot.Properties.Instead = 302; break;
            case "not JSON": pivot.Properties.Value = "{"; break;
            case "of a newer version": pivot.Properties.Value = """{"pages":4}"""; break;
            case "too long": pivot.Properties.Padding = 300_000; break;
            default: pivot.Properties.Value = null; break;
        }

        var standing = PivotServer.Read<PivotStanding>(await pivot.Server.AskAsync("GET", "/api/pivot/standing", pivot.Server.Pivot("ada", change: change)));

        Assert.Equal((why == "no such property", true, true), (standing.Enforced, standing.MayUse, standing.MayPublish));
        Assert.Equal(50_000, standing.Settings.MostIssues);
        Assert.False(standing.GroupsOffered);
        Assert.Equal(why is "no token" or "bent token" or "no address" or "address elsewhere" or "address with a query", pivot.Properties.Requests.Count == 0);
    }

    [Fact]
    public async Task Settings_that_cannot_be_kept_say_why()
    {
        await using var pivot = await PivotServer.StartAsync();
        var people = string.Join("\",\"", Enumerable.Range(0, 200).Select(n => $"{n:000}{new string('a', 120)}"));
        var long1 = $$"""{"mayUse":{"kind":"people","people":["{{people}}"]},"mayPublish":{"kind":"people","people":["{{people}}"]} }""";

        var (status, body) = await pivot.AsAdministratorAsync("ada", "PUT", "settings", long1);
        Assert.Equal((HttpStatusCode)413, status);
        Assert.Contains("Jira keeps 32,768 in a property", body);
        Assert.Empty(pivot.Properties.Requests);

        pivot.Properties.Instead = 403;
        (status, body) = await pivot.AsAdministratorAsync("ada", "PUT", "settings", "{}");
        Assert.Equal(HttpStatusCode.BadGateway, status);
        Assert.Contains("Jira answered 403", body);

        pivot.Server.SystemToken = null;
        (status, body) = await pivot.AsAdministratorAsync("ada", "PUT", "settings", "{}");
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("gives the server no token", body);
    }

    [Fact]
    public async Task An_event_of_a_run_holds_its_fields_and_no_more_and_is_gone_after_seven_days()
    {
        await using var pivot = await PivotServer.StartAsync();
        Assert.Equal("{}", (await pivot.AskAsync("ada", "POST", "runs", PivotServer.SampleRun)).Body);
        var stored = Assert.Single(await RunsAsync(pivot));
        Assert.Equal(
            """{"run":{"source":"board","issues":560,"requests":8,"bytes":123456,"milliseconds":900,"firstMilliseconds":300,"complete":true,"sourceId":"7"},"expires":"@"}""",
            System.Text.RegularExpressions.Regex.Replace(stored.ToJsonString(), "\"expires\":\"[^\"]*\"", "\"expires\":\"@\""));
        Assert.Equal(pivot.Server.Time.GetUtcNow().AddDays(7), stored["expires"]?.GetValue<DateTimeOffset>());

        foreach (var wrong in new[] { """{"source":"jql","sourceId":"7","issues":1,"requests":1,"bytes":1,"milliseconds":1,"firstMilliseconds":1,"complete":true}""", PivotServer.SampleRun.Replace("560", "-1"), PivotServer.SampleRun.Replace("\"7\"", "\"Board of Ada\"") })
        {
            Assert.Equal(400, await pivot.StatusAsync("ada", "POST", "runs", wrong));
        }

        pivot.Server.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        await pivot.AskAsync("ada", "GET", "standing");
        Assert.Single(await RunsAsync(pivot));
        pivot.Server.Time.Advance(TimeSpan.FromSeconds(1));
        await pivot.AskAsync("ada", "GET", "standing");
        Assert.Empty(await RunsAsync(pivot));
    }

    [Fact]
    public async Task Where_the_settings_switch_events_off_none_is_kept()
    {
        await using var pivot = await PivotServer.StartAsync();
        pivot.Properties.Value = """{"sessionData":false}""";
        Assert.Equal("{}", (await pivot.AskAsync("ada", "POST", "runs", PivotServer.SampleRun)).Body);
        Assert.Empty(await RunsAsync(pivot));
    }

    static async Task<(bool Enforced, bool MayUse, bool MayPublish, bool Administrator)> StandingAsync(PivotServer pivot, string person, string module = "jira:globalPage")
    {
        var standing = PivotServer.Read<PivotStanding>(await pivot.AskAsync(person, "GET", "standing", module: module));
        return (standing.Enforced, standing.MayUse, standing.MayPublish, standing.Administrator);
    }

    static async Task<string[]> RefusedAsync(PivotServer pivot, string person, string id, long version)
    {
        var refused = new List<string>();
        foreach (var (call, json) in new[]
        {
            ("GET reports", null), ("GET reports/{id}", null), ("PUT reports/{id}", PivotServer.Report("Shared", "public", "edit", version)), ("POST reports", PivotServer.Report()),
            ("POST reports public", PivotServer.Report(visibility: "public")), ("POST runs", PivotServer.SampleRun), ("DELETE reports/{id}", null),
        })
        {
            // What is only asked of the one who may do it all would end the report.
            if (call.StartsWith("DELETE", StringComparison.Ordinal) && person != "cy")
            {
                continue;
            }

            var parts = call.Replace("{id}", id, StringComparison.Ordinal).Split(' ');
            if (await pivot.StatusAsync(person, parts[0], parts[1], json) == 403)
            {
                refused.Add(call);
            }
        }

        return [.. refused.Order(StringComparer.Ordinal)];
    }

    static async Task<IReadOnlyList<JsonNode>> RunsAsync(PivotServer pivot)
    {
        Assert.True(TenantId.TryCreate(TestIssuer.PivotId, TestIssuer.Installation, out var tenant));
        var store = (await pivot.Server.Host.Documents.OpenAsync(tenant, CancellationToken.None)).Value;
        var page = await store.ListAsync(DocumentPrefix.Of(PivotDocuments.Run), 100, null, CancellationToken.None);
        return [.. page.Value.Items.Select(document => JsonNode.Parse(document.Value.Span)).OfType<JsonNode>()];
    }
}
