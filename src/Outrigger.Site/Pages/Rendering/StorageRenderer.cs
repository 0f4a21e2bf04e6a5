using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>
/// Draws storage format as HTML that is safe to show: only known elements and attributes come through, every text is escaped,
/// no address can run code and nothing is fetched from elsewhere. It never throws, whatever the body is.
/// </summary>
static class StorageRenderer
{
    public static Html Render(string storage, IRenderLookup lookup)
    {
        var root = StorageParser.Parse(storage);
        var pass = new RenderPass(lookup, Headings.Of(root));
        pass.Children(root);
        return Html.Rendered(pass.Output.ToString());
    }
}
