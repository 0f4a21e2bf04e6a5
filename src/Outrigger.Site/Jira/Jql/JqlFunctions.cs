using System.Globalization;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Jql;

/// <summary>Functions that stand for things. Each answers ids of its kind, or null for a function that the kind does not have.</summary>
static class JqlFunctions
{
    public static IReadOnlyList<string>? People(JqlScope scope, JqlValue value)
    {
        switch (value.Text)
        {
            case "currentuser":
                return [scope.User.AccountId];
            case "membersof" when value.Arguments is [var name]:
                if (scope.State.People.Groups().FirstOrDefault(group => Same(group.Name, name) || group.Id == name) is { } group)
                {
                    return group.MemberIds;
                }

                scope.Errors.Add($"Function 'membersOf' can not generate a list of usernames for group '{name}'; the group does not exist.");
                return [];
            default:
                return null;
        }
    }

    public static IReadOnlyList<string>? Types(JqlScope scope, JqlValue value) => value.Text switch
    {
        "standardissuetypes" => [.. scope.State.IssueTypes.All.Where(type => !type.IsSubtask).Select(type => type.Id)],
        "subtaskissuetypes" => [.. scope.State.IssueTypes.All.Where(type => type.IsSubtask).Select(type => type.Id)],
        _ => null,
    };

    public static IReadOnlyList<string>? Sprints(JqlScope scope, JqlValue value)
    {
        SprintState? wanted = value.Text switch { "opensprints" => SprintState.Active, "closedsprints" => SprintState.Closed, "futuresprints" => SprintState.Future, _ => null };
        return wanted is null ? null : [.. scope.State.Sprints.All.Where(sprint => sprint.State == wanted).Select(sprint => sprint.Id.ToString(CultureInfo.InvariantCulture))];
    }

    public static IReadOnlyList<string>? Versions(JqlScope scope, JqlValue value)
    {
        var projects = scope.State.ProjectsOf(scope.User).Where(project => value.Arguments is not { Count: > 0 } named || named.Any(name => Same(project.Key, name) || Same(project.Name, name) || project.Id == name)).ToList();
        if (projects.Count == 0 && value.Arguments is [var missing, ..])
        {
            scope.Errors.Add($"Could not resolve the project '{missing}' provided to function '{value.Text}'.");
            return [];
        }

        var all = projects.SelectMany(project => project.Versions).Where(version => !version.IsArchived);
        return value.Text switch
        {
            "releasedversions" => [.. all.Where(version => version.IsReleased).Select(version => version.Id)],
            "unreleasedversions" => [.. all.Where(version => !version.IsReleased).Select(version => version.Id)],
            "latestreleasedversion" => [.. projects.Select(project => project.Versions.LastOrDefault(version => version is { IsReleased: true, IsArchived: false })?.Id).OfType<string>()],
            "earliestunreleasedversion" => [.. projects.Select(project => project.Versions.FirstOrDefault(version => version is { IsReleased: false, IsArchived: false })?.Id).OfType<string>()],
            _ => null,
        };
    }

    public static IReadOnlyList<string>? Components(JqlScope scope, JqlValue value) => value.Text == "componentsleadbyuser"
        ? [.. scope.State.ProjectsOf(scope.User).SelectMany(project => project.Components).Where(component => component.LeadId == Person(scope, value)).Select(component => component.Id)]
        : null;

    public static IReadOnlyList<string>? Projects(JqlScope scope, JqlValue value)
    {
        var projects = scope.State.ProjectsOf(scope.User);
        return value.Text switch
        {
            "projectsleadbyuser" => [.. projects.Where(project => project.LeadId == Person(scope, value)).Select(project => project.Id)],
            "projectswhereuserhaspermission" when value.Arguments is [var name] && JiraPermission.All.FirstOrDefault(permission => Same(permission.Name, name) || Same(permission.Key, name)) is { } permission =>
                [.. projects.Where(project => scope.State.May(scope.User, permission.Key, project)).Select(project => project.Id)],
            "projectswhereuserhasrole" when value.Arguments is [var name] =>
                [.. projects.Where(project => project.Roles.Any(role => Same(role.Name, name) && scope.State.HasRole(scope.User, role.Id, project))).Select(project => project.Id)],
            _ => null,
        };
    }

    public static IReadOnlyList<string>? Issues(JqlScope scope, JqlValue value) => value.Text switch
    {
        "linkedissues" when value.Arguments is [var key, ..] => Linked(scope, key, value.Arguments.Count > 1 ? value.Arguments[1] : null),
        "watchedissues" => [.. scope.State.Issues().Where(issue => issue.WatcherIds.Contains(scope.User.AccountId)).Select(issue => issue.Id)],
        "votedissues" => [.. scope.State.Issues().Where(issue => issue.VoterIds.Contains(scope.User.AccountId)).Select(issue => issue.Id)],
        "updatedby" when value.Arguments is { Count: >= 1 and <= 3 } arguments => UpdatedBy(scope, arguments),
        "childissuesof" or "portfoliochildissuesof" when value.Arguments is [var key] => Asked(scope, key, value.Text) is { } top ? [.. Below(scope, top)] : [],
        _ => null,
    };

    static List<string> Linked(JqlScope scope, string key, string? words)
    {
        if (Asked(scope, key, "linkedIssues") is not { } issue)
        {
            return [];
        }

        bool Fits(IssueLink link) => words is null || (scope.State.LinkTypes.Find(link.TypeId) is { } type && Same(link.IsOutward ? type.Outward : type.Inward, words));
        return [.. issue.Links.Where(Fits).Select(link => link.OtherIssueId)];
    }

    static List<string> UpdatedBy(JqlScope scope, IReadOnlyList<string> arguments)
    {
        var person = JqlFields.People("updatedBy", _ => []).Resolve([new JqlValue(arguments[0])], scope).Ids;
        var from = arguments.Count > 1 ? JqlDates.Read(new JqlValue(arguments[1]), scope) : DateTimeOffset.MinValue;
        var until = arguments.Count > 2 ? JqlDates.Read(new JqlValue(arguments[2]), scope) : DateTimeOffset.MaxValue;
        if (from is null || until is null)
        {
            scope.Errors.Add(JqlDates.Fault(arguments[from is null ? 1 : 2], "updatedBy"));
            return [];
        }

        bool Did(string author, DateTimeOffset at) => person.Contains(author) && at >= from && at <= until;
        return [.. scope.State.Issues().Where(issue => Did(issue.CreatorId, issue.CreatedAt) || issue.Histories.Any(history => Did(history.AuthorId, history.CreatedAt)) || issue.Comments.Any(comment => Did(comment.AuthorId, comment.CreatedAt))).Select(issue => issue.Id)];
    }

    static Issue? Asked(JqlScope scope, string key, string function)
    {
        if (scope.Issue(key) is { } issue)
        {
            return issue;
        }

        scope.Errors.Add($"Issue '{key}' could not be found in function '{function}'.");
        return null;
    }

    static IEnumerable<string> Below(JqlScope scope, Issue issue) => scope.State.Children(issue.Id).SelectMany(child => Below(scope, child).Prepend(child.Id));

    static string Person(JqlScope scope, JqlValue value) => value.Arguments is [var name] ? JqlFields.People("user", _ => []).Resolve([new JqlValue(name)], scope).Ids.FirstOrDefault("") : scope.User.AccountId;

    static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
