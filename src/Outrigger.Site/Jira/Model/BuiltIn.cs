namespace Outrigger.Site.Jira.Model;

/// <summary>What every site has before its first project: types, statuses, priorities, resolutions, link types and fields.</summary>
public static class BuiltIn
{
    public const string Epic = "10000";
    public const string Story = "10001";
    public const string Task = "10002";
    public const string Subtask = "10003";
    public const string Bug = "10004";
    public const string Initiative = "10005";
    public const string ServiceRequest = "10006";
    public const string Incident = "10007";
    public const string Goal = "10008";
    public const string Theme = "10009";

    public const string ToDo = "10000";
    public const string InProgress = "3";
    public const string InReview = "10002";
    public const string DoneStatus = "10001";
    public const string Backlog = "10003";
    public const string Selected = "10004";
    public const string WaitingForSupport = "10005";
    public const string WaitingForCustomer = "10006";
    public const string Escalated = "10007";
    public const string Canceled = "10008";
    public const string ResolvedStatus = "5";
    public const string ClosedStatus = "6";

    /// <summary>Resolution of what is simply done.</summary>
    public const string Done = "10000";
    public const string WontDo = "10001";
    public const string Duplicate = "10002";
    public const string CannotReproduce = "10003";

    public const string Blocks = "10000";
    public const string Cloners = "10001";
    public const string Duplicates = "10002";
    public const string Relates = "10003";

    /// <summary>Workflows of the three kinds of project.</summary>
    public const string ScrumWorkflow = "scrum";
    public const string KanbanWorkflow = "kanban";
    public const string ServiceWorkflow = "service";

    internal static void Add(JiraState state)
    {
        AddTypes(state);
        AddStatuses(state);
        AddWorkflows(state);
        AddEnds(state);
        BuiltInFields.Add(state);
    }

    static void AddTypes(JiraState state)
    {
        state.IssueTypes.Put(new(Theme, "Theme", 4, "What the house is about for years.", 10311));
        state.IssueTypes.Put(new(Goal, "Goal", 3, "What initiatives are for.", 10311));
        state.IssueTypes.Put(new(Initiative, "Initiative", 2, "A goal that takes several epics.", 10311));
        state.IssueTypes.Put(new(Epic, "Epic", 1, "A big piece of work that holds stories.", 10307));
        state.IssueTypes.Put(new(Story, "Story", 0, "Something a user wants.", 10315));
        state.IssueTypes.Put(new(Task, "Task", 0, "A piece of work.", 10318));
        state.IssueTypes.Put(new(Bug, "Bug", 0, "Something that does not work.", 10303));
        state.IssueTypes.Put(new(ServiceRequest, "Service request", 0, "Something a customer asks for.", 10314));
        state.IssueTypes.Put(new(Incident, "Incident", 0, "A service is down or slow.", 10308));
        state.IssueTypes.Put(new(Subtask, "Sub-task", -1, "A part of another issue.", 10316));
    }

    static void AddStatuses(JiraState state)
    {
        var (open, under, done) = (StatusCategory.New.Id, StatusCategory.Indeterminate.Id, StatusCategory.Done.Id);
        state.Statuses.Put(new(ToDo, "To Do", open));
        state.Statuses.Put(new(Backlog, "Backlog", open));
        state.Statuses.Put(new(Selected, "Selected for Development", open));
        state.Statuses.Put(new(WaitingForSupport, "Waiting for support", under));
        state.Statuses.Put(new(InProgress, "In Progress", under));
        state.Statuses.Put(new(InReview, "In Review", under));
        state.Statuses.Put(new(WaitingForCustomer, "Waiting for customer", under));
        state.Statuses.Put(new(Escalated, "Escalated", under));
        state.Statuses.Put(new(DoneStatus, "Done", done));
        state.Statuses.Put(new(ResolvedStatus, "Resolved", done));
        state.Statuses.Put(new(ClosedStatus, "Closed", done));
        state.Statuses.Put(new(Canceled, "Canceled", done));
    }

    static void AddWorkflows(JiraState state)
    {
        IReadOnlyList<Status> Of(params string[] ids) => [.. ids.Select(state.Statuses.Find).OfType<Status>()];
        state.Workflows.Put(Workflow.Open(ScrumWorkflow, "Software scrum", Of(ToDo, InProgress, InReview, DoneStatus)));
        state.Workflows.Put(Workflow.Open(KanbanWorkflow, "Software kanban", Of(Backlog, Selected, InProgress, DoneStatus)));
        state.Workflows.Put(new(ServiceWorkflow, "Service request", [WaitingForSupport, InProgress, WaitingForCustomer, Escalated, ResolvedStatus, ClosedStatus, Canceled],
        [
            new("11", "Start work", InProgress, [WaitingForSupport, WaitingForCustomer, Escalated]),
            new("21", "Respond to customer", WaitingForCustomer, [WaitingForSupport, InProgress, Escalated]),
            new("31", "Respond to support", WaitingForSupport, [WaitingForCustomer, InProgress]),
            new("41", "Escalate", Escalated, [WaitingForSupport, InProgress, WaitingForCustomer]),
            new("51", "Resolve this issue", ResolvedStatus, [WaitingForSupport, InProgress, WaitingForCustomer, Escalated]),
            new("61", "Cancel request", Canceled, [WaitingForSupport, WaitingForCustomer]),
            new("71", "Back to in progress", InProgress, [ResolvedStatus]),
            new("81", "Close", ClosedStatus, [ResolvedStatus]),
        ]));
    }

    static void AddEnds(JiraState state)
    {
        state.Priorities.Put(new("1", "Highest", "#D04437", "Blocks everybody."));
        state.Priorities.Put(new("2", "High", "#F15C75", "Hurts, and soon more."));
        state.Priorities.Put(new("3", "Medium", "#F79232", "Takes its turn."));
        state.Priorities.Put(new("4", "Low", "#707070", "Would be good."));
        state.Priorities.Put(new("5", "Lowest", "#999999", "Some day."));
        state.Resolutions.Put(new(Done, "Done", "The work is complete."));
        state.Resolutions.Put(new(WontDo, "Won't Do", "Nobody will work on it."));
        state.Resolutions.Put(new(Duplicate, "Duplicate", "Another issue says the same."));
        state.Resolutions.Put(new(CannotReproduce, "Cannot Reproduce", "It could not be made to happen again."));
        state.LinkTypes.Put(new(Blocks, "Blocks", "is blocked by", "blocks"));
        state.LinkTypes.Put(new(Cloners, "Cloners", "is cloned by", "clones"));
        state.LinkTypes.Put(new(Duplicates, "Duplicate", "is duplicated by", "duplicates"));
        state.LinkTypes.Put(new(Relates, "Relates", "relates to", "relates to"));
    }
}
