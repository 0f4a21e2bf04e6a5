using System.Collections.Frozen;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>Which macro is drawn how; one that is not named here becomes a labelled box with its parameters and body.</summary>
static class MacroRules
{
    static readonly FrozenDictionary<string, Action<RenderPass, Macro>> Rules = new Dictionary<string, Action<RenderPass, Macro>>(StringComparer.OrdinalIgnoreCase)
    {
        ["info"] = (pass, macro) => BoxMacros.Panel(pass, macro, "info"),
        ["note"] = (pass, macro) => BoxMacros.Panel(pass, macro, "note"),
        ["tip"] = (pass, macro) => BoxMacros.Panel(pass, macro, "success"),
        ["warning"] = (pass, macro) => BoxMacros.Panel(pass, macro, "error"),
        ["panel"] = BoxMacros.OwnPanel,
        ["expand"] = BoxMacros.Expand,
        ["details"] = BoxMacros.Details,
        ["excerpt"] = BoxMacros.Excerpt,
        ["section"] = (pass, macro) => pass.Wrap(Html.Of($"<div class=\"columns old\">"), macro.RichBody, "</div>"),
        ["column"] = (pass, macro) => pass.Wrap(Html.Of($"<div class=\"column\">"), macro.RichBody, "</div>"),
        ["code"] = TextMacros.Code,
        ["noformat"] = TextMacros.Code,
        ["status"] = TextMacros.Status,
        ["jira"] = TextMacros.Jira,
        ["anchor"] = TextMacros.Anchor,
        ["profile"] = TextMacros.Profile,
        ["toc"] = ListMacros.Contents,
        ["children"] = ListMacros.Children,
        ["pagetree"] = ListMacros.Children,
        ["contentbylabel"] = ListMacros.ByLabel,
        ["attachments"] = ListMacros.Attachments,
        ["include"] = ListMacros.Include,
        ["excerpt-include"] = ListMacros.Include,
        ["view-file"] = ListMacros.File,
        ["viewpdf"] = ListMacros.File,
        ["viewdoc"] = ListMacros.File,
        ["viewxls"] = ListMacros.File,
        ["viewppt"] = ListMacros.File,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static void Draw(RenderPass pass, StorageElement element)
    {
        var macro = new Macro(element);
        if (Rules.TryGetValue(macro.Name, out var rule))
        {
            rule(pass, macro);
        }
        else
        {
            BoxMacros.Unknown(pass, macro);
        }
    }

    /// <summary>True for a macro that stands in a line of text.</summary>
    public static bool IsInline(StorageElement element) => element["ac:name"] switch
    {
        "status" or "anchor" or "profile" => true,
        "jira" => element.Elements.Any(parameter => parameter["ac:name"] == "key"),
        _ => false,
    };
}
