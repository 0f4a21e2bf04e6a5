namespace Outrigger.Site.Forge.Manifest;

/// <summary>A place of a product that shows the app.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="Resource">The document that the frame shows: a resource's key, or <c>key/entry</c>.</param>
/// <param name="Route">Last part of a Confluence global page's address; null for other kinds.</param>
/// <param name="Endpoint">Key of the endpoint that the module's remote calls go to; null where it may make none.</param>
sealed record ForgeModule(string Kind, string Key, string Title, string Resource, string? Route, string? Endpoint)
{
    public const string GlobalPage = "confluence:globalPage";
    public const string ContentAction = "confluence:contentAction";
    public const string Macro = "macro";
    public const string JiraGlobalPage = "jira:globalPage";
    public const string JiraIssuePanel = "jira:issuePanel";
    public const string JiraDashboardGadget = "jira:dashboardGadget";
    public const string JiraProjectPage = "jira:projectPage";
    public const string JiraProjectSettingsPage = "jira:projectSettingsPage";
    public const string JiraAdminPage = "jira:adminPage";

    /// <summary>The kinds that the embedded site shows.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        [GlobalPage, ContentAction, Macro, JiraGlobalPage, JiraIssuePanel, JiraDashboardGadget, JiraProjectPage, JiraProjectSettingsPage, JiraAdminPage];

    /// <summary>What a gadget or a macro says of itself where one is chosen; empty for other kinds.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where a gadget or a macro is configured; null where it has nothing to configure.</summary>
    public ModuleEditor? Editor { get; init; }

    /// <summary><c>jira</c> or <c>confluence</c>.</summary>
    public string Product => Kind == Macro ? "confluence" : Kind[..Kind.IndexOf(':', StringComparison.Ordinal)];
}

/// <param name="Resource">The document that the frame shows, as a module's.</param>
/// <param name="Title">Of the dialog; empty for the module's own.</param>
/// <param name="Size">Of the dialog, as <c>medium</c>.</param>
sealed record ModuleEditor(string Resource, string Title, string Size);
