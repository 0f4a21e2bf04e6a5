using System.Globalization;
using Microsoft.Playwright;

namespace Outrigger.Browser.Tests.PivotReport;

/// <summary>What a person reads in the grid.</summary>
static class GridSight
{
    /// <summary>The first source that is offered with that word in its name or details.</summary>
    public static ILocator Source(this Visitor visitor, string word) =>
        visitor.App.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Button, new() { NameRegex = new(word) }).First;

    /// <summary>Rows of the grid, the header's among them, also those that are not drawn.</summary>
    public static async Task<int> RowsAsync(this Visitor visitor) =>
        int.Parse(await visitor.App.GetByRole(AriaRole.Treegrid).GetAttributeAsync("aria-rowcount") ?? "", CultureInfo.InvariantCulture);

    /// <summary>Waits until the grid has other rows than that many; answers how many.</summary>
    public static async Task<int> OtherRowsAsync(this Visitor visitor, int than)
    {
        await visitor.App.Locator($"[role=treegrid][aria-busy=false]:not([aria-rowcount='{than}'])").WaitForAsync();
        return await visitor.RowsAsync();
    }

    /// <summary>The figure where the row of all meets the column of all.</summary>
    public static async Task<int> TotalAsync(this Visitor visitor)
    {
        await visitor.App.Locator("[role=row][data-row='0'] [role=rowheader]").TakeFocusAsync();
        await visitor.Page.Keyboard.PressAsync("End");
        var total = visitor.App.Locator("[role=row][data-row='0'][data-kind=total] [role=gridcell][tabindex='0']:not([data-missing])");
        await total.WaitForAsync();
        return int.Parse(await total.InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    /// <summary>First figures of the rows that are drawn, from above, without the total's.</summary>
    public static async Task<IReadOnlyList<int>> FiguresAsync(this Visitor visitor)
    {
        var figures = await visitor.App.GetByRole(AriaRole.Treegrid).EvaluateAsync<string[]>(
            """
            grid => [...grid.querySelectorAll('[role=row][data-kind=group]')]
              .sort((one, other) => one.dataset.row - other.dataset.row)
              .map(row => row.querySelector('[role=gridcell]').innerText)
            """);
        return [.. figures.Select(figure => int.Parse(figure, NumberStyles.AllowThousands, CultureInfo.InvariantCulture))];
    }

    // A click on a total opens nothing and puts the focus there.
    static Task TakeFocusAsync(this ILocator label) => label.ClickAsync(new() { Position = new() { X = 60, Y = 10 } });
}
