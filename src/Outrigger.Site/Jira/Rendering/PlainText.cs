using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Rendering;

/// <summary>Words without marks: a paragraph for each block of lines, as imported issues have them.</summary>
static class PlainText
{
    public static Html Draw(string text) => Html.Join(
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        block => Html.Of($"<p class=\"par\">{Html.Join(block.Split('\n').Select((line, index) => index == 0 ? Html.Text(line) : Html.Of($"<br>{line}")))}</p>"));
}
