using Microsoft.Playwright;

namespace Outrigger.Browser.Tests.Handoff;

/// <summary>A queue in the built product: moved by hand and by key, and seen in two tabs.</summary>
public sealed class QueueTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    [Fact]
    public async Task A_card_dragged_by_its_handle_stays_where_it_was_put()
    {
        await using var visitor = await demo.VisitAsync(user: "noah.fischer@example.com");
        var keys = await visitor.FillQueueAsync(demo.Demo.Site, 10);

        await visitor.App.GetByRole(AriaRole.Button, new() { NameRegex = new($"^Move {keys[0]}.*by dragging") }).Or(visitor.Cards().First.Locator("[class*=grip] *").First).First
            .DragToAsync(visitor.Cards().Nth(2), new() { TargetPosition = new() { X = 200, Y = 44 } });

        IReadOnlyList<string> expected = [keys[1], keys[2], keys[0], .. keys.Skip(3)];
        await visitor.App.GetByText($"{keys[0]}").First.WaitForAsync();
        await EventuallyAsync(expected, visitor.KeysAsync);
        await visitor.Page.ReloadAsync();
        await visitor.Cards().First.WaitForAsync();
        Assert.Equal(expected, await visitor.KeysAsync());
    }

    [Fact]
    public async Task The_keyboard_moves_a_card_and_takes_the_move_back()
    {
        await using var visitor = await demo.VisitAsync(user: "sofia.rossi@example.com");
        var keys = await visitor.FillQueueAsync(demo.Demo.Site, 20);

        await visitor.Cards().First.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await EventuallyAsync([keys[1], keys[0], .. keys.Skip(2)], visitor.KeysAsync);
        await visitor.Page.Keyboard.PressAsync(" ");
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.Page.Keyboard.PressAsync(" ");
        await EventuallyAsync([keys[1], keys[2], keys[0], .. keys.Skip(3)], visitor.KeysAsync);
        await visitor.Page.Keyboard.PressAsync("u");
        await EventuallyAsync([keys[1], keys[0], .. keys.Skip(2)], visitor.KeysAsync);
    }

    [Fact]
    public async Task What_one_tab_moves_the_other_shows_within_moments_and_neither_loses_a_card()
    {
        await using var visitor = await demo.VisitAsync(user: "lucas.silva@example.com");
        var keys = await visitor.FillQueueAsync(demo.Demo.Site, 30);
        await using var other = await demo.VisitAsync(user: "lucas.silva@example.com");
        await other.OpenQueueAsync(demo.Demo.Site);
        await other.Cards().First.WaitForAsync();

        await visitor.Cards().First.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await EventuallyAsync([keys[1], keys[0], .. keys.Skip(2)], other.KeysAsync);
        await other.Cards().Nth(keys.Count - 1).FocusAsync();
        await other.Page.Keyboard.PressAsync("t");
        await EventuallyAsync([keys[^1], keys[1], keys[0], .. keys.Skip(2).SkipLast(1)], visitor.KeysAsync);
        Assert.Equal(await visitor.KeysAsync(), await other.KeysAsync());
    }

    /// <summary>Asks until the answer is as expected; the last answer decides.</summary>
    static async Task EventuallyAsync(IReadOnlyList<string> expected, Func<Task<IReadOnlyList<string>>> actual)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var answer = await actual();
        while (!answer.SequenceEqual(expected) && !patience.IsCancellationRequested)
        {
            answer = await actual();
        }

        Assert.Equal(expected, answer);
    }
}
