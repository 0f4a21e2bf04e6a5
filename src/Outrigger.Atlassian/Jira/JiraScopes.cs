namespace Outrigger.Atlassian.Jira;

/// <summary>The scopes of Jira's REST that the client's calls need: classic ones, and granular ones where the classic one allows far more.</summary>
static class JiraScopes
{
    public const string ReadWork = "read:jira-work";
    public const string WriteWork = "write:jira-work";
    public const string ReadUser = "read:jira-user";

    // The classic scope for these, manage:jira-project, would allow to change all of a project's settings.
    public const string WriteProjectProperty = "write:project.property:jira";
    public const string DeleteProjectProperty = "delete:project.property:jira";

    // Jira Software knows no classic ones.
    public const string ReadBoard = "read:board-scope:jira-software";
    public const string ReadBoardSettings = "read:board-scope.admin:jira-software";
    public const string ReadSprint = "read:sprint:jira-software";
    public const string ReadIssueDetails = "read:issue-details:jira";
    public const string ReadProject = "read:project:jira";

    // The classic scope for it, write:jira-work, would allow to change issues.
    public const string WriteUserProperty = "write:user.property:jira";
}
