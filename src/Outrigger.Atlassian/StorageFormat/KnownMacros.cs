namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Names of macros that come with Confluence, and of those among them whose result depends on where they stand.</summary>
static class KnownMacros
{
    static readonly HashSet<string> BuiltIn =
    [
        "anchor", "attachments", "blog-posts", "blog-post", "change-history", "chart", "cheese", "children", "code", "column", "content-report-table",
        "contentbylabel", "contentbyuser", "contributors", "contributors-summary", "create-from-template", "create-space-button", "decisionreport",
        "details", "detailssummary", "excerpt", "excerpt-include", "expand", "favpages", "gadget", "gallery", "global-reports", "html",
        "html-include", "iframe", "im", "include", "index", "info", "inline-tasks", "jira", "jiraissues", "jirachart", "labels", "livesearch", "listlabels",
        "loremipsum", "multimedia", "navmap", "network", "noformat", "note", "pagetree", "pagetreesearch", "panel", "popular-labels",
        "profile", "profile-picture", "quote", "recently-updated", "recently-updated-dashboard", "recently-used-labels", "related-labels", "roadmap",
        "rss", "search", "section", "space-attachments", "space-details", "spaces", "spaces-list", "status", "status-handy", "tasks-report-macro",
        "team-calendar", "calendar", "tip", "toc", "toc-zone", "userlister", "user-profile", "view-file", "viewdoc", "viewpdf", "viewppt", "viewxls", "warning",
        "widget", "workboxdownload", "sub-calendar", "smart-link", "table-chart", "undo-redo", "whiteboard", "database",
    ];

    static readonly Dictionary<string, string> Following = new(StringComparer.Ordinal)
    {
        ["attachments"] = "the files of the page it stands on",
        ["blog-posts"] = "the posts of the space it stands in",
        ["change-history"] = "the history of the page it stands on",
        ["children"] = "the pages below the one it stands on",
        ["contributors"] = "who wrote the page it stands on",
        ["gallery"] = "the images of the page it stands on",
        ["index"] = "the pages of the space it stands in",
        ["listlabels"] = "the labels of the space it stands in",
        ["livesearch"] = "what is found in the space it stands in",
        ["pagetree"] = "the page tree of the space it stands in",
        ["pagetreesearch"] = "the pages below the one it stands on",
        ["recently-updated"] = "what changed in the space it stands in",
        ["space-attachments"] = "the files of the space it stands in",
        ["space-details"] = "the space it stands in",
    };

    // A macro with one of these names a page or a space and does not follow its place.
    static readonly string[] Pins = ["page", "root", "space", "spaces", "spaceKey", "key"];

    public static bool IsBuiltIn(string name) => BuiltIn.Contains(name);

    /// <summary>What a macro shows that depends on its place; null where it does not.</summary>
    public static string? Follows(string name, IReadOnlyDictionary<string, string> parameters)
    {
        if (parameters.Values.Any(static value => value.Contains("currentSpace()", StringComparison.Ordinal)))
        {
            return "what is found in the space it stands in";
        }

        if (parameters.Values.Any(static value => value.Contains("currentContent()", StringComparison.Ordinal)))
        {
            return "what is found from the page it stands on";
        }

        var pinned = Pins.Any(pin => parameters.TryGetValue(pin, out var value) && !value.StartsWith('@'));
        return pinned ? null : Following.GetValueOrDefault(name);
    }
}
