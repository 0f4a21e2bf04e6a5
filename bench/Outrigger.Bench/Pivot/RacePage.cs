using System.Text.Json;
using Microsoft.Playwright;
using Outrigger.Bench.Tab;

namespace Outrigger.Bench.Pivot;

/// <summary>What a worker measured of one question.</summary>
/// <param name="Cold">Milliseconds of the worker's first answer to it.</param>
/// <param name="Engine">Milliseconds, median of the rounds.</param>
/// <param name="Loop">Milliseconds of the loop in JavaScript, in turn with the engine.</param>
/// <param name="Wrong">Cells in which the two differ.</param>
sealed record Race(string Question, double Cold, double Engine, double Loop, int Wrong, int Cells);

/// <summary>A page in Chromium that starts workers. Its files come from the checkout, without a server.</summary>
sealed class RacePage(IPlaywright playwright, IBrowser browser, IPage page, string runtime) : IAsyncDisposable
{
    const string Origin = "http://localhost";

    static readonly Dictionary<string, string> Types = new()
    {
        [".js"] = "text/javascript",
        [".wasm"] = "application/wasm",
        [".bin"] = "application/octet-stream",
    };

    // Isolated from other origins, so that the clock is not coarsened.
    static readonly Dictionary<string, string> Headers = new()
    {
        ["cross-origin-opener-policy"] = "same-origin",
        ["cross-origin-embedder-policy"] = "require-corp",
    };

    public static async Task<RacePage> OpenAsync(string runtime)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await BrowserTab.LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        await page.Context.RouteAsync($"{Origin}/**", ServeAsync);
        await page.GotoAsync($"{Origin}/");
        return new RacePage(playwright, browser, page, runtime);
    }

    /// <summary>A fresh worker with so many issues answers the questions, one after the other.</summary>
    public async Task<IReadOnlyList<Race>> RunAsync(int count, IReadOnlyList<string> questions, int rounds)
    {
        var run = JsonSerializer.Serialize(new { runtime, count, questions, rounds });
        var found = await page.EvaluateAsync<string>(
            """
            (run) => new Promise((resolve, reject) => {
              const worker = new Worker(`/worker.js?run=${encodeURIComponent(run)}`, { type: 'module' });
              worker.onerror = (event) => reject(new Error(event.message));
              worker.onmessage = ({ data }) => { worker.terminate(); resolve(data); };
            })
            """,
            run);
        return JsonSerializer.Deserialize<List<Race>>(found, JsonSerializerOptions.Web) ?? [];
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    static Task ServeAsync(IRoute route)
    {
        var path = new Uri(route.Request.Url).AbsolutePath;
        return path == "/" ? route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>race</title>", Headers = With("text/html") })
            : BrowserCore.FileOf(path) is { } file ? route.FulfillAsync(new() { Path = file, Headers = With(Types[Path.GetExtension(file)]) })
            : route.FulfillAsync(new() { Status = 404 });
    }

    static Dictionary<string, string> With(string type) => new(Headers) { ["content-type"] = type };
}
