using Outrigger.Site.Model;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Chrome;

/// <summary>A space as a square with its first letter.</summary>
static class SpaceMark
{
    public static Html Of(Space space, string size = "")
    {
        var tint = space.Key.Sum(letter => letter) % 8;
        return Html.Of($"<span class=\"space-mark tint-{tint} {size}\" aria-hidden=\"true\">{space.Name[..1]}</span>");
    }
}
