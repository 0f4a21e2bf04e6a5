namespace Outrigger.Site.Jira.Model;

public sealed partial class JiraState
{
    /// <summary>All issues, lowest id first. The list stays as it was.</summary>
    public IReadOnlyList<Issue> Issues()
    {
        lock (gate)
        {
            return issues.All();
        }
    }

    /// <summary>By id, key in any case, or former key; null for none.</summary>
    public Issue? Issue(string idOrKey)
    {
        lock (gate)
        {
            return issues.Find(idOrKey);
        }
    }

    /// <summary>Issues whose parent it is, lowest id first.</summary>
    public IReadOnlyList<Issue> Children(string issueId)
    {
        lock (gate)
        {
            return issues.Children(issueId);
        }
    }

    /// <summary>From the issue's parent to the top.</summary>
    public IReadOnlyList<Issue> Ancestors(Issue issue)
    {
        lock (gate)
        {
            var above = new List<Issue>();
            for (var next = issue.ParentId; next is not null && issues.Find(next) is { } parent && above.All(known => known.Id != next); next = parent.ParentId)
            {
                above.Add(parent);
            }

            return above;
        }
    }

    /// <summary>A comment by its id, with its issue.</summary>
    public (Issue Issue, IssueComment Comment)? Comment(string commentId)
    {
        lock (gate)
        {
            return issues.Comment(commentId);
        }
    }

    /// <summary>Puts an issue, complete as it is, in place of the one with its id, or adds it: for sample data and imports.</summary>
    public Issue Put(Issue issue)
    {
        lock (gate)
        {
            issues.Put(issue);
            Changed();
            return issue;
        }
    }

    /// <summary>Makes an issue with the next key of its project, last in rank, in the first status of its workflow.</summary>
    /// <param name="fill">Sets the other fields.</param>
    public Issue AddIssue(JiraProject project, string typeId, string summary, string creatorId, Func<Issue, Issue>? fill = null)
    {
        lock (gate)
        {
            var now = Now;
            var issue = new Issue
            {
                Id = NextId("issue"),
                Key = issues.NextKey(project.Key),
                ProjectId = project.Id,
                TypeId = typeId,
                Summary = summary,
                StatusId = Workflows.Find(project.WorkflowId)?.StatusIds[0] ?? throw new InvalidOperationException($"{project.Key} has no workflow."),
                CreatorId = creatorId,
                ReporterId = creatorId,
                CreatedAt = now,
                UpdatedAt = now,
                CategoryChangedAt = now,
                Rank = issues.NextRank(),
            };
            return Put(fill?.Invoke(issue) ?? issue);
        }
    }

    /// <summary>
    /// Changes an issue in one step. What differs afterwards stands in a history by <paramref name="authorId"/>, and the issue's
    /// moment of update moves; where nothing differs, nothing happens.
    /// </summary>
    /// <returns>The issue as it is now; null where there is none.</returns>
    public Issue? EditIssue(string idOrKey, string authorId, Func<Issue, Issue> change)
    {
        lock (gate)
        {
            if (issues.Find(idOrKey) is not { } before)
            {
                return null;
            }

            var after = change(before);
            return after == before ? before : Put(Recorded(before, after, authorId));
        }
    }

    /// <summary>Gives an issue to somebody, or to nobody.</summary>
    /// <returns>Null where there is no such issue.</returns>
    public Issue? Assign(string idOrKey, string? accountId, string authorId) => EditIssue(idOrKey, authorId, issue => issue with { AssigneeId = accountId });

    /// <summary>Takes an issue along a way of its workflow. Entering a done status resolves it; leaving one takes the resolution away.</summary>
    /// <param name="also">Changes other fields in the same step, such as the resolution.</param>
    /// <returns>Null where there is no such issue, or its status has no such way out.</returns>
    public Issue? Transition(string idOrKey, string transitionId, string authorId, Func<Issue, Issue>? also = null)
    {
        lock (gate)
        {
            return issues.Find(idOrKey) is { } issue && TransitionsOf(issue).FirstOrDefault(transition => transition.Id == transitionId) is { } way
                ? EditIssue(issue.Id, authorId, before => Resolved(also?.Invoke(before) ?? before, way.ToStatusId))
                : null;
        }
    }

    /// <summary>Takes an issue and its sub-tasks out for good; other children lose their parent, other issues their links to it.</summary>
    /// <returns>False where there is no such issue.</returns>
    public bool DeleteIssue(string idOrKey)
    {
        lock (gate)
        {
            if (issues.Find(idOrKey) is not { } issue)
            {
                return false;
            }

            foreach (var child in issues.Children(issue.Id))
            {
                _ = TypeOf(child).IsSubtask ? DeleteIssue(child.Id) : Put(child with { ParentId = null }) is not null;
            }

            foreach (var link in issue.Links)
            {
                Unlink(link.OtherIssueId, link.Id);
            }

            issues.Remove(issue.Id);
            Changed();
            return true;
        }
    }

    /// <summary>Moves an issue and its sub-tasks to another project, where it has a new key; the old one still leads to it.</summary>
    /// <returns>Null where there is no such issue.</returns>
    public Issue? MoveIssue(string idOrKey, JiraProject target, string authorId)
    {
        lock (gate)
        {
            if (EditIssue(idOrKey, authorId, issue => Moved(issue, target)) is not { } moved)
            {
                return null;
            }

            foreach (var child in issues.Children(moved.Id).Where(child => TypeOf(child).IsSubtask))
            {
                MoveIssue(child.Id, target, authorId);
            }

            return moved;
        }
    }

    /// <summary>Ranks issues, in the order given, right before or right after another.</summary>
    /// <returns>False where that other issue does not exist.</returns>
    public bool RankIssues(IReadOnlyList<string> issueIds, string neighbourId, bool after)
    {
        lock (gate)
        {
            if (issues.Find(neighbourId) is not { } neighbour)
            {
                return false;
            }

            var (low, high) = issues.GapBeside(neighbour, after, issueIds);
            foreach (var issue in issueIds.Select(issues.Find).OfType<Issue>())
            {
                low = Model.Rank.Between(low, high);
                Put(issue with { Rank = low });
            }

            return true;
        }
    }

    /// <summary>Links two issues: the first one "blocks" the second.</summary>
    /// <returns>The link's id; null where one of them does not exist.</returns>
    public string? Link(string outwardId, string inwardId, IssueLinkType type, string authorId)
    {
        lock (gate)
        {
            if (issues.Find(outwardId) is not { } from || issues.Find(inwardId) is not { } to || from.Id == to.Id)
            {
                return null;
            }

            var id = NextId("link");
            EditIssue(from.Id, authorId, issue => issue with { Links = [.. issue.Links, new(id, type.Id, to.Id, IsOutward: true)] });
            EditIssue(to.Id, authorId, issue => issue with { Links = [.. issue.Links, new(id, type.Id, from.Id, IsOutward: false)] });
            return id;
        }
    }

    void Unlink(string issueId, string linkId)
    {
        if (issues.Find(issueId) is { } issue)
        {
            Put(issue with { Links = [.. issue.Links.Where(link => link.Id != linkId)] });
        }
    }

    Issue Recorded(Issue before, Issue after, string authorId)
    {
        var items = IssueDiff.Between(this, before, after);
        var now = Now;
        after = after with { UpdatedAt = now > before.UpdatedAt ? now : before.UpdatedAt };
        if (before.StatusId != after.StatusId && StatusOf(before).CategoryId != StatusOf(after).CategoryId)
        {
            after = after with { CategoryChangedAt = now };
        }

        return items.Count == 0 ? after : after with { Histories = [.. after.Histories, new ChangeHistory(NextId("history"), authorId, now, items)] };
    }

    Issue Resolved(Issue issue, string statusId)
    {
        var done = Statuses.Find(statusId)?.CategoryId == StatusCategory.Done.Id;
        return done
            ? issue with { StatusId = statusId, ResolutionId = issue.ResolutionId ?? BuiltIn.Done, ResolvedAt = issue.ResolvedAt ?? Now }
            : issue with { StatusId = statusId, ResolutionId = null, ResolvedAt = null };
    }

    Issue Moved(Issue issue, JiraProject target)
    {
        if (issue.ProjectId == target.Id)
        {
            return issue;
        }

        var statuses = Workflows.Find(target.WorkflowId)?.StatusIds ?? [];
        var category = StatusOf(issue).CategoryId;
        return issue with
        {
            ProjectId = target.Id,
            Key = issues.NextKey(target.Key),
            TypeId = target.IssueTypeIds.Contains(issue.TypeId) ? issue.TypeId : SameLevel(issue, target),
            StatusId = statuses.Contains(issue.StatusId) ? issue.StatusId : statuses.FirstOrDefault(id => Statuses.Find(id)?.CategoryId == category) ?? statuses[0],
            ParentId = TypeOf(issue).IsSubtask ? issue.ParentId : null,
            ComponentIds = [],
            FixVersionIds = [],
            AffectedVersionIds = [],
            SprintIds = [],
            SecurityLevelId = null,
        };
    }

    string SameLevel(Issue issue, JiraProject target)
    {
        var level = TypeOf(issue).HierarchyLevel;
        return target.IssueTypeIds.FirstOrDefault(id => IssueTypes.Find(id)?.HierarchyLevel == level) ?? issue.TypeId;
    }
}
