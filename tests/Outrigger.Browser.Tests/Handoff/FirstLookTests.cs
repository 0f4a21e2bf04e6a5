using Microsoft.Playwright;

namespace Outrigger.Browser.Tests.Handoff;

/// <summary>My queue before the core is there: the same picture, and what is done to it is done.</summary>
public sealed class FirstLookTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    [Fact]
    public async Task What_is_drawn_before_the_core_is_there_is_what_the_core_draws_and_asks_jira_nothing_twice()
    {
        await using var visitor = await demo.VisitAsync(user: "noah.fischer@example.com");
        var keys = await visitor.FillQueueAsync(demo.Demo.Site, 110);
        await visitor.ClickAsync("Columns");
        await visitor.App.GetByRole(AriaRole.Menuitemcheckbox, new() { NameString = "Priority" }).ClickAsync();
        await visitor.App.GetByRole(AriaRole.Menuitemcheckbox, new() { NameString = "Due" }).ClickAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.HandOffAsync(keys[1], "Ethan Brooks", "See the log.");
        List<string> asked = [];
        visitor.Page.Request += (_, request) =>
        {
            var path = new Uri(request.Url).AbsolutePath;
            if (request.IsNavigationRequest && request.Frame == visitor.Page.MainFrame)
            {
                asked.Clear();
            }
            else if (path.StartsWith("/rest/", StringComparison.Ordinal))
            {
                asked.Add($"{request.Method} {path}");
            }
        };

        var release = await HoldCoreAsync(visitor);
        await visitor.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await visitor.Cards().First.WaitForAsync();
        var before = await PictureAsync(visitor);
        await visitor.Page.RunAndWaitForRequestAsync(
            () =>
            {
                release.SetResult();
                return Task.CompletedTask;
            },
            request => request.PostData?.Contains("queues/mine?since=", StringComparison.Ordinal) == true);

        Assert.Contains(keys[0], before, StringComparison.Ordinal);
        Assert.Equal(before, await PictureAsync(visitor));
        Assert.Equal(["GET /rest/api/3/myself", "POST /rest/api/3/issue/bulkfetch"], asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_card_moved_before_the_core_is_there_stays_where_it_was_put()
    {
        await using var visitor = await demo.VisitAsync(user: "sofia.rossi@example.com");
        var keys = await visitor.FillQueueAsync(demo.Demo.Site, 120);
        IReadOnlyList<string> moved = [keys[1], keys[0], .. keys.Skip(2)];

        var release = await HoldCoreAsync(visitor);
        await visitor.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await visitor.Cards().First.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Alt+ArrowDown");
        Assert.Equal(moved, await visitor.KeysAsync());
        await visitor.Page.RunAndWaitForResponseAsync(
            () =>
            {
                release.SetResult();
                return Task.CompletedTask;
            },
            answer => answer.Request.PostData?.Contains("queues/mine/intents", StringComparison.Ordinal) == true);
        Assert.Equal(moved, await visitor.KeysAsync());

        await visitor.Page.ReloadAsync();
        await visitor.Cards().First.WaitForAsync();
        Assert.Equal(moved, await visitor.KeysAsync());
    }

    /// <summary>From now on no core boots until it is let.</summary>
    static async Task<TaskCompletionSource> HoldCoreAsync(Visitor visitor)
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await visitor.Context.RouteAsync("**/runtime-*/boot.js", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        return release;
    }

    static Task<string> PictureAsync(Visitor visitor) => visitor.App.Locator("main").EvaluateAsync<string>("main => main.innerHTML");
}
