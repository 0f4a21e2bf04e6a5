namespace Outrigger.Browser.Tests;

/// <summary>The core boots in a worker, again and again: a runtime that starts most of the time is a runtime that does not start.</summary>
public sealed class BootTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    const int Boots = 50;

    [Fact]
    public async Task Fifty_boots_of_the_core_in_a_row_all_succeed()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.OpenFirstJobAsync();
        var worker = Assert.Single(visitor.Page.Workers).Url;
        var frame = visitor.Page.Frames.Single(frame => frame.Url.StartsWith(new Uri(worker).GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));

        var outcomes = await frame.EvaluateAsync<string[]>(
            """
            async ({ url, boots }) => {
              const outcomes = [];
              for (let boot = 0; boot < boots; boot++) {
                outcomes.push(await new Promise((resolve) => {
                  const worker = new Worker(url, { type: 'module' });
                  const end = (outcome) => { worker.terminate(); resolve(outcome); };
                  worker.onmessage = ({ data }) => end(data.type);
                  worker.onerror = ({ message }) => end(`error ${message}`);
                  setTimeout(() => end('no answer in 20 s'), 20000);
                }));
              }
              return outcomes;
            }
            """,
            new { url = worker, boots = Boots });

        Assert.Equal(Boots, outcomes.Length);
        Assert.All(outcomes, outcome => Assert.Equal("ready", outcome));
    }
}
