using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Audit;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;
using Outrigger.Trust.Alerts;
using Outrigger.Trust.Audit;
using Outrigger.Trust.Evidence;

namespace Outrigger.Server.Tests.Audit;

public sealed class AuditOfTheServerTests
{
    const string Preferences = "/api/cloner/preferences";

    [Fact]
    public async Task Refused_tokens_are_on_record_by_reason_alike_ones_in_one_line()
    {
        await using var server = await TestServer.StartAsync();
        for (var count = 0; count < 3; count++)
        {
            await server.AskAsync("GET", Preferences, "nonsense");
        }

        await server.AskAsync("GET", Preferences, server.Handoff("person"));
        await server.Host.Services.GetRequiredService<AuditSums>().WriteAsync();

        var lines = Lines(server);
        Assert.Equal(3, lines.Where(line => line.Kind == "tokenRefused" && Says(line, "reason", "segments")).Sum(Count));
        Assert.Contains(lines, line => line.Kind == "tokenRefused" && Says(line, "reason", "otherApp"));
        Assert.Contains(lines, line => line.Kind == "crossTenantAttempt");
    }

    [Fact]
    public async Task An_administrators_act_is_on_record_with_hashes_before_it_is_done()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.AskAsync("PUT", "/api/handoff/settings", server.Handoff("557058:admin", module: "jira:adminPage"), "{}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var line = Assert.Single(Lines(server), line => line.Kind == "settingsChanged");
        Assert.Equal(["tenant", "account"], line.What.Select(each => each.Key));
        Assert.All(line.What, each => Assert.Matches("^[0-9a-f]{24}$", each.Value));
    }

    [Fact]
    [Case("G04")]
    public async Task Where_nothing_can_be_recorded_administrative_acts_are_refused_and_reading_goes_on()
    {
        await using var server = await TestServer.StartAsync();
        var administrator = () => server.Handoff("557058:admin", module: "jira:adminPage");
        var trail = AuditTrail.PathIn(server.Folder);
        BlockWriting(server);

        var refused = await server.AskAsync("PUT", "/api/handoff/settings", administrator(), "{}");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("audit trail cannot be written", refused.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("GET", "/api/handoff/settings", administrator())).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("PUT", Preferences, server.Token(), """{"spaceId":"1"}""")).Status);
        Assert.True(server.Host.Services.GetRequiredService<AuditTrail>().Failures > 0);

        Directory.Delete(trail);
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("PUT", "/api/handoff/settings", administrator(), "{}")).Status);
    }

    [Fact]
    public async Task An_event_that_is_lost_raises_an_alert()
    {
        await using var server = await TestServer.StartAsync();
        BlockWriting(server);
        await server.AskAsync("GET", Preferences, "nonsense");
        Assert.Equal(1, await server.Host.Services.GetRequiredService<AuditSums>().WriteAsync());

        server.Host.Services.GetRequiredService<SignalBook>().Count(Signal.AuditFailures);
        var board = server.Host.Services.GetRequiredService<AlertBoard>();
        board.Evaluate();
        Assert.Contains(board.Real, state => state.Alert.Name == "audit-unwritable");
    }

    [Fact]
    public async Task What_operators_look_at_is_on_record()
    {
        await using var server = await TestServer.StartAsync();
        await server.OperateAsync("GET", "/operator/health");
        await server.OperateAsync("GET", "/operator/health", key: "wrong");
        await server.Host.Services.GetRequiredService<AuditSums>().WriteAsync();

        Assert.Contains(Lines(server), line => line.Kind == "operatorLooked" && Says(line, "act", "GET /operator/health"));
        Assert.Contains(Lines(server), line => line.Kind == "operatorRefused");
    }

    // A folder in the file's place fails for every account, the administrator's too.
    static void BlockWriting(TestServer server) => Directory.CreateDirectory(AuditTrail.PathIn(server.Folder));

    static List<AuditLine> Lines(TestServer server) => [.. ChainedLog.Read(AuditTrail.PathIn(server.Folder)).Select(AuditLine.Read).OfType<AuditLine>()];

    static bool Says(AuditLine line, string name, string value) => line.What.Contains(KeyValuePair.Create(name, value));

    static long Count(AuditLine line) => long.Parse(line.What.FirstOrDefault(each => each.Key == "count").Value ?? "1", System.Globalization.CultureInfo.InvariantCulture);
}
