using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Site.Jira.Jql;

/// <summary>What a query is understood in: who asks, when, and what is wrong with it so far.</summary>
sealed class JqlScope
{
    readonly Dictionary<(string ProjectId, string? LevelId), bool?> visible = [];

    public JqlScope(JiraState state, SiteUser user, DateTimeOffset now)
    {
        (State, User, Now) = (state, user, now);
        Zone = TimeZoneInfo.TryFindSystemTimeZoneById(user.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
    }

    public JiraState State { get; }

    public SiteUser User { get; }

    public DateTimeOffset Now { get; }

    /// <summary>Days and times in a query are of the asker's time zone.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>What is wrong with the query, in Jira's sentences.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Saved filters inside one another.</summary>
    public int Depth { get; init; }

    /// <summary>True where the asker may browse the issue; one answer for all issues of a project and level unless single issues differ.</summary>
    public bool Sees(Issue issue)
    {
        var key = (issue.ProjectId, issue.SecurityLevelId);
        if (!visible.TryGetValue(key, out var sees))
        {
            visible[key] = sees = SameForAll(issue) ? State.MayBrowse(User, issue) : null;
        }

        return sees ?? State.MayBrowse(User, issue);
    }

    /// <summary>An issue by id or key that the asker may browse.</summary>
    public Issue? Issue(string idOrKey) => State.Issue(idOrKey) is { } issue && Sees(issue) ? issue : null;

    bool SameForAll(Issue issue)
    {
        var project = State.ProjectOf(issue);
        return !project.Grants.Any(grant => grant.Permission == JiraPermission.BrowseProjects && IsOfIssue(grant.Holder))
            && !project.SecurityLevels.Any(level => level.Id == issue.SecurityLevelId && level.Holders.Any(IsOfIssue));
    }

    static bool IsOfIssue(Holder holder) => holder.Kind is HolderKind.Assignee or HolderKind.Reporter;
}
