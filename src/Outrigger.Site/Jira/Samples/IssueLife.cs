using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Samples;

/// <summary>What happens to an issue, in order of time; what would happen after now has not happened yet.</summary>
sealed class IssueLife(JiraState state, Issue born)
{
    readonly List<ChangeHistory> histories = [];
    readonly List<IssueComment> comments = [];
    readonly List<Worklog> worklogs = [];
    readonly DateTimeOffset now = state.Now;

    /// <summary>The issue without its histories, comments and work.</summary>
    public Issue Issue { get; set; } = born;

    /// <summary>When something happened last.</summary>
    public DateTimeOffset Last { get; private set; } = born.CreatedAt;

    /// <summary>False once its story reaches the present.</summary>
    public bool GoesOn { get; private set; } = true;

    /// <summary>Told how far the story gets next; may <see cref="Record"/> what others do to the issue until then.</summary>
    public Action<DateTimeOffset>? Meanwhile { get; set; }

    /// <summary>Somebody changes fields a while after what happened last.</summary>
    public void Change(TimeSpan later, string authorId, Func<Issue, Issue> change)
    {
        if (!Reaches(later))
        {
            return;
        }

        Record(Last, authorId, change);
    }

    /// <summary>A change at a moment not before the last one.</summary>
    public void Record(DateTimeOffset when, string authorId, Func<Issue, Issue> change)
    {
        Last = when;
        var after = change(Issue);
        if (IssueDiff.Between(state, Issue, after) is { Count: > 0 } items)
        {
            histories.Add(new ChangeHistory(state.NextId("history"), authorId, Last, items));
        }

        Issue = after;
    }

    /// <summary>A status change; done ones resolve.</summary>
    public void Move(TimeSpan later, string authorId, string statusId, string resolutionId = BuiltIn.Done, Func<Issue, Issue>? also = null) => Change(later, authorId, issue =>
    {
        var (from, to) = (state.StatusOf(issue).CategoryId, state.Statuses.Find(statusId)?.CategoryId);
        var done = to == StatusCategory.Done.Id;
        issue = also?.Invoke(issue) ?? issue;
        return issue with
        {
            StatusId = statusId,
            CategoryChangedAt = from == to ? issue.CategoryChangedAt : Last,
            ResolutionId = done ? issue.ResolutionId ?? resolutionId : null,
            ResolvedAt = done ? issue.ResolvedAt ?? Last : null,
        };
    });

    public void Say(TimeSpan later, string authorId, string body)
    {
        if (Reaches(later))
        {
            comments.Add(new IssueComment(state.NextId("comment"), authorId, body, Last));
        }
    }

    public void Work(TimeSpan later, string authorId, long seconds)
    {
        if (!Reaches(later))
        {
            return;
        }

        worklogs.Add(new Worklog(state.NextId("worklog"), authorId, Last.AddSeconds(-seconds), seconds, Last));
        Change(TimeSpan.Zero, authorId, issue => issue with
        {
            TimeSpentSeconds = (issue.TimeSpentSeconds ?? 0) + seconds,
            RemainingEstimateSeconds = Math.Max(0, (issue.RemainingEstimateSeconds ?? seconds) - seconds),
        });
    }

    /// <summary>The issue with all that happened to it.</summary>
    public Issue Told() => Issue with { Histories = histories, Comments = comments, Worklogs = worklogs, UpdatedAt = Last };

    // People work on weekdays.
    bool Reaches(TimeSpan later)
    {
        var when = Last + later;
        if (later > TimeSpan.FromHours(8) && when.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            when = when.AddDays(2);
        }

        if (GoesOn)
        {
            Meanwhile?.Invoke(when < now ? when : now);
        }

        GoesOn = GoesOn && when <= now;
        if (GoesOn)
        {
            Last = when;
        }

        return GoesOn;
    }
}
