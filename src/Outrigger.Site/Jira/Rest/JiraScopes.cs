namespace Outrigger.Site.Jira.Rest;

/// <summary>Scopes that several calls share, as Atlassian's OpenAPI states them: the classic one, or all of the granular ones.</summary>
static class JiraScopes
{
    public const string ReadIssue =
        "read:jira-work or read:issue-meta:jira read:issue-security-level:jira read:issue.vote:jira read:issue.changelog:jira read:avatar:jira read:issue:jira read:status:jira read:user:jira read:field-configuration:jira";

    public const string WriteIssue = "write:jira-work or write:issue:jira";

    public const string SearchByAddress = "read:jira-work or read:issue-details:jira read:audit-log:jira read:avatar:jira read:field-configuration:jira read:issue-meta:jira";

    public const string SearchByBody = "read:jira-work or read:issue-details:jira read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira";

    public const string ReadComment =
        "read:jira-work or read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:avatar:jira";

    public const string WriteComment =
        "write:jira-work or read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:comment:jira read:avatar:jira";

    public const string ReadChangelog = "read:jira-work or read:issue-meta:jira read:avatar:jira read:issue.changelog:jira";

    public const string ReadUser = "read:jira-user or read:application-role:jira read:group:jira read:user:jira read:avatar:jira";

    public const string ReadUsers = "read:jira-user or read:user:jira read:application-role:jira read:avatar:jira read:group:jira";

    public const string ReadProject =
        "read:jira-work or read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira";

    public const string ReadFilter =
        "read:jira-work or read:filter:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:jql:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira";

    public const string ReadIssueType = "read:jira-work or read:issue-type:jira read:avatar:jira read:project-category:jira read:project:jira";

    public const string ReadDashboard =
        "read:jira-work or read:dashboard:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira";

    public const string ReadBoard = "read:board-scope:jira-software read:issue-details:jira";

    public const string ReadSprintIssues = "read:sprint:jira-software read:issue-details:jira read:jql:jira";

    public const string ReadEpicIssues = "read:epic:jira-software read:issue-details:jira read:jql:jira";
}
