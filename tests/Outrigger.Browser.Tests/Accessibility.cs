using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Outrigger.Browser.Tests;

/// <summary>What axe finds wrong with a screen, the app's frame included.</summary>
static class Accessibility
{
    /// <summary>Fails on any violation, with its place.</summary>
    public static async Task AssertNoneAsync(IPage page, string screen)
    {
        // A pointer resting on a button shows its hover colours, which are Atlaskit's own.
        await page.Mouse.MoveAsync(5, 5);
        var found = await page.RunAxe();
        Assert.True(found.Passes.Length > 0, $"axe looked at nothing on the {screen}.");
        Assert.True(found.Violations.Length == 0, $"{screen}:\n{string.Join('\n', found.Violations.Select(Said))}");
    }

    static string Said(AxeResultItem violation) =>
        $"{violation.Impact} {violation.Id}: {violation.Help} {violation.Nodes[0].Html} {violation.Nodes[0].Any.FirstOrDefault()?.Message}";
}
