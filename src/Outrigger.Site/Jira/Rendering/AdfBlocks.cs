using System.Globalization;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Rendering;

/// <summary>Paragraphs, headings, quotations and code.</summary>
static class AdfBlocks
{
    public static void Paragraph(AdfPass pass, AdfNode paragraph)
    {
        // A browser ends a p at the first block inside it, so one that holds a block is drawn as a division.
        var tag = paragraph.Content.All(AdfNodes.IsInline) ? "p" : "div";
        pass.Wrap(Html.Of($"<{tag} class=\"par{Placement(paragraph)}\">"), paragraph, $"</{tag}>", inline: true);
    }

    public static void Heading(AdfPass pass, AdfNode heading)
    {
        var level = (heading.Number("level", 1, 6) ?? 6).ToString(CultureInfo.InvariantCulture);
        pass.Wrap(Html.Of($"<h{level} class=\"head{Placement(heading)}\">"), heading, $"</h{level}>", inline: true);
    }

    public static void Quote(AdfPass pass, AdfNode quote) => pass.Wrap(Html.Of($"<blockquote>"), quote, "</blockquote>", inline: false);

    public static void Code(AdfPass pass, AdfNode code)
    {
        var language = code["language"] is { Length: > 0 and <= 40 } stated ? stated : "text";
        var wrap = code["wrap"] == "true" ? " wrapped" : string.Empty;
        pass.Write($"<figure class=\"code\"><pre class=\"plain{wrap}\" tabindex=\"0\" aria-label=\"Code, {language}\"><code>");
        foreach (var part in code.Content)
        {
            pass.Write($"{part.Words}");
        }

        pass.Write($"</code></pre></figure>");
    }

    /// <summary>Alignment, indent and size, which are marks of the block.</summary>
    static string Placement(AdfNode block) => string.Concat(block.Marks.Take(8).Select(mark => mark.Type switch
    {
        "alignment" => mark["align"] switch { "center" => " align-center", "end" => " align-right", _ => string.Empty },
        "indentation" => mark.Number("level", 1, 6) is { } level ? string.Create(CultureInfo.InvariantCulture, $" indent-{level}") : string.Empty,
        "fontSize" => mark["fontSize"] == "small" ? " small-words" : string.Empty,
        _ => string.Empty,
    }));
}
