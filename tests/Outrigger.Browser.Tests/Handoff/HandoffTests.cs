using Microsoft.Playwright;

namespace Outrigger.Browser.Tests.Handoff;

/// <summary>Handing over in the built product, from one person to another, and what Jira shows of it.</summary>
public sealed class HandoffTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    [Theory]
    [InlineData(ColorScheme.Light, "light", "priya.raman@example.com", 100)]
    [InlineData(ColorScheme.Dark, "dark", "tomas.novak@example.com", 110)]
    public async Task An_issue_is_handed_over_read_back_and_accepted_and_stands_as_one_note_with_one_reply(ColorScheme scheme, string name, string sender, int first)
    {
        await using var visitor = await demo.VisitAsync(scheme, sender);
        var keys = await visitor.FillQueueAsync(demo.Demo.Site, first);
        await visitor.PictureAsync($"queue-{name}");
        await visitor.HandOffAsync(keys[0], "Hanna Virtanen", "Rolled back to 4.2.\n- the alert is silenced until 6:00");
        await visitor.GoAsync("Outgoing");
        await visitor.App.GetByText(keys[0]).First.WaitForAsync();

        await using var receiver = await demo.VisitAsync(scheme, "hanna.virtanen@example.com");
        await receiver.OpenQueueAsync(demo.Demo.Site);
        await receiver.GoAsync("Incoming");
        await receiver.App.GetByText(keys[0]).First.ClickAsync();
        await receiver.App.GetByText("the alert is silenced until 6:00").First.WaitForAsync();
        Assert.True(await receiver.App.GetByRole(AriaRole.Button, new() { NameString = "Accept", Exact = true }).IsDisabledAsync(), "accepting needs a read-back");
        await receiver.App.GetByLabel("What I take over").FillAsync("I watch the nightly job and lift the silence.");
        await receiver.PictureAsync($"incoming-{name}");
        await receiver.ClickAsync("Accept");
        await receiver.App.GetByText("Yours now").First.WaitForAsync();
        await receiver.GoAsync("My queue");
        await receiver.Cards().Filter(new() { HasText = keys[0] }).First.WaitForAsync();

        var story = await receiver.StoryAsync(keys[0]);
        Assert.Equal(2, story.Count);
        Assert.Contains("Rolled back to 4.2.", story[0], StringComparison.Ordinal);
        Assert.Contains("Hanna Virtanen", story[0], StringComparison.Ordinal);
        Assert.Contains("I watch the nightly job", story[1], StringComparison.Ordinal);
        await receiver.Page.GotoAsync(new Uri(demo.Demo.Site, $"/browse/{keys[0]}").AbsoluteUri);
        await receiver.App.GetByText("Accepted").First.WaitForAsync();
        await receiver.PictureAsync($"issue-{name}");
    }

    [Fact]
    public async Task A_declined_issue_comes_back_with_its_reason()
    {
        await using var visitor = await demo.VisitAsync(user: "ananya.iyer@example.com");
        var keys = await visitor.FillQueueAsync(demo.Demo.Site, 50);
        await visitor.HandOffAsync(keys[0], "Zoe Tremblay", "Half done.");

        await using var receiver = await demo.VisitAsync(user: "zoe.tremblay@example.com");
        await receiver.OpenQueueAsync(demo.Demo.Site);
        await receiver.GoAsync("Incoming");
        await receiver.App.GetByText(keys[0]).First.ClickAsync();
        await receiver.ClickAsync("Decline…");
        await receiver.App.GetByLabel("Reason").PressAsync("ArrowDown");
        await receiver.App.GetByLabel("Reason").PressAsync("Enter");
        await receiver.App.GetByLabel("In your words").FillAsync("I am away from tomorrow.");
        await receiver.App.GetByRole(AriaRole.Button, new() { NameString = "Decline", Exact = true }).ClickAsync();
        await receiver.App.GetByText("Given back, with your reason.").First.WaitForAsync();

        Assert.Contains("I am away from tomorrow.", (await receiver.StoryAsync(keys[0]))[^1], StringComparison.Ordinal);
        await visitor.OpenQueueAsync(demo.Demo.Site);
        Assert.Contains(keys[0], await visitor.KeysAsync());
    }

    [Fact]
    public async Task The_issue_panel_shows_where_a_handoff_stands_from_one_call_without_starting_the_core()
    {
        await using var visitor = await demo.VisitAsync(user: "emily.carter@example.com");
        var keys = await visitor.FillQueueAsync(demo.Demo.Site, 60);
        await visitor.HandOffAsync(keys[0], "Ethan Brooks", "See the log.");
        List<string> calls = [];
        visitor.Page.Request += (_, request) =>
        {
            if (request.Url.Contains("/_forge/invoke", StringComparison.Ordinal) || request.Url.Contains("/rest/", StringComparison.Ordinal))
            {
                calls.Add(request.Url);
            }
        };

        await visitor.Page.GotoAsync(new Uri(demo.Demo.Site, $"/browse/{keys[0]}").AbsoluteUri);
        await visitor.App.GetByText("Waiting").First.WaitForAsync();

        Assert.Empty(visitor.Page.Workers);
        Assert.Single(calls, call => call.Contains("/_forge/invoke", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_screen_has_an_accessibility_violation(ColorScheme scheme)
    {
        await using var visitor = await demo.VisitAsync(scheme, scheme == ColorScheme.Light ? "emre.yilmaz@example.com" : "peter.hansen@example.com");
        var keys = await visitor.FillQueueAsync(demo.Demo.Site, 70);
        await Accessibility.AssertNoneAsync(visitor.Page, "my queue");
        foreach (var screen in new[] { "Team queues", "Incoming", "Outgoing", "History", "Shift handover", "Teams", "Measures" })
        {
            await visitor.GoAsync(screen);
            await Accessibility.AssertNoneAsync(visitor.Page, screen);
        }

        await visitor.Page.GotoAsync(new Uri(demo.Demo.Site, $"/browse/{keys[0]}").AbsoluteUri);
        await visitor.App.GetByText("Not handed off yet").First.WaitForAsync();
        await Accessibility.AssertNoneAsync(visitor.Page, "issue panel");
    }
}
