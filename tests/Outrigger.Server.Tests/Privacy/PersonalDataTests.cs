using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.Handoff.Documents;
using Outrigger.Server.Api.Handoff.Records;
using Outrigger.Server.Hosting;
using Outrigger.Server.Keeping;
using Outrigger.Server.Privacy;
using Outrigger.Server.Privacy.Reporting;
using Outrigger.Server.Tests.Support;
using Outrigger.Site;
using Outrigger.Site.Privacy;
using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;
using Outrigger.Testing;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Privacy;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Tests.Privacy;

/// <summary>Accounts are reported to the site's copy of Atlassian's endpoint, each once a cycle, and what it says is done.</summary>
public sealed class PersonalDataTests
{
    [Fact]
    public async Task Accounts_are_reported_by_at_most_ninety_each_once_a_cycle_and_new_ones_in_between()
    {
        await using var world = await World.StartAsync();
        await world.TeamAsync("a", 0, 50);
        await world.TeamAsync("b", 50, 50);
        await world.RoundAsync();
        Assert.Equal([90, 10], world.Site.Accounts.Calls.Select(call => call.Accounts.Count));

        await world.RoundAsync();
        world.Time.Advance(TimeSpan.FromDays(6));
        await world.TeamAsync("c", 100, 1);
        await world.RoundAsync();
        Assert.Equal([90, 10, 1], world.Site.Accounts.Calls.Select(call => call.Accounts.Count));

        world.Time.Advance(TimeSpan.FromDays(1));
        await world.RoundAsync();
        Assert.Equal([90, 10, 1, 90, 10], world.Site.Accounts.Calls.Select(call => call.Accounts.Count));
        Assert.All(world.Site.Accounts.Calls, call => Assert.Equal(TestIssuer.HandoffId, call.App));
    }

    [Fact]
    [Case("B04")]
    public async Task A_closed_account_is_erased_at_once_and_never_reported_again()
    {
        await using var world = await World.StartAsync();
        await world.TeamAsync("a", 0, 3);
        world.Site.Accounts.Close("person:1");
        await world.RoundAsync();
        Assert.Equal(["person:0", "person:2"], await world.AccountsAsync());

        world.Time.Advance(TimeSpan.FromDays(8));
        await world.RoundAsync();
        Assert.Equal(["person:0", "person:2"], world.Site.Accounts.Calls[^1].Accounts);
    }

    [Fact]
    [Case("B04")]
    public async Task An_updated_account_has_nothing_to_update_and_its_time_moves()
    {
        await using var world = await World.StartAsync();
        await world.TeamAsync("a", 0, 1);
        await world.RoundAsync();
        world.Time.Advance(TimeSpan.FromMinutes(1));
        world.Site.Accounts.Rename("person:0", "Another Name");
        world.Time.Advance(TimeSpan.FromDays(7));
        await world.RoundAsync();
        Assert.Equal(["person:0"], await world.AccountsAsync());
        Assert.Equal(world.Time.GetUtcNow(), Assert.Single((await world.AppAsync()).All).Refreshed);
    }

    [Theory]
    [InlineData(ReportFault.TooMany, 120)]
    [InlineData(ReportFault.Error, 60)]
    [InlineData(ReportFault.Half, 60)]
    [Case("B04")]
    public async Task A_report_that_fails_waits_and_loses_nothing(ReportFault fault, int seconds)
    {
        await using var world = await World.StartAsync();
        await world.TeamAsync("a", 0, 2);
        world.Site.Accounts.Close("person:1");
        world.Site.Accounts.Spoil(fault);
        await world.RoundAsync();
        Assert.Equal(["person:0", "person:1"], await world.AccountsAsync());

        world.Time.Advance(TimeSpan.FromSeconds(seconds - 1));
        await world.RoundAsync();
        Assert.Single(world.Site.Accounts.Calls);
        world.Time.Advance(TimeSpan.FromSeconds(1));
        await world.RoundAsync();
        Assert.Equal(2, world.Site.Accounts.Calls.Count);
        Assert.Equal(["person:0"], await world.AccountsAsync());
    }

    [Fact]
    public async Task Without_a_token_of_the_apps_nothing_is_sent_and_after_a_cycle_the_control_is_red()
    {
        await using var world = await World.StartAsync(token: false);
        await world.TeamAsync("a", 0, 1);
        await world.RoundAsync();
        Assert.Equal(PromiseState.Kept, (await world.Control().AskAsync(CancellationToken.None)).State);
        world.Time.Advance(TimeSpan.FromDays(8.1));
        await world.RoundAsync();
        Assert.Empty(world.Site.Accounts.Calls);
        Assert.Equal(PromiseState.Broken, (await world.Control().AskAsync(CancellationToken.None)).State);

        world.Token();
        await world.RoundAsync();
        Assert.Equal(PromiseState.Kept, (await world.Control().AskAsync(CancellationToken.None)).State);
        Assert.True((await world.Control().PlantAsync(CancellationToken.None)).Seen);
        Assert.Equal(PromiseState.Broken, (await world.Control(rounds: false).AskAsync(CancellationToken.None)).State);
    }

    [Theory]
    [InlineData("P7D", 604800)]
    [InlineData("PT12H", 43200)]
    [InlineData("86400", 86400)]
    [InlineData("", null)]
    [InlineData("soon", null)]
    [InlineData("P400D", null)]
    [InlineData("1", null)]
    [InlineData("-P1D", null)]
    public void The_length_of_a_cycle_is_read_in_either_form_and_nonsense_is_none(string header, int? seconds) =>
        Assert.Equal(seconds, ReportAnswer.Cycle(header) is { } cycle ? (int)cycle.TotalSeconds : null);

    [Theory]
    [InlineData(200, """{"accounts":[{"accountId":"a"}]}""")]
    [InlineData(200, """{"accounts":{}}""")]
    [InlineData(200, """{}""")]
    [InlineData(200, "")]
    [InlineData(302, "")]
    [InlineData(400, """{"accounts":[]}""")]
    public void What_is_not_wholly_an_answer_is_none(int status, string body) => Assert.Null(ReportAnswer.Read(status, Encoding.UTF8.GetBytes(body)));

    sealed class World : IAsyncDisposable, ITenantList
    {
        static readonly TenantId Tenant = TenantId.TryCreate(TestIssuer.HandoffId, TestIssuer.Installation, out var id) ? id : throw new InvalidOperationException("No tenant.");

        readonly string folder = Directory.CreateTempSubdirectory("outrigger-").FullName;
        readonly SqliteDocumentStores stores;
        readonly OutboundGateway gateway;
        readonly SystemTokens tokens;
        readonly PersonalDataRound round;

        World(SiteHost site, ManualTime time)
        {
            (Site, Time) = (site, time);
            stores = new SqliteDocumentStores(folder, new MasterKey(new byte[MasterKey.Size]), ServerDocuments.Types, time);
            gateway = new OutboundGateway(site.Address, [], new OutboundConnector(), new OutboundLedger(), Protections.All, NullLogger<OutboundGateway>.Instance);
            tokens = new SystemTokens(time);
            var erasure = new AccountErasure(new TenantGates(), new HandoffErasure(new HandoffScenes(time, new SystemZones())), Protections.All);
            var desk = new PrivacyDesk(stores, this, erasure, new ErasureLedger(folder, time), time);
            round = new PersonalDataRound(this, stores, tokens, new PersonalDataReporter(gateway, TestServer.Options(site.Address, folder), stores, desk, time), time);
        }

        public SiteHost Site { get; }

        public ManualTime Time { get; }

        public static async Task<World> StartAsync(bool token = true)
        {
            var time = new ManualTime();
            var site = await SiteHost.StartAsync(
                new SiteOptions { Port = 0, AppsPort = 0, ManifestsDirectory = Path.Join(SharedData.Repository, "deploy", "forge") }, time, CancellationToken.None);
            var world = new World(site, time);
            if (token)
            {
                world.Token();
            }

            return world;
        }

        public IReadOnlyList<TenantId> All() => [Tenant];

        public Problem? Destroy(TenantId tenant) => null;

        public void Token()
        {
            var call = new DefaultHttpContext();
            call.Request.Headers["x-forge-oauth-system"] = Site.AppToken(TestIssuer.HandoffId);
            tokens.Notice(call, Tenant);
        }

        // Forge sends a token with each call, and each lives for hours.
        public async Task RoundAsync()
        {
            if (tokens.Of(TestIssuer.HandoffId) is null && Site.Accounts.Calls.Count > 0)
            {
                Token();
            }

            await round.RunAsync(CancellationToken.None);
        }

        public PersonalDataControl Control(bool rounds = true) => new(round, new DailyRounds(rounds ? [round] : []), Time);

        public async Task TeamAsync(string name, int first, int count)
        {
            var people = Enumerable.Range(first, count).Select(number => $"person:{number}").ToArray();
            var id = name.PadRight(26, 'x');
            var team = new JsonObject
            {
                ["id"] = id,
                ["version"] = 1,
                ["kind"] = "team",
                ["name"] = "Crew",
                ["members"] = new JsonArray([.. people.Select(person => new JsonObject { ["accountId"] = person })]),
                ["leads"] = new JsonArray([.. people[..1].Select(person => JsonValue.Create(person))]),
            };
            var store = await StoreAsync();
            Assert.True((await store.PutAsync(DocumentKey.Of(HandoffDocuments.Team, id), DocumentVersion.None, Encoding.UTF8.GetBytes(team.ToJsonString()), CancellationToken.None)).IsOk);
        }

        public async Task<IReadOnlyList<string>> AccountsAsync() => [.. (await (await StoreAsync()).AccountsAsync(CancellationToken.None)).Order(StringComparer.Ordinal)];

        public async Task<AppAccounts> AppAsync() => Assert.Single(await round.ReadAsync(CancellationToken.None));

        public async ValueTask DisposeAsync()
        {
            gateway.Dispose();
            await stores.DisposeAsync();
            await Site.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }

        async Task<IDocumentStore> StoreAsync() => (await stores.OpenAsync(Tenant, CancellationToken.None)).TryGet(out var store, out var problem) ? store : throw new InvalidOperationException(problem.Message);
    }
}
