using System.Reflection;
using Outrigger.Atlassian.Adf;
using Outrigger.Atlassian.Jira;

namespace Outrigger.Atlassian.Tests.Jira;

/// <summary>Every public method of the client, each with arguments that use all it can send, and an answer that it can read.</summary>
static class EveryJiraCall
{
    const string Id = "10021";
    const string Key = "HAND-21";
    const string Account = "5b10ac8d82e05b22cc7d4ef5";

    static readonly AdfDocument Note = new(AdfParagraph.Of("Where it stands: \"half\" <done> & waiting"));

    static readonly CommentProperty Tag = new("outrigger-handoff", """{"handoff":"h-1"}""");

    public static IReadOnlyList<(string Method, Func<JiraClient, CancellationToken, Task> Call)> All { get; } =
    [
        ("MyselfAsync", (client, token) => client.MyselfAsync(token)),
        ("PeopleAsync", (client, token) => client.PeopleAsync([Account, "712020:a-b", Account], token)),
        ("SearchPeopleAsync", (client, token) => client.SearchPeopleAsync("ada & co", 20, token)),
        ("AssignableToIssueAsync", (client, token) => client.AssignableToIssueAsync(Key, "ada & co", 20, token)),
        ("AssignableToIssueAsync", (client, token) => client.AssignableToIssueAsync(Id, "", 20, token)),
        ("AssignableInProjectAsync", (client, token) => client.AssignableInProjectAsync("HAND", "ada", 20, token)),
        ("IsAssignableAsync", (client, token) => client.IsAssignableAsync(Key, Account, token)),
        ("SearchIdsAsync", (client, token) => client.SearchIdsAsync("assignee = currentUser() AND summary ~ \"ü\"", "next==", 5000, token)),
        ("SearchAsync", (client, token) => client.SearchAsync("project = HAND", IssueFields.Queue.And("duedate", "customfield_10016"), "next==", 100, token)),
        ("CountAsync", (client, token) => client.CountAsync("project = HAND", token)),
        ("IssuesAsync", (client, token) => client.IssuesAsync([Id, Key, "hand-22"], IssueFields.Queue, token)),
        ("IssueAsync", (client, token) => client.IssueAsync(Key, IssueFields.Queue.And("project"), token)),
        ("AssignAsync", (client, token) => client.AssignAsync(Id, Account, token)),
        ("AssignAsync", (client, token) => client.AssignAsync(Id, null, token)),
        ("CommentsAsync", (client, token) => client.CommentsAsync(Id, 50, 50, properties: true, token)),
        ("CommentsAsync", (client, token) => client.CommentsAsync(Id, 0, 5, properties: false, token)),
        ("CommentAsync", (client, token) => client.CommentAsync(Id, "77", token)),
        ("CommentByPropertyAsync", (client, token) => client.CommentByPropertyAsync(Id, Tag.Key, _ => false, token)),
        ("AddCommentAsync", (client, token) => client.AddCommentAsync(Id, Note, Tag, "76", token)),
        ("AddCommentAsync", (client, token) => client.AddCommentAsync(Id, Note, null, null, token)),
        ("EditCommentAsync", (client, token) => client.EditCommentAsync(Id, "77", Note, notifyUsers: false, token)),
        ("ReplaceCommentBodyAsync", (client, token) => client.ReplaceCommentBodyAsync(Id, "77", Note.ToJson(), notifyUsers: false, token)),
        ("DeleteCommentAsync", (client, token) => client.DeleteCommentAsync(Id, "77", token)),
        ("CommentsByIdAsync", (client, token) => client.CommentsByIdAsync(["77", "78"], token)),
        ("CommentsByPropertyAsync", (client, token) => client.CommentsByPropertyAsync(Id, Tag.Key, _ => false, DateTimeOffset.UnixEpoch, token)),
        ("ChangesOfManyAsync", (client, token) => client.ChangesOfManyAsync([Id, Key], ["status"], token)),
        ("ChangesAsync", (client, token) => client.ChangesAsync(Id, DateTimeOffset.UnixEpoch, token)),
        ("IssuePermissionsAsync", (client, token) => client.IssuePermissionsAsync(Key, ["ADD_COMMENTS", "ASSIGN_ISSUES"], token)),
        ("ProjectPermissionsAsync", (client, token) => client.ProjectPermissionsAsync("HAND", ["ADMINISTER_PROJECTS"], token)),
        ("ProjectPermissionsAsync", (client, token) => client.ProjectPermissionsAsync("10000", ["ADMINISTER_PROJECTS"], token)),
        ("GlobalPermissionsAsync", (client, token) => client.GlobalPermissionsAsync(["ADMINISTER"], token)),
        ("PropertyAsync", (client, token) => client.PropertyAsync(Id, "handoff", token)),
        ("SetPropertyAsync", (client, token) => client.SetPropertyAsync(Id, "handoff", """{"state":"pending"}""", token)),
        ("DeletePropertyAsync", (client, token) => client.DeletePropertyAsync(Id, "handoff", token)),
        ("ProjectPropertyAsync", (client, token) => client.ProjectPropertyAsync("HAND", "outrigger-handoff-templates", token)),
        ("SetProjectPropertyAsync", (client, token) => client.SetProjectPropertyAsync("HAND", "outrigger-handoff-templates", "[1]", token)),
        ("UserPropertyAsync", (client, token) => client.UserPropertyAsync("712020:me", "outrigger-pivot", token)),
        ("SetUserPropertyAsync", (client, token) => client.SetUserPropertyAsync("712020:me", "outrigger-pivot", "{}", token)),
        ("DeleteProjectPropertyAsync", (client, token) => client.DeleteProjectPropertyAsync("HAND", "outrigger-handoff-templates", token)),
        ("ProjectsAsync", (client, token) => client.ProjectsAsync("hand", 100, 100, token)),
        ("ProjectsAsync", (client, token) => client.ProjectsAsync(null, 0, 50, token)),
        ("FieldsAsync", (client, token) => client.FieldsAsync(token)),
        ("StatusesAsync", (client, token) => client.StatusesAsync(token)),
        ("FiltersAsync", (client, token) => client.FiltersAsync("my", 0, 50, token)),
        ("BulkIssuesAsync", (client, token) => client.BulkIssuesAsync([Id, "10022"], IssueFields.Of("summary", "customfield_10016"), token)),
        ("WorklogsAsync", (client, token) => client.WorklogsAsync(Id, 20, 5000, token)),
        ("MyFiltersAsync", (client, token) => client.MyFiltersAsync(token)),
        ("FilterAsync", (client, token) => client.FilterAsync("10001", token)),
        ("ProjectAsync", (client, token) => client.ProjectAsync("10001", token)),
        ("RecentProjectsAsync", (client, token) => client.RecentProjectsAsync(token)),
        ("VersionsAsync", (client, token) => client.VersionsAsync("10001", "1.", 50, 50, token)),
        ("VersionAsync", (client, token) => client.VersionAsync("10001", token)),
        ("PrioritiesAsync", (client, token) => client.PrioritiesAsync(token)),
        ("IssueTypesAsync", (client, token) => client.IssueTypesAsync(token)),
        ("LinkTypesAsync", (client, token) => client.LinkTypesAsync(token)),
        ("JqlErrorsAsync", (client, token) => client.JqlErrorsAsync("project = ", token)),
        ("BoardsAsync", (client, token) => client.BoardsAsync("my & board", "10001", 50, 50, token)),
        ("BoardAsync", (client, token) => client.BoardAsync("7", token)),
        ("BoardEstimateAsync", (client, token) => client.BoardEstimateAsync("7", token)),
        ("SprintsAsync", (client, token) => client.SprintsAsync("7", ["active", "future"], 50, 50, token)),
        ("SprintAsync", (client, token) => client.SprintAsync("12", token)),
        ("BoardIssueIdsAsync", (client, token) => client.BoardIssueIdsAsync("7", "updated >= -5m", "next==", 5000, token)),
        ("BoardIssueCountAsync", (client, token) => client.BoardIssueCountAsync("7", token)),
        ("TransitionsAsync", (client, token) => client.TransitionsAsync(Id, token)),
        ("TransitionAsync", (client, token) => client.TransitionAsync(Id, "31", token)),
    ];

    public static IReadOnlyList<MethodInfo> PublicMethods { get; } =
        [.. typeof(JiraClient).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)];
}
