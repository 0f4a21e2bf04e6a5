using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>Images from attachments. One from elsewhere is named, not fetched: reading a page tells nobody.</summary>
static class ImageRules
{
    public static void Image(RenderPass pass, StorageElement image)
    {
        var attachment = image.First("ri:attachment");
        var file = attachment is null ? null : File(pass, attachment);
        var stated = attachment?["ri:filename"] ?? image.First("ri:url")?["ri:value"];
        var own = file is { IsImage: true } ? file.Href : SafeUrl.OwnImage(image.First("ri:url")?["ri:value"]);
        var align = image["ac:align"] is "center" or "right" or "left" ? $" align-{image["ac:align"]}" : string.Empty;
        var inline = image["ac:inline"] == "true" || image["ac:layout"] is null && image["ac:thumbnail"] == "true";
        pass.Write($"<span class=\"{(inline ? "image inline" : "image")}{align}\">");
        Picture(pass, own, image["ac:alt"] ?? image["ac:title"] ?? string.Empty, image["ac:width"] ?? image["ac:original-width"], stated, attachment is not null);
        if (image.First("ac:caption") is { } caption)
        {
            pass.Wrap(Html.Of($"<span class=\"caption\">"), caption, "</span>");
        }

        pass.Write($"</span>");
    }

    public static void Raw(RenderPass pass, StorageElement image) =>
        Picture(pass, SafeUrl.OwnImage(image["src"]), image["alt"] ?? string.Empty, image["width"], image["src"], isFile: false);

    /// <summary>The attachment that a <c>ri:attachment</c> names, of this page or of the one inside it.</summary>
    public static FileTarget? File(RenderPass pass, StorageElement attachment)
    {
        var page = attachment.First("ri:page");
        return pass.Lookup.File(page?["ri:space-key"], page?["ri:content-title"], attachment["ri:filename"] ?? string.Empty);
    }

    static void Picture(RenderPass pass, string? source, string alternative, string? width, string? stated, bool isFile)
    {
        if (source is null)
        {
            var why = isFile ? "File not on this page" : "Image from another site, not loaded";
            pass.Write($"<span class=\"missing-image\">{why}: {(string.IsNullOrEmpty(stated) ? "no address" : stated)}</span>");
            return;
        }

        pass.Write($"<img src=\"{source}\" alt=\"{alternative}\" loading=\"lazy\"");
        if (StyleWords.Size(width) is { } pixels)
        {
            pass.Write($" width=\"{pixels}\"");
        }

        pass.Write($">");
    }
}
