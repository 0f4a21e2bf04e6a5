namespace Outrigger.Site.Jira.Model;

/// <summary>A right, as <c>mypermissions</c> states it.</summary>
/// <param name="IsGlobal">Held on the whole site; otherwise project by project.</param>
public sealed record JiraPermission(string Id, string Key, string Name, bool IsGlobal, string Description)
{
    public const string Administer = "ADMINISTER";
    public const string UserPicker = "USER_PICKER";
    public const string BulkChange = "BULK_CHANGE";
    public const string CreateSharedObjects = "CREATE_SHARED_OBJECTS";
    public const string BrowseProjects = "BROWSE_PROJECTS";
    public const string AdministerProjects = "ADMINISTER_PROJECTS";
    public const string CreateIssues = "CREATE_ISSUES";
    public const string EditIssues = "EDIT_ISSUES";
    public const string DeleteIssues = "DELETE_ISSUES";
    public const string MoveIssues = "MOVE_ISSUES";
    public const string AssignIssues = "ASSIGN_ISSUES";
    public const string AssignableUser = "ASSIGNABLE_USER";
    public const string ScheduleIssues = "SCHEDULE_ISSUES";
    public const string TransitionIssues = "TRANSITION_ISSUES";
    public const string ResolveIssues = "RESOLVE_ISSUES";
    public const string CloseIssues = "CLOSE_ISSUES";
    public const string LinkIssues = "LINK_ISSUES";
    public const string SetIssueSecurity = "SET_ISSUE_SECURITY";
    public const string ModifyReporter = "MODIFY_REPORTER";
    public const string AddComments = "ADD_COMMENTS";
    public const string EditOwnComments = "EDIT_OWN_COMMENTS";
    public const string EditAllComments = "EDIT_ALL_COMMENTS";
    public const string DeleteOwnComments = "DELETE_OWN_COMMENTS";
    public const string DeleteAllComments = "DELETE_ALL_COMMENTS";
    public const string ManageWatchers = "MANAGE_WATCHERS";
    public const string ViewVotersAndWatchers = "VIEW_VOTERS_AND_WATCHERS";
    public const string WorkOnIssues = "WORK_ON_ISSUES";
    public const string ManageSprints = "MANAGE_SPRINTS_PERMISSION";
    public const string ViewReadOnlyWorkflow = "VIEW_READONLY_WORKFLOW";

    /// <summary>All that the site knows, global ones first.</summary>
    public static IReadOnlyList<JiraPermission> All { get; } =
    [
        new("0", Administer, "Administer Jira", true, "Create and administer projects, issue types, fields and workflows for the whole site."),
        new("27", UserPicker, "Browse users and groups", true, "Choose people and groups from lists."),
        new("33", BulkChange, "Make bulk changes", true, "Change many issues at once."),
        new("22", CreateSharedObjects, "Share dashboards and filters", true, "Share dashboards and filters with other people."),
        new("23", AdministerProjects, "Administer Projects", false, "Administer a project in Jira."),
        new("10", BrowseProjects, "Browse Projects", false, "Browse projects and the issues in them."),
        new("45", ViewReadOnlyWorkflow, "View Read-Only Workflow", false, "See a picture of a project's workflow."),
        new("11", CreateIssues, "Create Issues", false, "Create issues."),
        new("12", EditIssues, "Edit Issues", false, "Edit issues."),
        new("16", DeleteIssues, "Delete Issues", false, "Delete issues."),
        new("25", MoveIssues, "Move Issues", false, "Move issues between projects or between workflows."),
        new("13", AssignIssues, "Assign Issues", false, "Assign issues to other people."),
        new("17", AssignableUser, "Assignable User", false, "Be assigned to issues."),
        new("28", ScheduleIssues, "Schedule Issues", false, "See or edit an issue's due date and rank."),
        new("46", TransitionIssues, "Transition Issues", false, "Move issues through their workflow."),
        new("14", ResolveIssues, "Resolve Issues", false, "Resolve and reopen issues."),
        new("18", CloseIssues, "Close Issues", false, "Close issues."),
        new("21", LinkIssues, "Link Issues", false, "Link issues together."),
        new("26", SetIssueSecurity, "Set Issue Security", false, "Set an issue's level of security."),
        new("30", ModifyReporter, "Modify Reporter", false, "Change the reporter of an issue."),
        new("15", AddComments, "Add Comments", false, "Comment on issues."),
        new("35", EditOwnComments, "Edit Own Comments", false, "Edit one's own comments."),
        new("34", EditAllComments, "Edit All Comments", false, "Edit everybody's comments."),
        new("37", DeleteOwnComments, "Delete Own Comments", false, "Delete one's own comments."),
        new("36", DeleteAllComments, "Delete All Comments", false, "Delete everybody's comments."),
        new("32", ManageWatchers, "Manage Watchers", false, "Manage the watchers of an issue."),
        new("31", ViewVotersAndWatchers, "View Voters and Watchers", false, "See who votes for an issue and who watches it."),
        new("20", WorkOnIssues, "Work On Issues", false, "Log work on issues."),
        new("-1", ManageSprints, "Manage Sprints", false, "Create, start and complete sprints."),
    ];

    /// <summary>Null for a key that no permission has.</summary>
    public static JiraPermission? Find(string key) => All.FirstOrDefault(permission => permission.Key == key);
}
