using Outrigger.Site.Model;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Chrome;

/// <summary>A person as a round with initials, in a colour of his own that stays the same.</summary>
static class Avatar
{
    const int Colours = 8;

    public static Html Of(SiteUser? user, string size = "")
    {
        var name = user?.DisplayName ?? "?";
        var colour = (user?.AccountId ?? string.Empty).Aggregate(7, (sum, letter) => ((sum * 31) + letter) & 0xffff) % Colours;
        return Html.Of($"<span class=\"avatar tint-{colour} {size}\" aria-hidden=\"true\">{Initials(name)}</span>");
    }

    static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 ? $"{words[0][0]}{words[^1][0]}" : name[..1];
    }
}
