using Outrigger.Atlassian.Jira.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Jira;

public sealed partial class JiraClient
{
    /// <summary>Those of the permissions (<c>ADD_COMMENTS</c>, <c>ASSIGN_ISSUES</c>, …) that the caller has on the issue.</summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<IReadOnlySet<string>>> IssuePermissionsAsync(
        string issueIdOrKey, IReadOnlyList<string> permissions, CancellationToken cancellation) =>
        AskAsync(
            Reading(WithIssue(MyPermissions, issueIdOrKey).WithList("permissions", permissions)),
            $"Reading what you may do with issue {issueIdOrKey}", SmallReaders.HeldPermissions, cancellation);

    /// <summary>Those of the permissions that the caller has in the project.</summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<IReadOnlySet<string>>> ProjectPermissionsAsync(
        string projectIdOrKey, IReadOnlyList<string> permissions, CancellationToken cancellation) =>
        AskAsync(
            Reading(MyPermissions.With(IsId(projectIdOrKey) ? "projectId" : "projectKey", projectIdOrKey).WithList("permissions", permissions)),
            $"Reading what you may do in project {projectIdOrKey}", SmallReaders.HeldPermissions, cancellation);

    /// <summary>Those of the permissions that the caller has anywhere on the site (<c>ADMINISTER</c>).</summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<IReadOnlySet<string>>> GlobalPermissionsAsync(IReadOnlyList<string> permissions, CancellationToken cancellation) =>
        AskAsync(
            Reading(MyPermissions.WithList("permissions", permissions)), "Reading what you may do", SmallReaders.HeldPermissions, cancellation);

    static ProductUrl MyPermissions => ProductUrl.Jira("mypermissions");
}
