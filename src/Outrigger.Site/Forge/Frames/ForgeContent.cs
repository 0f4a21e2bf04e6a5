using Outrigger.Site.Model;

namespace Outrigger.Site.Forge.Frames;

static class ForgeContent
{
    /// <summary>The page of that id if the person may see it.</summary>
    public static Page? Visible(SiteState state, SiteUser person, string id) =>
        state.Page(id) is { } page && state.MayView(person, page) ? page : null;
}
