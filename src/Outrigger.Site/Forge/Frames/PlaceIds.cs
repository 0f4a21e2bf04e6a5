namespace Outrigger.Site.Forge.Frames;

/// <summary>What a module stands on, as the page's script names it; null for what it does not stand on.</summary>
/// <param name="Content">A Confluence page, by id.</param>
/// <param name="Issue">By id or key.</param>
/// <param name="Macro">Local id of a macro on the page of <paramref name="Content"/>; null for one that is not on it yet.</param>
/// <param name="Project">By id or key.</param>
sealed record PlaceIds(string? Content = null, string? Issue = null, string? Project = null, string? Dashboard = null, string? Gadget = null, string? Macro = null);
