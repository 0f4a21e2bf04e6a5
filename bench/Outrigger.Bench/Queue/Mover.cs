using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Outrigger.Bench.Queue;

/// <summary>One person who moves cards of a queue as he sees it, on a connection of his own that is kept alive.</summary>
sealed class Mover(Uri server, string queue, IReadOnlyList<string> tokens, int seed) : IDisposable
{
    readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, MaxConnectionsPerServer = 1 }) { BaseAddress = server };
    readonly Random random = new(seed);
    int used;

    /// <summary>Milliseconds of each move, from asking to the last byte.</summary>
    public List<double> Times { get; } = [];

    /// <summary>Versions answered.</summary>
    public List<long> Versions { get; } = [];

    /// <summary>The order as answered last.</summary>
    public IReadOnlyList<string> Order { get; private set; } = [];

    /// <summary>Answers that lacked an issue or had one twice, and those that were no answers.</summary>
    public int Wrong { get; private set; }

    public Task AddAsync(IEnumerable<string> issues) => AskAsync($$"""{"kind":"add","issueIds":{{JsonSerializer.Serialize(issues)}}}""", 0);

    public async Task LookAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/handoff/queues/{queue}");
        await SendAsync(request, null);
    }

    public async Task MoveAsync(int moves)
    {
        for (var move = 0; move < moves; move++)
        {
            var at = random.Next(Order.Count);
            var issue = Order[random.Next(Order.Count)];
            await AskAsync($$"""{"kind":"putAfter","issueId":"{{issue}}","after":"{{Order[at]}}","before":{{JsonSerializer.Serialize(Order.Take(at).Reverse().Take(8))}}}""", Order.Count);
        }
    }

    public async Task<string> MakeTeamAsync(IEnumerable<string> members)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/handoff/teams");
        request.Content = Json(JsonSerializer.Serialize(new { kind = "team", name = "Bench", members = members.Select(id => new { accountId = id }), leads = Array.Empty<string>() }));
        using var answer = await client.SendAsync(Signed(request));
        using var team = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
        return team.RootElement.GetProperty("id").GetString() ?? "";
    }

    public void Dispose() => client.Dispose();

    async Task AskAsync(string intent, int expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/handoff/queues/{queue}/intents");
        request.Content = Json(intent);
        var started = Stopwatch.GetTimestamp();
        await SendAsync(request, expected > 0 ? expected : null, started);
    }

    async Task SendAsync(HttpRequestMessage request, int? expected, long started = 0)
    {
        using var answer = await client.SendAsync(Signed(request));
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (expected is not null)
        {
            Times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        if (!answer.IsSuccessStatusCode)
        {
            Wrong++;
            return;
        }

        using var state = JsonDocument.Parse(body);
        Order = [.. state.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("issueId").GetString() ?? "")];
        Versions.Add(state.RootElement.GetProperty("version").GetInt64());
        Wrong += expected is { } count && (Order.Count != count || Order.Distinct().Count() != count) ? 1 : 0;
    }

    HttpRequestMessage Signed(HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[used++]);
        return request;
    }

    static ByteArrayContent Json(string text) => new(System.Text.Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
