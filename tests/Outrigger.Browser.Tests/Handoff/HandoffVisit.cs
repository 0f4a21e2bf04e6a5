using System.Text.Json;
using Microsoft.Playwright;

namespace Outrigger.Browser.Tests.Handoff;

/// <summary>What a person does in Handoff, and what Jira and the app then hold.</summary>
static class HandoffVisit
{
    /// <summary>From the home page to the person's own queue.</summary>
    public static async Task OpenQueueAsync(this Visitor visitor, Uri site)
    {
        await visitor.Page.GotoAsync(site.AbsoluteUri);
        await visitor.Page.GetByRole(AriaRole.Link, new() { NameString = "See my queue" }).ClickAsync();
        await visitor.App.GetByRole(AriaRole.Heading, new() { NameString = "My queue" }).First.WaitForAsync();
    }

    /// <summary>The queue with five issues of the sample in it, from the number given on; answers their keys in order.</summary>
    public static async Task<IReadOnlyList<string>> FillQueueAsync(this Visitor visitor, Uri site, int first)
    {
        await visitor.OpenQueueAsync(site);
        await visitor.ClickAsync("Choose issues…");
        await visitor.ClickAsync("Paste keys");
        await visitor.App.GetByLabel("Keys or addresses, separated by anything").FillAsync(string.Join(' ', Enumerable.Range(first, 5).Select(number => $"OPS-{number}")));
        await visitor.App.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameString = "Add", Exact = true }).ClickAsync();
        await visitor.Cards().First.WaitForAsync();
        return await visitor.KeysAsync();
    }

    public static ILocator Cards(this Visitor visitor) => visitor.App.Locator("[role=grid] [role=row]:not([aria-rowindex='1'])");

    /// <summary>Keys of the cards, first to last.</summary>
    public static async Task<IReadOnlyList<string>> KeysAsync(this Visitor visitor) =>
        [.. (await visitor.Cards().AllInnerTextsAsync()).Select(text => text.Split('\n', ' ', '\t').First(word => word.Contains('-', StringComparison.Ordinal) && char.IsAsciiDigit(word[^1])))];

    /// <summary>Goes to another part of the app.</summary>
    public static async Task GoAsync(this Visitor visitor, string screen)
    {
        await visitor.App.Locator("nav").GetByText(screen, new() { Exact = true }).ClickAsync();
        await visitor.App.Locator("nav [aria-current=page]").GetByText(screen, new() { Exact = true }).WaitForAsync();
        await visitor.App.GetByRole(AriaRole.Heading).First.WaitForAsync();
    }

    /// <summary>Hands a card of the open queue to a person, with a note.</summary>
    public static async Task HandOffAsync(this Visitor visitor, string key, string receiver, string note)
    {
        await visitor.Cards().Filter(new() { HasText = key }).First.GetByRole(AriaRole.Button, new() { NameRegex = new("^More for") }).ClickAsync();
        await visitor.App.GetByText("Hand off…").First.ClickAsync();
        await visitor.App.GetByLabel("Hand off to").FillAsync(receiver);
        await visitor.App.GetByRole(AriaRole.Option, new() { NameString = receiver }).First.ClickAsync();
        await visitor.App.GetByRole(AriaRole.Textbox, new() { NameString = "Where it stands" }).FillAsync(note);
        await visitor.App.GetByRole(AriaRole.Button, new() { NameString = "Hand off", Exact = true }).ClickAsync();
        await visitor.App.GetByText($"{key} is offered to {receiver}").First.WaitForAsync();
    }

    /// <summary>Plain texts of an issue's comments that carry the app's property, oldest first.</summary>
    public static async Task<IReadOnlyList<string>> StoryAsync(this Visitor visitor, string key)
    {
        var answer = await visitor.Page.EvaluateAsync<string>(
            "async key => JSON.stringify(await (await fetch(`/rest/api/3/issue/${key}/comment?maxResults=100&orderBy=created&expand=properties`)).json())", key);
        using var comments = JsonDocument.Parse(answer);
        return
        [
            .. comments.RootElement.GetProperty("comments").EnumerateArray()
                .Where(comment => comment.TryGetProperty("properties", out var properties)
                    && properties.EnumerateArray().Any(property => property.GetProperty("key").GetString()?.StartsWith("outrigger-handoff", StringComparison.Ordinal) == true))
                .Select(comment => Words(comment.GetProperty("body"))),
        ];
    }

    static string Words(JsonElement node)
    {
        var own = node.TryGetProperty("text", out var text) ? text.GetString() : node.TryGetProperty("attrs", out var attributes) && attributes.TryGetProperty("text", out var said) ? said.GetString() : "";
        return own + (node.TryGetProperty("content", out var content) ? " " + string.Join(' ', content.EnumerateArray().Select(Words)) : "");
    }
}
