using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Outrigger.Browser.Tests.Handoff;

/// <summary>A whole shift in the built product, from the home page on.</summary>
public sealed partial class ShiftTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    [Theory]
    [InlineData(ColorScheme.Light, "light", "user@example.com")]
    [InlineData(ColorScheme.Dark, "dark", "noah.fischer@example.com")]
    public async Task A_newcomer_hands_a_shift_over_with_a_shared_note_in_at_most_fourteen_interactions(ColorScheme scheme, string name, string person)
    {
        await using var visitor = await demo.VisitAsync(scheme, person);
        await OpenAsync(visitor);
        var count = await SheetAsync(visitor, "Fatima El-Sayed");
        await visitor.PictureAsync($"shift-sheet-{name}");
        await visitor.ClickAsync($"Check {Issues(count)}");
        await visitor.App.GetByText($"{Issues(count)} can be handed over").First.WaitForAsync();
        await visitor.PictureAsync($"shift-preview-{name}");
        await visitor.ClickAsync($"Hand over {Issues(count)}");
        await visitor.App.GetByText($"{Issues(count)} handed over").First.WaitForAsync();
        await visitor.PictureAsync($"shift-done-{name}");

        // The click on the home page, the name and its choice, the note: four more than ClickAsync has seen.
        Assert.InRange(visitor.Interactions + 4, 1, 14);
        await visitor.GoAsync("Outgoing");
        await visitor.App.GetByText("Fatima El-Sayed").First.WaitForAsync();
    }

    [Fact]
    public async Task An_issue_that_goes_away_meanwhile_fails_alone_and_the_others_are_handed_over()
    {
        await using var visitor = await demo.VisitAsync(user: "hanna.virtanen@example.com");
        await visitor.Page.GotoAsync(demo.Demo.Site.AbsoluteUri);
        await visitor.Page.GetByRole(AriaRole.Link, new() { NameString = "Hand over a shift" }).ClickAsync();
        await visitor.ClickAsync("Keys");
        await visitor.App.GetByLabel("Keys or addresses, separated by anything").FillAsync("OPS-300 OPS-301 OPS-302 OPS-303");
        await visitor.ClickAsync("Find them");
        await visitor.App.GetByText("4 of 4 chosen").First.WaitForAsync();
        var count = await SheetAsync(visitor, "Ada Lindqvist");
        await visitor.ClickAsync($"Check {Issues(count)}");
        await visitor.App.GetByText($"{Issues(count)} can be handed over").First.WaitForAsync();

        await using var administrator = await demo.VisitAsync();
        Assert.Equal(204, await administrator.Page.EvaluateAsync<int>("async () => (await fetch('/rest/api/3/issue/OPS-301?deleteSubtasks=true', { method: 'DELETE', headers: { 'X-Atlassian-Token': 'no-check' } })).status"));
        await visitor.ClickAsync($"Hand over {Issues(count)}");

        await visitor.App.GetByText($"{Issues(count - 1)} handed over, 1 failed").First.WaitForAsync();
        await visitor.PictureAsync("shift-failed-light");
    }

    async Task OpenAsync(Visitor visitor)
    {
        await visitor.Page.GotoAsync(demo.Demo.Site.AbsoluteUri);
        await visitor.Page.GetByRole(AriaRole.Link, new() { NameString = "Hand over a shift" }).ClickAsync();
        await visitor.App.GetByText(Chosen()).First.WaitForAsync();
    }

    /// <summary>Says whom and how it stands; answers how many issues are chosen.</summary>
    static async Task<int> SheetAsync(Visitor visitor, string receiver)
    {
        await visitor.App.GetByLabel("Hand over to").FillAsync(receiver);
        await visitor.App.GetByRole(AriaRole.Option, new() { NameString = receiver }).First.ClickAsync();
        await visitor.App.GetByLabel("Note for the whole shift").FillAsync("Quiet night. The rollout of 4.3 goes on at nine.");
        var chosen = Chosen().Match(await visitor.App.GetByText(Chosen()).First.InnerTextAsync());
        return int.Parse(chosen.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    static string Issues(int count) => count == 1 ? "1 issue" : $"{count} issues";

    [GeneratedRegex(@"(\d+) of \d+ chosen")]
    private static partial Regex Chosen();
}
