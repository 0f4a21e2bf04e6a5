using Microsoft.Playwright;
using Outrigger.Browser.Tests.Handoff;
using Outrigger.Site.Model;

namespace Outrigger.Browser.Tests.Canary;

/// <summary>Handoff in two people's tabs: queue, team, handing over, accepting, history, issue panel, gadget.</summary>
static class HandoffUse
{
    public static async Task HandOverAsync(this CanaryRun run, Visitor sender, Visitor receiver, SiteUser to)
    {
        var keys = await sender.FillQueueAsync(run.Address, 1);
        await MakeTeamAsync(sender, to);
        await sender.OpenQueueAsync(run.Address);
        await sender.Cards().First.WaitForAsync();
        await sender.HandOffAsync(keys[0], to.DisplayName, $"{run.Word} note of the sender");
        await receiver.OpenQueueAsync(run.Address);
        await receiver.GoAsync("Incoming");
        await receiver.App.GetByText(keys[0]).First.ClickAsync();
        await receiver.App.GetByText($"{run.Word} note of the sender").First.WaitForAsync();
        await receiver.App.GetByLabel("What I take over").FillAsync($"{run.Word} read back");
        await receiver.ClickAsync("Accept");
        await receiver.App.GetByText("Yours now").First.WaitForAsync();
        Assert.Equal(2, (await receiver.StoryAsync(keys[0])).Count);
        foreach (var screen in (string[])["Team queues", "Outgoing", "History", "Shift handover", "Measures"])
        {
            await sender.GoAsync(screen);
        }

        await sender.Page.GotoAsync(new Uri(run.Address, $"/browse/{keys[0]}").AbsoluteUri);
        await sender.App.GetByText("Accepted").First.WaitForAsync();
        await sender.Page.GotoAsync(new Uri(run.Address, $"/jira/dashboards/{run.Jira.Dashboards.All.First(dashboard => dashboard.Items.Any(item => item.Kind.StartsWith("handoff:", StringComparison.Ordinal))).Id}").AbsoluteUri);
        await sender.App.GetByText("waits for you").Or(sender.App.GetByText("Nothing waits", new() { Exact = false })).First.WaitForAsync();
    }

    // The name of a team is typed to be kept, so it is no private text.
    static async Task MakeTeamAsync(Visitor visitor, SiteUser member)
    {
        await visitor.GoAsync("Teams");
        await visitor.ClickAsync("New team");
        await visitor.App.GetByLabel("Name", new() { Exact = true }).FillAsync("Night watch");
        await visitor.App.GetByLabel("Add a member").FillAsync(member.DisplayName);
        await visitor.App.GetByRole(AriaRole.Option, new() { NameString = member.DisplayName }).First.ClickAsync();
        await visitor.App.GetByRole(AriaRole.Button, new() { NameString = "Save", Exact = true }).ClickAsync();
        await visitor.App.GetByText("Saved.").First.WaitForAsync();
    }
}
