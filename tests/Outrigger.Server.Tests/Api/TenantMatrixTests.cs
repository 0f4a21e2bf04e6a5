using System.Net;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;
using Things = Outrigger.Server.Tests.Api.TenantMatrixScene.Things;

namespace Outrigger.Server.Tests.Api;

/// <summary>Every endpoint with every kind of caller of two tenants: who may passes, who may not learns nothing, not even that there is something.</summary>
public sealed class TenantMatrixTests(TenantMatrixTests.Shared shared) : IClassFixture<TenantMatrixTests.Shared>
{
    const int Seed = 20261122;

    static readonly IReadOnlyList<TenantMatrixRow> Owned =
        [.. TenantMatrixRow.All.Where(row => row.Endpoint is "GET /api/handoff/teams" or "GET /api/handoff/queues/{team}" or "GET /api/handoff/handoffs/{handoff}" or "GET /api/pivot/reports/{report}")];

    TenantMatrixScene Scene => shared.Scene;

    public static TheoryData<string> Endpoints => [.. TenantMatrixRow.All.Select(row => row.Endpoint)];

    [Fact]
    public void Every_endpoint_of_an_app_has_a_row() =>
        Assert.Equal(TenantMatrixRow.All.Select(row => row.Endpoint).Order(), Scene.Endpoints.Order());

    [Theory]
    [MemberData(nameof(Endpoints))]
    [Case("T01", "J29", "J17", "B01")]
    public async Task Who_may_passes_and_who_may_not_gets_what_is_said_of_nothing(string endpoint)
    {
        var row = TenantMatrixRow.All.Single(row => row.Endpoint == endpoint);

        Assert.Equal(row.User, await StatusAsync(row, tenant => Scene.Token(row.App, tenant)));
        Assert.Equal(row.Administrator, await StatusAsync(row, tenant => Scene.Token(row.App, tenant, administrator: true)));
        Assert.Equal(401, await StatusAsync(row, _ => null));
        Assert.Equal(401, await StatusAsync(row, _ => "x.y.z"));
        Assert.Equal(401, await StatusAsync(row, tenant => Scene.Token(row.App == "pivot" ? "cloner" : "pivot", tenant, administrator: true)));
        foreach (var administrator in new[] { false, true })
        {
            await SeesNothingAsync(row, administrator);
        }
    }

    // The foreign thing is asked for first: what it answers must not depend on there being one.
    async Task SeesNothingAsync(TenantMatrixRow row, bool administrator)
    {
        var (mine, foreign, empty) = (TenantMatrixScene.NewTenant(), TenantMatrixScene.NewTenant(), TenantMatrixScene.NewTenant());
        var things = await Scene.FurnishAsync(foreign, "Canary");
        var before = await StateAsync(foreign, things);

        var answer = await Scene.AskAsync(row, things, Scene.Token(row.App, mine, administrator: administrator));
        var absent = await Scene.AskAsync(row, things.Absent, Scene.Token(row.App, empty, administrator: administrator));

        Assert.True(answer.Status < HttpStatusCode.InternalServerError, answer.Body);
        Assert.DoesNotContain("Canary", answer.Body, StringComparison.Ordinal);
        if (row.NamesAThing || row.Endpoint.StartsWith("GET", StringComparison.Ordinal))
        {
            Assert.Equal(absent, answer);
        }

        Assert.Equal(before, await StateAsync(foreign, things));
    }

    [Fact]
    [Case("T20")]
    public async Task Two_tenants_at_every_endpoint_at_once_and_some_broken_off_never_see_a_word_of_each_other()
    {
        (string Tenant, string Word, string Foreign)[] sides = [(TenantMatrixScene.NewTenant(), "Larch", "Maple"), (TenantMatrixScene.NewTenant(), "Maple", "Larch")];
        var things = new List<Things>();
        foreach (var side in sides)
        {
            things.Add(await Scene.FurnishAsync(side.Tenant, side.Word));
        }

        var random = new Random(Seed);
        var order = Enumerable.Range(0, 240).Select(index => (Side: index % 2, Row: TenantMatrixRow.All[random.Next(TenantMatrixRow.All.Count)], Broken: random.Next(8) == 0)).ToArray();
        var seen = await Task.WhenAll(order.Select(async each =>
        {
            var (tenant, word, foreign) = sides[each.Side];
            var row = each.Row with { Body = each.Row.Body?.Replace("Crew", word, StringComparison.Ordinal).Replace("Overview", word, StringComparison.Ordinal) };
            if (each.Broken)
            {
                await BreakOffAsync(row, things[each.Side], Scene.Token(row.App, tenant));
                return false;
            }

            var answer = await Scene.AskAsync(row, things[each.Side], Scene.Token(row.App, tenant));
            Assert.True(answer.Status < HttpStatusCode.InternalServerError, $"{row.Endpoint}: {answer.Body}");
            Assert.DoesNotContain(foreign, answer.Body, StringComparison.Ordinal);
            return answer.Body.Contains(word, StringComparison.Ordinal);
        }));

        Assert.True(seen.Count(own => own) > 10, "hardly anybody saw his own words");
    }

    [Fact]
    [Case("T22")]
    public async Task A_tenant_that_waits_for_its_own_changes_holds_nobody_else_up()
    {
        var gates = new Server.Api.Calls.TenantGates();
        var stuck = new TaskCompletionSource<int>();
        var busy = gates.AloneAsync(TestTenant(TestIssuer.Installation), () => stuck.Task, CancellationToken.None);
        var queue = Enumerable.Range(0, 1000).Select(_ => gates.AloneAsync(TestTenant(TestIssuer.Installation), () => Task.FromResult(1), CancellationToken.None)).ToArray();

        Assert.Equal(2, await gates.AloneAsync(TestTenant(TestIssuer.OtherInstallation), () => Task.FromResult(2), CancellationToken.None));

        Assert.All(queue, waiting => Assert.False(waiting.IsCompleted));
        stuck.SetResult(0);
        await Task.WhenAll([busy, .. queue]);
    }

    [Fact]
    [Case("T23")]
    public async Task What_an_installation_kept_is_not_there_for_the_next_one_of_the_same_site()
    {
        var (first, second) = (TenantMatrixScene.NewTenant(), TenantMatrixScene.NewTenant());
        var things = await Scene.FurnishAsync(first, "Canary");

        foreach (var row in TenantMatrixRow.All.Where(row => row.Endpoint.StartsWith("GET", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("Canary", (await Scene.AskAsync(row, things, Scene.Token(row.App, second, administrator: true))).Body, StringComparison.Ordinal);
        }
    }

    static Core.Documents.TenantId TestTenant(string installation) =>
        Core.Documents.TenantId.TryCreate(TestIssuer.AppId, installation, out var tenant) ? tenant : throw new InvalidOperationException("not a tenant");

    async Task<int> StatusAsync(TenantMatrixRow row, Func<string, string?> token)
    {
        var tenant = TenantMatrixScene.NewTenant();
        var things = await Scene.FurnishAsync(tenant);
        return (int)(await Scene.AskAsync(row, things, token(tenant))).Status;
    }

    // What the owner sees of what could have been touched.
    async Task<string> StateAsync(string tenant, Things things)
    {
        var state = new List<string>();
        foreach (var row in Owned)
        {
            state.Add((await Scene.AskAsync(row, things, Scene.Token(row.App, tenant))).Body);
        }

        return string.Join('\n', state);
    }

    async Task BreakOffAsync(TenantMatrixRow row, Things things, string token)
    {
        var parts = things.In(row.Endpoint).Split(' ');
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Scene.Server.Host.Address.Port);
        var body = row.Body is { } json ? things.In(json) : "";
        await client.GetStream().WriteAsync(System.Text.Encoding.UTF8.GetBytes(
            $"{parts[0]} {parts[1]} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
    }

    public sealed class Shared : IAsyncLifetime
    {
        TenantMatrixScene? scene;

        internal TenantMatrixScene Scene => scene ?? throw new InvalidOperationException("not started");

        public async Task InitializeAsync() => scene = await TenantMatrixScene.StartAsync();

        public async Task DisposeAsync() => await Scene.DisposeAsync();
    }
}
