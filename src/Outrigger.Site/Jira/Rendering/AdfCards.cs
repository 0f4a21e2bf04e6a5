using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Rendering;

/// <summary>Addresses that stand for what is behind them.</summary>
static class AdfCards
{
    public static void Inline(AdfPass pass, AdfNode card) => Draw(pass, AddressOf(card));

    public static void Block(AdfPass pass, AdfNode card)
    {
        pass.Write($"<div class=\"block\">");
        Draw(pass, AddressOf(card));
        pass.Write($"</div>");
    }

    /// <summary>For a link that leaves the site: it opens beside it and learns nothing of it.</summary>
    public static Html Elsewhere(string address) =>
        SafeUrl.IsElsewhere(address) ? Html.Of($" rel=\"noreferrer nofollow\" target=\"_blank\"") : Html.None;

    // A card carries its address, or a description of the thing with the address in it.
    static string? AddressOf(AdfNode card) => card["url"] ?? card.Inner("data").Member("url");

    static void Draw(AdfPass pass, string? stated)
    {
        if (SafeUrl.Link(stated) is not { } address)
        {
            pass.Write($"<span class=\"unresolved\">{stated ?? "a link without an address"}</span>");
        }
        else if (pass.Lookup.Address(address) is { } target)
        {
            pass.Write($"<a class=\"smart\" href=\"{target.Href}\">{target.Text}</a>");
        }
        else
        {
            pass.Write($"<a class=\"smart\" href=\"{address}\"{Elsewhere(address)}>{address}</a>");
        }
    }
}
