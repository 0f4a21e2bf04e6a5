using System.Globalization;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Jql;

/// <summary>Which fields a query may name and what they mean.</summary>
static partial class JqlFields
{
    static readonly string[] Pseudo =
    [
        "text", "watcher", "voter", "parentEpic", "issueLinkType", "hierarchyLevel", "projectType", "worklogAuthor", "attachments",
    ];

    /// <summary>Null for a field that does not exist.</summary>
    public static JqlMeaning? Find(JqlFieldName field, JqlScope scope)
    {
        if (field.PropertyKey is { } key)
        {
            return new PropertyMeaning(key, field.Path ?? []);
        }

        if (scope.State.SearchAliases.All.FirstOrDefault(known => known.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase)) is { } alias)
        {
            return new PropertyMeaning(alias.PropertyKey, alias.Path.Split('.', StringSplitOptions.RemoveEmptyEntries));
        }

        var known = scope.State.Fields.All.FirstOrDefault(candidate => candidate.ClauseNames.Contains(field.Name, StringComparer.OrdinalIgnoreCase) || (candidate.IsCustom && candidate.Id.Equals(field.Name, StringComparison.OrdinalIgnoreCase)));
        var id = known?.Id ?? Pseudo.FirstOrDefault(name => name.Equals(field.Name, StringComparison.OrdinalIgnoreCase));
        return id is null ? null : Things(id, scope) ?? Persons(id, scope.State) ?? Texts(id) ?? Moments(id) ?? Numbers(id, scope) ?? Issues(id, scope.State) ?? (known is { IsCustom: true } ? CustomMeaning.Of(known) : null);
    }

    static SetMeaning? Things(string id, JqlScope scope)
    {
        var state = scope.State;
        return id switch
        {
            "project" => Projects(state),
            "projectType" => new("projectType", issue => [state.ProjectOf(issue).TypeKey], (_, text) => text is "software" or "service_desk" ? [text] : []),
            "issuetype" => Named("issuetype", issue => issue.TypeId, state.IssueTypes.All, type => (type.Id, type.Name), function: JqlFunctions.Types),
            "status" => Named("status", issue => issue.StatusId, state.Statuses.All, status => (status.Id, status.Name), past: true),
            "statusCategory" => Categories(state),
            "priority" => Named("priority", issue => issue.PriorityId, [.. state.Priorities.All.Reverse()], priority => (priority.Id, priority.Name), past: true),
            "resolution" => Named("resolution", issue => issue.ResolutionId, state.Resolutions.All, resolution => (resolution.Id, resolution.Name), past: true, emptyWord: "Unresolved"),
            "security" => Named("level", issue => issue.SecurityLevelId, [.. state.Projects.All.SelectMany(project => project.SecurityLevels)], level => (level.Id, level.Name)),
            "components" => Parts("component", issue => issue.ComponentIds, [.. Visible(scope).SelectMany(project => project.Components.Select(component => (component.Id, component.Name, project.Id)))], JqlFunctions.Components),
            "fixVersions" => Parts("fixVersion", issue => issue.FixVersionIds, [.. Visible(scope).SelectMany(project => project.Versions.Select(version => (version.Id, version.Name, project.Id)))], JqlFunctions.Versions, ordered: true),
            "versions" => Parts("affectedVersion", issue => issue.AffectedVersionIds, [.. Visible(scope).SelectMany(project => project.Versions.Select(version => (version.Id, version.Name, project.Id)))], JqlFunctions.Versions, ordered: true),
            "labels" => new("labels", issue => issue.Labels, (_, text) => [text]) { Words = issue => issue.Labels, Key = issue => issue.Labels.Count > 0 ? issue.Labels[0] : null },
            "attachments" or "attachment" => new("attachments", issue => [.. issue.Attachments.Select(file => file.Id)], (_, _) => []),
            FieldIds.Sprint => Sprints(state),
            _ => null,
        };
    }

    static SetMeaning Projects(JiraState state) => new("project", issue => [issue.ProjectId], (scope, text) => [.. Visible(scope).Where(project => Is(text, project.Id, project.Key, project.Name) || project.FormerKeys.Contains(text, StringComparer.OrdinalIgnoreCase)).Select(project => project.Id)])
    {
        Function = JqlFunctions.Projects,
        Key = issue => state.ProjectOf(issue).Name,
    };

    static SetMeaning Categories(JiraState state) => new(
        "statusCategory",
        issue => [state.StatusOf(issue).Category.Key],
        (_, text) => [.. StatusCategory.All.Where(category => Is(text, category.Key, category.Name, category.Id.ToString(CultureInfo.InvariantCulture))).Select(category => category.Key)])
    {
        Key = issue => IndexOf(StatusCategory.All, category => category == state.StatusOf(issue).Category),
    };

    static SetMeaning Sprints(JiraState state) => new(
        "Sprint",
        issue => [.. issue.SprintIds.Select(id => id.ToString(CultureInfo.InvariantCulture))],
        (_, text) => [.. state.Sprints.All.Where(sprint => Is(text, sprint.Name, sprint.Id.ToString(CultureInfo.InvariantCulture))).Select(sprint => sprint.Id.ToString(CultureInfo.InvariantCulture))])
    {
        Function = JqlFunctions.Sprints,
        Key = issue => issue.SprintIds.Count > 0 ? issue.SprintIds[^1] : null,
    };

    /// <summary>A field with one of a short list of things, ordered as the list is.</summary>
    static SetMeaning Named<T>(string name, Func<Issue, string?> idOf, IReadOnlyList<T> all, Func<T, (string Id, string Name)> named, bool past = false, string? emptyWord = null, Func<JqlScope, JqlValue, IReadOnlyList<string>?>? function = null)
    {
        var places = all.Select((item, index) => (named(item).Id, index)).DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => (long)pair.index);
        return new SetMeaning(name, issue => One(idOf(issue)), (_, text) => [.. all.Select(named).Where(item => Is(text, item.Id, item.Name)).Select(item => item.Id)])
        {
            Place = name == "priority" ? id => places.TryGetValue(id, out var place) ? ("", place) : null : null,
            Key = issue => idOf(issue) is { } id && places.TryGetValue(id, out var place) ? place : null,
            Past = past ? new JqlPast(name, idOf) : null,
            EmptyWord = emptyWord,
            Function = function,
        };
    }

    /// <summary>A field with several of a project's parts.</summary>
    static SetMeaning Parts(string name, Func<Issue, IReadOnlyList<string>> ids, IReadOnlyList<(string Id, string Name, string Project)> all, Func<JqlScope, JqlValue, IReadOnlyList<string>?> function, bool ordered = false)
    {
        var places = all.Select((part, index) => (part.Id, index)).ToDictionary(part => part.Id, part => (all[part.index].Project, Place: (long)part.index));
        var names = all.ToDictionary(part => part.Id, part => part.Name);
        return new SetMeaning(name, ids, (_, text) => [.. all.Where(part => Is(text, part.Id, part.Name)).Select(part => part.Id)])
        {
            Function = function,
            Place = ordered ? id => places.TryGetValue(id, out var place) ? place : null : null,
            Words = issue => ids(issue).Select(id => names.GetValueOrDefault(id, "")),
            Key = issue => ids(issue) is [var first, ..] ? names.GetValueOrDefault(first) : null,
        };
    }

    static IEnumerable<JiraProject> Visible(JqlScope scope) => scope.State.ProjectsOf(scope.User);

    static bool Is(string text, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    static int IndexOf<T>(IReadOnlyList<T> list, Func<T, bool> which)
    {
        var index = 0;
        while (index < list.Count && !which(list[index]))
        {
            index++;
        }

        return index;
    }

    internal static IReadOnlyList<string> One(string? id) => id is null ? [] : [id];
}
