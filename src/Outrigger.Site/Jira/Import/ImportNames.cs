using System.Globalization;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Import;

/// <summary>Ids for what imported issues name, made where the site has no such thing yet.</summary>
sealed class ImportNames(JiraState state)
{
    // Names as exports of older Jiras have them, and where they stand.
    static readonly string[] Started = ["In Progress", "In Review", "Reopened", "Waiting for support", "Waiting for customer", "Escalated"];
    static readonly string[] Finished = ["Done", "Closed", "Resolved", "Canceled", "Cancelled"];

    public int ProjectsMade { get; private set; }

    /// <summary>The project of the issue's key, open to everybody where it is made.</summary>
    public string Project(ImportedIssue stated)
    {
        if (state.Project(stated.ProjectKey) is { } known)
        {
            return known.Id;
        }

        ProjectsMade++;
        var id = state.NextId("project");
        var workflow = state.Workflows.Put(new Workflow("imported-" + id, "Imported " + stated.ProjectKey, [], []));
        var lead = state.People.Users().FirstOrDefault(user => user.IsSiteAdministrator)?.AccountId ?? "unknown";
        string[] reserved = [JiraPermission.AdministerProjects, JiraPermission.EditAllComments, JiraPermission.DeleteAllComments, JiraPermission.DeleteIssues];
        state.Projects.Put(new JiraProject
        {
            Id = id,
            Key = stated.ProjectKey,
            Name = stated.ProjectName.Length > 0 ? stated.ProjectName : stated.ProjectKey,
            Description = "Imported.",
            Kind = stated.ProjectType == "service_desk" ? ProjectKind.Service : ProjectKind.Software,
            LeadId = lead,
            WorkflowId = workflow.Id,
            Grants = [.. JiraPermission.All.Where(permission => !permission.IsGlobal).Select(permission => new PermissionGrant(permission.Key, reserved.Contains(permission.Key) ? Holder.User(lead) : Holder.Anyone))],
        });
        return id;
    }

    public string Type(string projectId, ImportedIssue stated)
    {
        var name = stated.Type.Length > 0 ? stated.Type : "Task";
        var type = state.IssueTypes.All.FirstOrDefault(known => Same(known.Name, name))
            ?? state.IssueTypes.Put(new IssueType(state.NextId("issuetype"), name, stated.HierarchyLevel ?? (stated.IsSubtask ? -1 : Same(name, "Initiative") ? 2 : 0)));
        Change(projectId, project => project.IssueTypeIds.Contains(type.Id) ? project : project with { IssueTypeIds = [.. project.IssueTypeIds, type.Id] });
        return type.Id;
    }

    /// <summary>The status, which the project's workflow has afterwards.</summary>
    public string Status(string projectId, ImportedIssue stated)
    {
        var name = stated.Status.Length > 0 ? stated.Status : "To Do";
        var status = state.Statuses.All.FirstOrDefault(known => Same(known.Name, name)) ?? state.Statuses.Put(new Status(state.NextId("status"), name, Category(stated.Category, name).Id));
        var workflow = state.Projects.Find(projectId) is { } project ? state.Workflows.Find(project.WorkflowId) : null;
        if (workflow is not null && !workflow.StatusIds.Contains(status.Id))
        {
            List<Status> all = [.. workflow.StatusIds.Append(status.Id).Select(state.Statuses.Find).OfType<Status>().OrderBy(known => Place(known))];
            state.Workflows.Put(Workflow.Open(workflow.Id, workflow.Name, all));
        }

        return status.Id;
    }

    public string Priority(string name) => name.Length == 0
        ? "3"
        : (state.Priorities.All.FirstOrDefault(known => Same(known.Name, name)) ?? state.Priorities.Put(new Priority(state.NextId("priority"), name, "#707070"))).Id;

    public string? Resolution(string name) => name.Length == 0
        ? null
        : (state.Resolutions.All.FirstOrDefault(known => Same(known.Name, name)) ?? state.Resolutions.Put(new Resolution(state.NextId("resolution"), name))).Id;

    public string LinkType(ImportedLink link) =>
        (state.LinkTypes.All.FirstOrDefault(known => Same(known.Name, link.Type)) ?? state.LinkTypes.Put(new IssueLinkType(state.NextId("linktype"), link.Type, link.Inward, link.Outward))).Id;

    public IReadOnlyList<string> Components(string projectId, IReadOnlyList<string> names) => [.. names.Where(name => name.Length > 0).Select(name =>
    {
        var project = Change(projectId, project => project.Components.Any(known => Same(known.Name, name)) ? project : project with { Components = [.. project.Components, new(state.NextId("component"), name)] });
        return project.Components.First(known => Same(known.Name, name)).Id;
    }).Distinct()];

    public IReadOnlyList<string> Versions(string projectId, IReadOnlyList<ImportedVersion> versions) => [.. versions.Where(version => version.Name.Length > 0).Select(version =>
    {
        var project = Change(projectId, project => project.Versions.Any(known => Same(known.Name, version.Name))
            ? project
            : project with { Versions = [.. project.Versions, new(state.NextId("version"), version.Name, version.IsReleased ?? false, ReleaseDate: version.ReleaseDate)] });
        return project.Versions.First(known => Same(known.Name, version.Name)).Id;
    }).Distinct()];

    /// <summary>Sprints of the project's board, which is made with the first of them.</summary>
    public IReadOnlyList<int> Sprints(string projectId, IReadOnlyList<ImportedSprint> sprints)
    {
        if (sprints.Count == 0)
        {
            return [];
        }

        var board = state.BoardsOf(projectId).FirstOrDefault(known => known.HasSprints) ?? Board(projectId);
        return [.. sprints.Select(sprint => (state.Sprints.All.FirstOrDefault(known => known.BoardId == board.Id && Same(known.Name, sprint.Name)) ?? state.Sprints.Put(new Sprint(
            state.NextNumber("sprint"),
            sprint.Name,
            sprint.State.ToUpperInvariant() switch { "ACTIVE" => SprintState.Active, "FUTURE" => SprintState.Future, _ => SprintState.Closed },
            board.Id,
            sprint.Start,
            sprint.End,
            sprint.Complete ?? sprint.End))).Id).Distinct()];
    }

    /// <summary>The values, their fields known to the site afterwards.</summary>
    public IReadOnlyDictionary<string, string> CustomFields(IReadOnlyDictionary<string, (string Name, string Json)> stated)
    {
        foreach (var (id, (name, json)) in stated.Where(field => state.Fields.Find(field.Key) is null))
        {
            var number = int.Parse(id.AsSpan("customfield_".Length), CultureInfo.InvariantCulture);
            var type = json[0] switch { '[' => "array", '{' => "option", '"' => "string", 't' or 'f' => "boolean", _ => "number" };
            state.Fields.Put(new JiraField(id, name, [$"cf[{number}]", name], new FieldSchema(type, CustomId: number)) { IsOrderable = type is "number" or "string" });
        }

        return stated.ToDictionary(field => field.Key, field => field.Value.Json);
    }

    Board Board(string projectId)
    {
        var project = state.Projects.Find(projectId) ?? throw new InvalidOperationException("The project comes first.");
        var filter = state.Filters.Put(new JiraFilter(state.NextId("filter"), $"Filter for {project.Key} board", project.LeadId, $"project = {project.Key} ORDER BY Rank ASC", [new(ShareKind.Project, projectId)]));
        BoardColumn[] columns = [.. StatusCategory.All.Select(category => new BoardColumn(category.Name, [.. state.Statuses.All.Where(status => status.CategoryId == category.Id).Select(status => status.Id)]))];
        return state.Boards.Put(new Board(state.NextNumber("board"), project.Key + " board", "scrum", projectId, filter.Id, columns) { EstimationFieldId = FieldIds.StoryPoints });
    }

    JiraProject Change(string projectId, Func<JiraProject, JiraProject> change)
    {
        var before = state.Projects.Find(projectId) ?? throw new InvalidOperationException("The project comes first.");
        var after = change(before);
        return ReferenceEquals(before, after) ? before : state.Projects.Put(after);
    }

    static StatusCategory Category(string stated, string name) =>
        StatusCategory.All.FirstOrDefault(category => Same(category.Key, stated) || Same(category.Name, stated))
        ?? (Finished.Contains(name, StringComparer.OrdinalIgnoreCase) ? StatusCategory.Done : Started.Contains(name, StringComparer.OrdinalIgnoreCase) ? StatusCategory.Indeterminate : StatusCategory.New);

    static int Place(Status status) => status.CategoryId == StatusCategory.New.Id ? 0 : status.CategoryId == StatusCategory.Done.Id ? 2 : 1;

    static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
