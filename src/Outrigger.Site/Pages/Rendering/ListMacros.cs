using System.Globalization;
using System.Text.RegularExpressions;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>Macros that list something: headings, pages, files.</summary>
static partial class ListMacros
{
    const int LongestList = 200;

    public static void Contents(RenderPass pass, Macro macro)
    {
        if (!pass.MayList())
        {
            return;
        }

        var (least, most) = (Number(macro["minLevel"], 1), Number(macro["maxLevel"], 6));
        var headings = pass.Headings.All.Where(heading => heading.Level >= least && heading.Level <= most && heading.Text.Length > 0).Take(LongestList).ToList();
        var top = headings.Count > 0 ? headings.Min(heading => heading.Level) : 1;
        pass.Write($"<nav class=\"toc\" aria-label=\"On this page\"><ul>");
        foreach (var heading in headings)
        {
            pass.Write($"<li class=\"toc-{heading.Level - top}\"><a href=\"#{heading.Id}\">");
            pass.Node(new StorageText(heading.Text));
            pass.Write($"</a></li>");
        }

        pass.Write($"</ul></nav>");
    }

    public static void Children(RenderPass pass, Macro macro)
    {
        if (!pass.MayList())
        {
            return;
        }

        var levels = macro["all"] == "true" ? 6 : Math.Clamp(Number(macro["depth"], 1), 1, 6);
        var children = pass.Lookup.Children(levels);
        if (children.Count == 0)
        {
            pass.Write($"<p class=\"quiet\">No pages below this one.</p>");
            return;
        }

        Branches(pass, children);
    }

    public static void ByLabel(RenderPass pass, Macro macro)
    {
        if (!pass.MayList())
        {
            return;
        }

        var (labels, spaces) = Query(macro);
        var pages = labels.Count == 0 ? [] : pass.Lookup.PagesWithLabels(labels, spaces);
        var most = Math.Clamp(Number(macro["max"], 15), 1, LongestList);
        if (pages.Count == 0)
        {
            pass.Write($"<p class=\"quiet\">No pages with the label {string.Join(", ", labels)}.</p>");
            return;
        }

        pass.Write($"<ul class=\"pages\">{Html.Join(pages.Take(most), Item)}</ul>");
    }

    public static void Attachments(RenderPass pass, Macro macro)
    {
        if (!pass.MayList())
        {
            return;
        }

        pass.Write($"<ul class=\"files\">{Html.Join(pass.Lookup.Files.Take(LongestList), file => Item(new LinkTarget(file.Name, file.Href)))}</ul>");
    }

    public static void Include(RenderPass pass, Macro macro)
    {
        var page = macro.Parameters.SelectMany(parameter => parameter.Element.Descendants()).FirstOrDefault(element => element.Name == "ri:page");
        var title = page?["ri:content-title"] ?? macro[string.Empty];
        var target = pass.Lookup.Page(page?["ri:space-key"], title);
        var link = target is null ? Html.Text(title) : Html.Of($"<a href=\"{target.Href}\">{target.Text}</a>");
        pass.Write($"<div class=\"macro\"><div class=\"macro-name\">{macro.Name}</div><p>Shows {link} here.</p></div>");
    }

    public static void File(RenderPass pass, Macro macro)
    {
        var attachment = macro.Parameters.SelectMany(parameter => parameter.Element.Descendants()).FirstOrDefault(element => element.Name == "ri:attachment");
        var name = attachment?["ri:filename"] ?? macro["name"];
        var file = attachment is null ? pass.Lookup.File(null, null, name) : ImageRules.File(pass, attachment);
        var link = file is null ? Html.Text(name) : Html.Of($"<a href=\"{file.Href}\">{file.Name}</a>");
        pass.Write($"<div class=\"file-card\">{link}</div>");
    }

    static void Branches(RenderPass pass, IReadOnlyList<LinkBranch> branches)
    {
        pass.Write($"<ul class=\"pages\">");
        foreach (var branch in branches.Take(LongestList))
        {
            pass.Write($"<li><a href=\"{branch.Page.Href}\">{branch.Page.Text}</a>");
            if (branch.Children.Count > 0)
            {
                Branches(pass, branch.Children);
            }

            pass.Write($"</li>");
        }

        pass.Write($"</ul>");
    }

    static Html Item(LinkTarget target) => Html.Of($"<li><a href=\"{target.Href}\">{target.Text}</a></li>");

    /// <summary>Labels and space keys of the macro's query, or of its older parameters.</summary>
    static (IReadOnlyList<string> Labels, IReadOnlyList<string> Spaces) Query(Macro macro)
    {
        if (macro["cql"] is not { Length: > 0 } query)
        {
            var older = macro["labels"].Length > 0 ? macro["labels"] : macro["label"];
            return ([.. older.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Take(50)], []);
        }

        return (Values(query, "label"), Values(query, "space"));
    }

    static List<string> Values(string query, string field) =>
        [.. Clause().Matches(query).Where(match => match.Groups["field"].ValueSpan.Equals(field, StringComparison.OrdinalIgnoreCase))
            .SelectMany(match => match.Groups["values"].Value.Split(',')).Select(value => value.Trim(' ', '"', '\'', '(', ')')).Where(value => value.Length > 0).Take(50)];

    static int Number(string text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    [GeneratedRegex(@"\b(?<field>label|space)\s*(=|in)\s*(?<values>\([^()]{0,2000}\)|""[^""]{0,255}""|[\w-]{1,255})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Clause();
}
