using Outrigger.Site.Forge.Macros;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>Knows nothing: bodies are drawn with every reference unresolved.</summary>
sealed class NoLookup : IRenderLookup
{
    public IReadOnlyList<FileTarget> Files => [];

    public LinkTarget? Page(string? spaceKey, string title) => null;

    public LinkTarget? PageById(string id) => null;

    public LinkTarget? Space(string key) => null;

    public LinkTarget? Person(string accountId) => null;

    public AppMacro? Macro(MacroNode macro) => null;

    public FileTarget? File(string? spaceKey, string? pageTitle, string fileName) => null;

    public IReadOnlyList<LinkBranch> Children(int levels) => [];

    public IReadOnlyList<LinkTarget> PagesWithLabels(IReadOnlyList<string> labels, IReadOnlyList<string> spaceKeys) => [];
}
