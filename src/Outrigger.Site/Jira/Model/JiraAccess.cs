using Outrigger.Site.Model;

namespace Outrigger.Site.Jira.Model;

/// <summary>
/// Who may do what in Jira. Project permissions come from the project's grants alone, also for a site administrator; an issue's
/// security level binds everybody. Somebody whose account is not active may do nothing.
/// </summary>
public static class JiraAccess
{
    /// <summary>Group whose members have all global permissions; so has a site administrator without it.</summary>
    public const string Administrators = "site-admins";

    /// <summary>A global permission. "Browse users and groups" belongs to everybody except the members of <see cref="NoPicker"/>.</summary>
    public static bool May(this JiraState state, SiteUser user, string permission) => user.IsActive && permission switch
    {
        JiraPermission.UserPicker => state.IsAdministrator(user) || !state.IsIn(user, NoPicker),
        JiraPermission.CreateSharedObjects => true,
        JiraPermission.BulkChange or JiraPermission.Administer => state.IsAdministrator(user),
        _ => false,
    };

    /// <summary>Group whose members may not browse users and groups.</summary>
    public const string NoPicker = "stakeholders";

    /// <summary>A permission in a project, before any issue is looked at; for a global one, that.</summary>
    public static bool May(this JiraState state, SiteUser user, string permission, JiraProject project) => JiraPermission.Find(permission) switch
    {
        null => false,
        { IsGlobal: true } => state.May(user, permission),
        _ => user.IsActive && project.Grants.Any(grant => grant.Permission == permission && state.Holds(user, grant.Holder, project, issue: null)),
    };

    /// <summary>A permission on an issue; nobody has any on an issue that he may not browse.</summary>
    public static bool May(this JiraState state, SiteUser user, string permission, Issue issue)
    {
        var project = state.ProjectOf(issue);
        bool Granted(string key) => project.Grants.Any(grant => grant.Permission == key && state.Holds(user, grant.Holder, project, issue));
        return JiraPermission.Find(permission) switch
        {
            null => false,
            { IsGlobal: true } => state.May(user, permission),
            _ => user.IsActive && Granted(JiraPermission.BrowseProjects) && (permission == JiraPermission.BrowseProjects || Granted(permission)) && state.IsCleared(user, issue, project),
        };
    }

    /// <summary>Browsing needs the project's permission and the issue's security level.</summary>
    public static bool MayBrowse(this JiraState state, SiteUser user, Issue issue) => state.May(user, JiraPermission.BrowseProjects, issue);

    /// <summary>Projects in which somebody may browse, by key.</summary>
    public static IReadOnlyList<JiraProject> ProjectsOf(this JiraState state, SiteUser user) =>
        [.. state.Projects.All.Where(project => state.May(user, JiraPermission.BrowseProjects, project)).OrderBy(project => project.Key, StringComparer.Ordinal)];

    /// <summary>Whether an issue may be given to somebody: he can be assigned there, sees it, and his account is active.</summary>
    public static bool IsAssignable(this JiraState state, SiteUser user, Issue issue) => state.May(user, JiraPermission.AssignableUser, issue);

    /// <summary>Whether somebody who sees the issue sees a comment too.</summary>
    public static bool SeesComment(this JiraState state, SiteUser user, Issue issue, IssueComment comment) => comment.Visibility is not { } only
        || (only.IsRole ? state.HasRole(user, only.Id, state.ProjectOf(issue)) : state.People.Group(only.Id)?.MemberIds.Contains(user.AccountId) == true);

    /// <summary>Changing or deleting a comment: all comments, or one's own.</summary>
    /// <param name="own">Permission for one's own, such as <see cref="JiraPermission.EditOwnComments"/>.</param>
    /// <param name="every">Permission for everybody's.</param>
    public static bool MayOnComment(this JiraState state, SiteUser user, Issue issue, IssueComment comment, string own, string every) =>
        state.SeesComment(user, issue, comment) && (state.May(user, every, issue) || (comment.AuthorId == user.AccountId && state.May(user, own, issue)));

    public static bool HasRole(this JiraState state, SiteUser user, string roleId, JiraProject project) =>
        project.Roles.FirstOrDefault(role => role.Id == roleId) is { } role && role.Actors.Any(actor =>
            actor.Kind == PrincipalKind.User ? actor.Id == user.AccountId : state.People.Group(actor.Id)?.MemberIds.Contains(user.AccountId) == true);

    /// <summary>The groups that somebody belongs to, by name.</summary>
    public static IReadOnlyList<SiteGroup> GroupsOf(this JiraState state, SiteUser user) => [.. state.People.Groups().Where(group => group.MemberIds.Contains(user.AccountId))];

    /// <summary>Whether a filter or dashboard may be used by somebody.</summary>
    public static bool IsShared(this JiraState state, SiteUser user, string ownerId, IReadOnlyList<Share> shares) => ownerId == user.AccountId || shares.Any(share => share.Kind switch
    {
        ShareKind.Everyone => true,
        ShareKind.User => share.Id == user.AccountId,
        ShareKind.Group => state.People.Group(share.Id)?.MemberIds.Contains(user.AccountId) == true,
        ShareKind.Project => state.Projects.Find(share.Id) is { } project && state.May(user, JiraPermission.BrowseProjects, project),
    });

    /// <summary>A dashboard is changed by its owner, and by administrators.</summary>
    public static bool MayEdit(this JiraState state, SiteUser user, Dashboard dashboard) => dashboard.OwnerId == user.AccountId || state.May(user, JiraPermission.Administer);

    static bool IsAdministrator(this JiraState state, SiteUser user) => user.IsSiteAdministrator || state.IsIn(user, Administrators);

    static bool IsIn(this JiraState state, SiteUser user, string groupName) => state.People.Groups().Any(group => group.Name == groupName && group.MemberIds.Contains(user.AccountId));

    static bool IsCleared(this JiraState state, SiteUser user, Issue issue, JiraProject project) => issue.SecurityLevelId is not { } id
        || project.SecurityLevels.FirstOrDefault(level => level.Id == id)?.Holders.Any(holder => state.Holds(user, holder, project, issue)) == true;

    // Before an issue is looked at, whoever might be an issue's assignee or reporter holds what those hold, as in Jira.
    static bool Holds(this JiraState state, SiteUser user, Holder holder, JiraProject project, Issue? issue) => holder.Kind switch
    {
        HolderKind.Anyone => true,
        HolderKind.Group => state.People.Group(holder.Id)?.MemberIds.Contains(user.AccountId) == true,
        HolderKind.Role => state.HasRole(user, holder.Id, project),
        HolderKind.User => holder.Id == user.AccountId,
        HolderKind.ProjectLead => project.LeadId == user.AccountId,
        HolderKind.Assignee => issue is not null && issue.AssigneeId == user.AccountId,
        HolderKind.Reporter => issue is not null && issue.ReporterId == user.AccountId,
    };
}
