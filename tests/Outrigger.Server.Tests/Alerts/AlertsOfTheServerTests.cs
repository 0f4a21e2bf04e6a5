using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Alerts;
using Outrigger.Server.Tests.Support;
using Outrigger.Trust.Alerts;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Tests.Alerts;

public sealed class AlertsOfTheServerTests
{
    [Fact]
    public async Task The_server_attacks_itself_and_sees_every_attack_without_a_real_alert()
    {
        await using var server = await TestServer.StartAsync();
        await Watch(server).LookAsync(CancellationToken.None);

        var board = server.Host.Services.GetRequiredService<AlertBoard>();
        Assert.Equal(SyntheticAttack.Expected.Order(), board.Synthetic.Select(state => state.Alert.Name).Order());
        Assert.All(board.Synthetic, state => Assert.True(state.IsFiring));
        Assert.Empty(board.Real);
        Assert.DoesNotContain(server.Log.Lines, line => line.Event is 1100 or 1400);

        var metrics = (await server.OperateAsync("GET", "/operator/metrics")).Body;
        Assert.DoesNotContain("outrigger_refusals_total", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_attacks_once_an_hour_and_its_alerts_clear_between()
    {
        await using var server = await TestServer.StartAsync();
        var attack = server.Host.Services.GetRequiredService<SyntheticAttack>();
        var board = server.Host.Services.GetRequiredService<AlertBoard>();
        await Watch(server).LookAsync(CancellationToken.None);
        var first = attack.Last?.At;

        server.Time.Advance(TimeSpan.FromMinutes(59));
        await Watch(server).LookAsync(CancellationToken.None);
        Assert.Equal(first, attack.Last?.At);
        Assert.All(board.Synthetic, state => Assert.False(state.IsFiring));

        server.Time.Advance(TimeSpan.FromMinutes(1));
        await Watch(server).LookAsync(CancellationToken.None);
        Assert.Equal(first + TimeSpan.FromHours(1), attack.Last?.At);
        Assert.All(board.Synthetic, state => Assert.True(state.IsFiring));
    }

    [Fact]
    public async Task Real_bad_tokens_raise_a_real_alert_that_is_told_and_clears()
    {
        await using var server = await TestServer.StartAsync();
        await Watch(server).LookAsync(CancellationToken.None);
        for (var count = 0; count < ThresholdRule.ManyTokens; count++)
        {
            await server.AskAsync("GET", "/api/cloner/preferences", "nonsense");
        }

        await Watch(server).LookAsync(CancellationToken.None);
        var alert = JsonNode.Parse((await server.OperateAsync("GET", "/operator/alerts")).Body)?["alerts"]?[0];
        Assert.Equal(("tokens-refused", "firing"), (alert?["alert"]?.GetValue<string>(), alert?["state"]?.GetValue<string>()));
        Assert.Contains(server.Log.Lines, line => line.Event == 1400);

        server.Time.Advance(TimeSpan.FromMinutes(6));
        await Watch(server).LookAsync(CancellationToken.None);
        alert = JsonNode.Parse((await server.OperateAsync("GET", "/operator/alerts")).Body)?["alerts"]?[0];
        Assert.Equal("cleared", alert?["state"]?.GetValue<string>());
        Assert.Contains(server.Log.Lines, line => line.Event == 1401);
    }

    [Fact]
    public async Task The_control_is_kept_and_red_without_the_rules()
    {
        await using var server = await TestServer.StartAsync();
        var control = Control(server.Host);
        Assert.True((await control.PlantAsync(CancellationToken.None)).Seen);
        Assert.Equal(PromiseState.Kept, (await control.AskAsync(CancellationToken.None)).State);

        await using var deaf = await TestServer.StartAsync(without: "alerts");
        Assert.Equal(PromiseState.Broken, (await Control(deaf.Host).AskAsync(CancellationToken.None)).State);
    }

    [Fact]
    public async Task A_webhook_that_is_not_on_the_list_is_refused_at_the_start()
    {
        await using var server = await TestServer.StartAsync();
        var options = TestServer.Options(server.Issuer.Address, server.Folder) with { AlertWebhook = new Uri("https://alerts.example.com/hook") };

        Assert.Contains(options.Validate(), problem => problem.Message.Contains("alerts are posted", StringComparison.Ordinal));
        Assert.Empty((options with { AllowedOutbound = [new Uri("https://alerts.example.com")] }).Validate());
    }

    static AlertWatch Watch(TestServer server) => server.Host.Services.GetRequiredService<AlertWatch>();

    static IControl Control(ServerHost host) => host.Services.GetServices<IControl>().Single(control => control.Name == "alerts");
}
