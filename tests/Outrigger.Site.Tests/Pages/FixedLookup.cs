using Outrigger.Site.Forge.Macros;
using Outrigger.Site.Pages.Rendering;

namespace Outrigger.Site.Tests.Pages;

/// <summary>One page, one person, two files, two children: enough to see what resolves.</summary>
sealed class FixedLookup : IRenderLookup
{
    public IReadOnlyList<FileTarget> Files =>
    [
        new("plan.png", "/wiki/download/attachments/7/plan.png", "image/png", 10), new("rows.csv", "/wiki/download/attachments/7/rows.csv", "text/csv", 10),
    ];

    public LinkTarget? Page(string? spaceKey, string title) =>
        (spaceKey, title) switch
        {
            (null, "Team & Co") => new LinkTarget("Team & Co", "/wiki/spaces/PEOPLE/pages/7/team"),
            ("ENG", "Team & Co") => new LinkTarget("Team & Co", "/wiki/spaces/ENG/pages/8/team"),
            _ => null,
        };

    public LinkTarget? PageById(string id) => id == "7" ? Page(null, "Team & Co") : null;

    public LinkTarget? Space(string key) => key == "ENG" ? new LinkTarget("Engineering", "/wiki/spaces/ENG/overview") : null;

    public LinkTarget? Person(string accountId) => accountId == "acc-1" ? new LinkTarget("Zoë O'Hara", "") : null;

    public AppMacro? Macro(MacroNode macro) => null;

    public FileTarget? File(string? spaceKey, string? pageTitle, string fileName) => pageTitle is null ? Files.FirstOrDefault(file => file.Name == fileName) : null;

    public IReadOnlyList<LinkBranch> Children(int levels) =>
    [
        new(new LinkTarget("First week", "/p/1"), levels > 1 ? [new(new LinkTarget("Day one", "/p/2"), [])] : []),
    ];

    public IReadOnlyList<LinkTarget> PagesWithLabels(IReadOnlyList<string> labels, IReadOnlyList<string> spaceKeys) =>
        labels.Contains("runbook") && spaceKeys.SequenceEqual(["ENG"]) ? [new LinkTarget("Restart", "/p/3")] : [];
}
