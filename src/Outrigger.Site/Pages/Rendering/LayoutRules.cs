using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>Page layouts: rows of one to three columns.</summary>
static class LayoutRules
{
    public static void Layout(RenderPass pass, StorageElement element) => pass.Wrap(Html.Of($"<div class=\"layout\">"), element, "</div>");

    public static void Section(RenderPass pass, StorageElement element)
    {
        var type = element["ac:type"] switch
        {
            "two_equal" => "two",
            "two_left_sidebar" => "left",
            "two_right_sidebar" => "right",
            "three_equal" => "three",
            "three_with_sidebars" => "both",
            "four_equal" => "four",
            "five_equal" => "five",
            _ => "one",
        };
        pass.Wrap(Html.Of($"<div class=\"columns {type}\">"), element, "</div>");
    }

    public static void Cell(RenderPass pass, StorageElement element) => pass.Wrap(Html.Of($"<div class=\"column\">"), element, "</div>");
}
