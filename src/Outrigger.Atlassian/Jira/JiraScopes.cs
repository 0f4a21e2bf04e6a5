namespace Outrigger.Atlassian.Jira;

/// <summary>The classic scopes of Jira's REST that the client's calls need.</summary>
static class JiraScopes
{
    public const string ReadWork = "read:jira-work";
    public const string WriteWork = "write:jira-work";
    public const string ReadUser = "read:jira-user";

    /// <summary>Needed only to store a project's note templates; without it the built-in ones serve.</summary>
    public const string ManageProject = "manage:jira-project";
}
