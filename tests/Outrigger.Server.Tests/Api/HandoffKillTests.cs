using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;

namespace Outrigger.Server.Tests.Api;

/// <summary>The built executable's server, killed while it is written to: what it answered is there afterwards, whole.</summary>
public sealed class HandoffKillTests : IAsyncLifetime
{
    const int Rounds = 4;

    /// <summary>Handoffs of a round; the adding is somewhere on its way then.</summary>
    const int KillAfter = 12;

    readonly string folder = Directory.CreateTempSubdirectory("outrigger-kill-").FullName;
    TestIssuer? issuer;

    public async Task InitializeAsync() => issuer = await TestIssuer.StartAsync();

    [Fact]
    public async Task Killed_between_commits_the_server_has_lost_nothing_that_it_answered_and_nothing_is_half_there()
    {
        var acknowledged = new List<int>();
        var handedOver = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            using var server = await StartAsync();
            using var client = new HttpClient { BaseAddress = server.Address };
            await Task.WhenAll(AddUntilGoneAsync(client, round * 1000, acknowledged), HandUntilGoneAsync(client, round * 1000, handedOver, server.Process.Kill));
        }

        using var last = await StartAsync();
        using var reader = new HttpClient { BaseAddress = last.Address };
        var queue = (await GetAsync<QueueState>(reader, "queues/mine")).Items.Select(item => int.Parse(item.IssueId, null)).ToList();
        Assert.Equal(queue.Distinct().Count(), queue.Count);
        Assert.Equal(acknowledged, queue.Intersect(acknowledged));
        Assert.InRange(queue.Count, acknowledged.Count, acknowledged.Count + Rounds);

        // Each record stands with its issue and in its sender's list as well, or nowhere.
        var waiting = (await GetAsync<OpenHandoffs>(reader, "open")).Outgoing.Select(handoff => handoff.Id).ToHashSet();
        Assert.Equal([], handedOver.Except(waiting));
        foreach (var handoff in waiting)
        {
            var record = await GetAsync<HandoffRecord>(reader, $"handoffs/{handoff}");
            Assert.Equal(handoff, (await GetAsync<IssueStanding>(reader, $"issues/{record.IssueId}")).Open?.Id);
        }

        Assert.True(acknowledged.Count >= Rounds && handedOver.Count >= Rounds * KillAfter, $"{acknowledged.Count} and {handedOver.Count} answers are too few to tell");
    }

    public async Task DisposeAsync()
    {
        await (issuer?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(folder, recursive: true);
    }

    async Task AddUntilGoneAsync(HttpClient client, int first, List<int> acknowledged)
    {
        for (var issue = first + 1; await AskAsync(client, "POST", "queues/mine/intents", $$"""{"kind":"add","issueIds":["{{issue}}"]}""") is not null; issue++)
        {
            acknowledged.Add(issue);
        }
    }

    async Task HandUntilGoneAsync(HttpClient client, int first, List<string> handedOver, Action kill)
    {
        for (var issue = first + 100_000; ; issue++)
        {
            if (issue == first + 100_000 + KillAfter)
            {
                kill();
            }

            var wanted = new JsonObject { ["requestId"] = $"request{issue:d16}", ["issueId"] = $"{issue}", ["to"] = new JsonObject { ["kind"] = "person", ["id"] = "bo" } };
            if (await AskAsync(client, "POST", "handoffs", new JsonObject { ["handoffs"] = new JsonArray(wanted) }.ToJsonString()) is not { } body)
            {
                return;
            }

            handedOver.Add(JsonNode.Parse(body)?["handoffs"]?[0]?["id"]?.GetValue<string>() ?? throw new InvalidOperationException(body));
        }
    }

    async Task<T> GetAsync<T>(HttpClient client, string path) =>
        HandoffServer.Read<T>((HttpStatusCode.OK, await AskAsync(client, "GET", path) ?? throw new InvalidOperationException("The server is gone.")));

    // Null once the server is gone; any other answer than 200 is a failure.
    async Task<string?> AskAsync(HttpClient client, string method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/handoff/" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token());
        request.Content = json is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        try
        {
            using var answer = await client.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            return answer.StatusCode == HttpStatusCode.OK ? body : throw new InvalidOperationException(body);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    string Token() => (issuer ?? throw new InvalidOperationException("not started")).Token(TimeProvider.System.GetUtcNow(), (_, payload) =>
    {
        payload["aud"] = TestIssuer.HandoffId;
        payload["principal"] = "ada";
        payload["app"] = new JsonObject { ["id"] = TestIssuer.HandoffId, ["installationId"] = TestIssuer.Installation };
    });

    async Task<Running> StartAsync()
    {
        string[] options = ["serve", "--site", (issuer?.Address ?? throw new InvalidOperationException("not started")).ToString(), "--data", folder, "--port", "0", "--json"];
        var process = Process.Start(new ProcessStartInfo(Demo.Executable, options) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("The server did not start.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server stopped before it was ready.");
        return new Running(process, new Uri(JsonNode.Parse(line)?["server"]?.GetValue<string>() ?? ""));
    }

    sealed record Running(Process Process, Uri Address) : IDisposable
    {
        public void Dispose()
        {
            Process.Kill();
            Process.WaitForExit();
            Process.Dispose();
        }
    }
}
