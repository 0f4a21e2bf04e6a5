using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Rendering;

/// <summary>Pictures and files. The site keeps no media of issues and fetches none from elsewhere, so each is a frame that names it.</summary>
static class AdfMedia
{
    public static void Frame(AdfPass pass, AdfNode frame)
    {
        var place = frame["layout"] switch { "align-end" or "wrap-right" => " align-right", "align-start" or "wrap-left" => string.Empty, _ => " align-center" };
        pass.Wrap(Html.Of($"<div class=\"image{place}\">"), frame, "</div>", inline: false);
    }

    public static void Item(AdfPass pass, AdfNode media)
    {
        var name = Name(media, "Picture or file");
        if (SafeUrl.Link(media["url"]) is { } address)
        {
            pass.Write($"<a class=\"missing-image\" href=\"{address}\"{AdfCards.Elsewhere(address)}>{name}</a>");
            return;
        }

        pass.Write($"<span class=\"missing-image\">{name}</span>");
    }

    public static void Inline(AdfPass pass, AdfNode media) => pass.Write($"<span class=\"missing-image inline\">{Name(media, "File")}</span>");

    public static void Caption(AdfPass pass, AdfNode caption) => pass.Wrap(Html.Of($"<span class=\"caption\">"), caption, "</span>", inline: true);

    static string Name(AdfNode media, string otherwise) => media["alt"] is { Length: > 0 } words ? words : media["url"] ?? otherwise;
}
