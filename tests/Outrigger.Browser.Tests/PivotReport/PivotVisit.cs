using Microsoft.Playwright;

namespace Outrigger.Browser.Tests.PivotReport;

/// <summary>What a person does with saved reports in Pivot Report.</summary>
static class PivotVisit
{
    /// <summary>From the home page to the app, where a new report begins; answers the address of the app's page.</summary>
    public static async Task<Uri> OpenAppAsync(this Visitor visitor, Uri site)
    {
        await visitor.Page.GotoAsync(site.AbsoluteUri);
        await visitor.Page.GetByRole(AriaRole.Link, new() { NameString = "Build a report" }).ClickAsync();
        await visitor.App.GetByRole(AriaRole.Heading, new() { NameString = "New report" }).WaitForAsync();
        return new(visitor.Page.Url);
    }

    /// <summary>A table of statuses by assignees over the project SHOP, loaded to its end; answers the address of the app's page.</summary>
    public static async Task<Uri> BuildAsync(this Visitor visitor, Uri site)
    {
        var app = await visitor.OpenAppAsync(site);
        await visitor.App.GetByText("Status × assignee", new() { Exact = true }).ClickAsync();
        await visitor.App.GetByText("Project", new() { Exact = true }).ClickAsync();
        await visitor.App.GetByRole(AriaRole.Button, new() { NameRegex = new("SHOP") }).First.ClickAsync();
        await visitor.LoadedAsync();
        return app;
    }

    /// <summary>Waits for a report with every issue in it.</summary>
    public static async Task LoadedAsync(this Visitor visitor)
    {
        await visitor.App.GetByRole(AriaRole.Treegrid).WaitForAsync();
        await visitor.App.GetByRole(AriaRole.Button, new() { NameString = "Stop loading" }).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    /// <summary>Saves the new report that is open: private, or limited to people of whom some may change it.</summary>
    public static async Task SaveAsync(this Visitor visitor, string name, params (string Person, bool MayChange)[] people)
    {
        await visitor.ClickAsync("Save…");
        var dialog = visitor.App.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        if (people.Length > 0)
        {
            await dialog.GetByRole(AriaRole.Radio, new() { NameString = "Limited" }).CheckAsync(new() { Force = true });
        }

        foreach (var (person, mayChange) in people)
        {
            await dialog.GetByLabel("Add a person").FillAsync(person);
            await visitor.App.GetByRole(AriaRole.Option, new() { NameString = person }).First.ClickAsync();
            await dialog.GetByRole(AriaRole.Button, new() { NameString = $"Take {person} off the list" }).WaitForAsync();
            if (mayChange)
            {
                await dialog.GetByRole(AriaRole.Checkbox, new() { NameString = $"{person} may change it" }).CheckAsync(new() { Force = true });
            }
        }

        await dialog.GetByRole(AriaRole.Button, new() { NameString = "Save", Exact = true }).ClickAsync();
        await visitor.App.GetByText($"{name} is saved.").First.WaitForAsync();
    }

    /// <summary>The list of saved reports.</summary>
    public static async Task ListAsync(this Visitor visitor, Uri site)
    {
        await visitor.OpenAppAsync(site);
        await visitor.App.GetByRole(AriaRole.Button, new() { NameString = "Saved reports" }).ClickAsync();
        await visitor.App.GetByRole(AriaRole.Heading, new() { NameString = "Saved reports" }).WaitForAsync();
    }

    /// <summary>The line of a report in a list.</summary>
    public static ILocator Line(this Visitor visitor, string report) => visitor.App.GetByRole(AriaRole.Row).Filter(new() { HasText = report });

    /// <summary>Chooses an item of a menu.</summary>
    public static async Task ChooseAsync(this Visitor visitor, string menu, string item)
    {
        await visitor.ClickAsync(menu);
        await visitor.App.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = item }).ClickAsync();
    }

    /// <summary>On the first screen: what to see, the kind of the source, and the first source with that word in its name or details.</summary>
    public static async Task ChooseSourceAsync(this Visitor visitor, string preset, string kind, string word)
    {
        await visitor.App.GetByText(preset, new() { Exact = true }).ClickAsync();
        await visitor.App.GetByText(kind, new() { Exact = true }).ClickAsync();
        await visitor.Source(word).ClickAsync();
    }

    /// <summary>On the first screen: a query.</summary>
    public static async Task AskAsync(this Visitor visitor, string preset, string jql)
    {
        await visitor.App.GetByText(preset, new() { Exact = true }).ClickAsync();
        await visitor.App.GetByText("JQL", new() { Exact = true }).ClickAsync();
        await visitor.App.GetByLabel("JQL query").FillAsync(jql);
        await visitor.ClickAsync("Show report");
    }

    /// <summary>Puts a field to a place by its menu: <c>Add to rows</c>, <c>Show for issues</c>.</summary>
    public static async Task PutAsync(this Visitor visitor, string field, string item)
    {
        await visitor.App.GetByRole(AriaRole.Textbox, new() { NameString = "Find a field" }).FillAsync(field);
        await visitor.App.GetByRole(AriaRole.Button, new() { NameString = $"Use {field}", Exact = true }).ClickAsync();
        await visitor.App.GetByRole(AriaRole.Menuitem, new() { NameString = item, Exact = true }).ClickAsync();
        await visitor.SettledAsync();
    }

    /// <summary>One of the places of the layout: <c>Rows</c>, <c>Columns</c>, <c>Measures</c>, <c>Filters</c>.</summary>
    public static ILocator Zone(this Visitor visitor, string title) => visitor.App.GetByRole(AriaRole.Region, new() { NameString = title, Exact = true });

    /// <summary>Waits until what is on the screen is the answer to what was asked last.</summary>
    public static async Task SettledAsync(this Visitor visitor)
    {
        await visitor.LoadedAsync();
        await visitor.App.Locator("[role=treegrid][aria-busy=false]:not(:has([data-missing], [role=row][data-blank]))").WaitForAsync();
    }

    /// <summary>Copies the link to what is on the screen.</summary>
    public static async Task<Uri> LinkAsync(this Visitor visitor)
    {
        await visitor.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visitor.ChooseAsync("Share", "Copy link to what is on the screen");
        await visitor.App.GetByText("The link is copied.").First.WaitForAsync();
        return new(await visitor.Page.EvaluateAsync<string>("async () => { window.focus(); return navigator.clipboard.readText(); }"));
    }

    /// <summary>A file that is exported, as bytes.</summary>
    public static async Task<(string Name, byte[] Bytes)> ExportAsync(this Visitor visitor, string item)
    {
        var file = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.ChooseAsync("Export", item));
        await using var content = await file.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return (file.SuggestedFilename, bytes.ToArray());
    }

    /// <summary>How many issues a query finds, as the site's REST tells this visitor.</summary>
    public static Task<int> IssuesAsync(this Visitor visitor, string jql) => visitor.Page.EvaluateAsync<int>(
        """
        async jql => {
          const headers = { 'content-type': 'application/json', 'X-Atlassian-Token': 'no-check' };
          const answer = await fetch('/rest/api/3/search/approximate-count', { method: 'POST', headers, body: JSON.stringify({ jql }) });
          return (await answer.json()).count;
        }
        """,
        jql);
}
