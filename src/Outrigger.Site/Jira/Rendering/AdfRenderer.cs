using System.Text.Json;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Rendering;

/// <summary>
/// Draws Atlassian's document format as HTML that is safe to show: only known elements and attributes come through, every text is
/// escaped, no address can run code and nothing is fetched from elsewhere. It never throws, whatever the document is.
/// </summary>
static class AdfRenderer
{
    // Far more than the editor makes, and few enough that parsing stays quick.
    static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };

    /// <summary>A document as JSON text. What is no JSON is drawn as the words that it is, what is nested too deep as those in it.</summary>
    public static Html Render(string json, IAdfLookup lookup)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Deep);
            return Render(document.RootElement, lookup);
        }
        catch (JsonException)
        {
            return Html.Of($"<p class=\"par\">{AdfWords.Of(json) ?? json}</p>");
        }
    }

    /// <summary>A document, or any node of one. A bare text is drawn as a paragraph, as the older interface has them.</summary>
    public static Html Render(JsonElement document, IAdfLookup lookup)
    {
        if (document.ValueKind == JsonValueKind.String)
        {
            return PlainText.Draw(document.GetString() ?? string.Empty);
        }

        var pass = new AdfPass(lookup);
        pass.Node(new AdfNode(document), inline: false);
        return Html.Rendered(pass.Output.ToString());
    }
}
