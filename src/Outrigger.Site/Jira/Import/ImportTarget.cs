using System.Globalization;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Import;

/// <summary>Puts imported issues into the site, and makes the people, projects, types and states they name.</summary>
sealed class ImportTarget(JiraState state)
{
    readonly ImportNames names = new(state);
    readonly ImportPeople people = new(state);
    readonly List<(string IssueId, ImportedIssue Stated)> added = [];
    string rank = state.Issues().Select(issue => issue.Rank).Max(StringComparer.Ordinal) ?? Rank.First;

    public int Added => added.Count;

    public int Kept { get; private set; }

    public int People => people.Made;

    public int Projects => names.ProjectsMade;

    public void Add(ImportedIssue stated)
    {
        if (state.Issue(stated.Key) is not null)
        {
            Kept++;
            return;
        }

        var issue = Parts(Basics(stated), stated);
        state.Put(issue);
        state.Reserve("issue", long.Parse(issue.Id, CultureInfo.InvariantCulture));
        added.Add((issue.Id, stated));
    }

    /// <summary>Parents and links, once all issues are there.</summary>
    public void Connect()
    {
        foreach (var (id, stated) in added)
        {
            if (state.Issue(stated.ParentKey) is { } parent && parent.Id != id && state.Issue(id) is { } child && state.TypeOf(parent).HierarchyLevel > state.TypeOf(child).HierarchyLevel)
            {
                state.Put(child with { ParentId = parent.Id });
            }

            foreach (var link in stated.Links)
            {
                Connect(id, link);
            }
        }
    }

    void Connect(string id, ImportedLink link)
    {
        if (state.Issue(id) is not { } issue || state.Issue(link.Key) is not { } other || other.Id == id)
        {
            return;
        }

        var type = names.LinkType(link);
        if (issue.Links.Any(known => known.TypeId == type && known.OtherIssueId == other.Id && known.IsOutward == link.IsOutward))
        {
            // The other end's file stated it too.
            return;
        }

        var linkId = state.NextId("link");
        state.Put(issue with { Links = [.. issue.Links, new IssueLink(linkId, type, other.Id, link.IsOutward)] });
        state.Put(other with { Links = [.. other.Links, new IssueLink(linkId, type, id, !link.IsOutward)] });
    }

    Issue Basics(ImportedIssue stated)
    {
        var project = names.Project(stated);
        var created = stated.Created ?? state.Now;
        var creator = people.Id(stated.Creator ?? stated.Reporter) ?? people.Administrator;
        var status = names.Status(project, stated);
        rank = Rank.After(rank);
        return new Issue
        {
            Id = FreeId(stated.Id),
            Key = stated.Key,
            ProjectId = project,
            TypeId = names.Type(project, stated),
            Summary = stated.Summary,
            Description = stated.Description,
            Environment = stated.Environment,
            StatusId = status,
            PriorityId = names.Priority(stated.Priority),
            ResolutionId = names.Resolution(stated.Resolution),
            ResolvedAt = stated.Resolved ?? (stated.Resolution.Length > 0 ? stated.Updated ?? created : null),
            AssigneeId = people.Id(stated.Assignee),
            ReporterId = people.Id(stated.Reporter),
            CreatorId = creator,
            CreatedAt = created,
            UpdatedAt = stated.Updated ?? created,
            CategoryChangedAt = stated.Resolved ?? created,
            DueDate = stated.Due,
            Rank = rank,
        };
    }

    Issue Parts(Issue issue, ImportedIssue stated) => issue with
    {
        Labels = stated.Labels,
        ComponentIds = names.Components(issue.ProjectId, stated.Components),
        FixVersionIds = names.Versions(issue.ProjectId, stated.FixVersions),
        AffectedVersionIds = names.Versions(issue.ProjectId, stated.AffectedVersions),
        SprintIds = names.Sprints(issue.ProjectId, stated.Sprints),
        StoryPoints = stated.StoryPoints,
        StoryPointEstimate = stated.StoryPointEstimate,
        OriginalEstimateSeconds = stated.OriginalEstimateSeconds,
        RemainingEstimateSeconds = stated.RemainingEstimateSeconds,
        TimeSpentSeconds = stated.TimeSpentSeconds,
        CustomFields = names.CustomFields(stated.CustomFields),
        Comments = [.. stated.Comments.Select(comment => new IssueComment(state.NextId("comment"), people.Id(comment.Author) ?? people.Administrator, comment.Body, comment.Created ?? issue.CreatedAt)
        {
            UpdatedAt = comment.Updated ?? comment.Created ?? issue.CreatedAt,
        })],
        Attachments = [.. stated.Files.Select(file => new IssueAttachment(state.NextId("attachment"), file.Name, file.MediaType, file.Size, people.Id(file.Author) ?? people.Administrator, file.Created ?? issue.CreatedAt))],
    };

    string FreeId(string? stated) => long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < int.MaxValue && state.Issue(stated) is null
        ? number.ToString(CultureInfo.InvariantCulture)
        : state.NextId("issue");
}
