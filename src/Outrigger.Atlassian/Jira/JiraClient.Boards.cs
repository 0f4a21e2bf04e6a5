using Outrigger.Atlassian.Jira.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Jira;

public sealed partial class JiraClient
{
    /// <summary>Most boards or sprints that Jira gives in one part of a list.</summary>
    public const int MostBoardsInOneAnswer = 50;

    /// <summary>Boards that the caller may see and whose name holds the text (all for null).</summary>
    /// <param name="project">Key or id of a project that they are to be about; null for any.</param>
    /// <param name="limit">1 to <see cref="MostBoardsInOneAnswer"/>.</param>
    [RequiresScopes(JiraScopes.ReadBoard, JiraScopes.ReadProject)]
    public Task<Outcome<JiraPage<JiraBoard>>> BoardsAsync(string? name, string? project, int startAt, int limit, CancellationToken cancellation) =>
        PageAsync(
            ProductUrl.Agile("board").With("name", name).With("projectKeyOrId", project), startAt, limit, "Reading the boards", BoardReaders.BoardItem, cancellation);

    [RequiresScopes(JiraScopes.ReadBoard, JiraScopes.ReadIssueDetails)]
    public Task<Outcome<JiraBoard>> BoardAsync(string id, CancellationToken cancellation) =>
        AskAsync(Reading(ProductUrl.Agile("board", id)), "Reading a board", BoardReaders.Board, cancellation);

    /// <summary>Id of the field that the board's people estimate in; null where they count issues.</summary>
    [RequiresScopes(JiraScopes.ReadBoardSettings, JiraScopes.ReadProject)]
    public Task<Outcome<string?>> BoardEstimateAsync(string id, CancellationToken cancellation) =>
        AskAsync(Reading(ProductUrl.Agile("board", id, "configuration")), "Reading a board's settings", BoardReaders.Estimate, cancellation);

    /// <summary>Sprints of a board; a board without sprints is refused.</summary>
    /// <param name="states">Of <c>active</c>, <c>future</c>, <c>closed</c>; none for all.</param>
    /// <param name="limit">1 to <see cref="MostBoardsInOneAnswer"/>.</param>
    [RequiresScopes(JiraScopes.ReadSprint)]
    public Task<Outcome<JiraPage<JiraSprint>>> SprintsAsync(
        string boardId, IReadOnlyList<string> states, int startAt, int limit, CancellationToken cancellation) =>
        PageAsync(
            ProductUrl.Agile("board", boardId, "sprint").WithList("state", states), startAt, limit, "Reading the sprints", BoardReaders.SprintItem, cancellation);

    [RequiresScopes(JiraScopes.ReadSprint)]
    public Task<Outcome<JiraSprint>> SprintAsync(string id, CancellationToken cancellation) =>
        AskAsync(Reading(ProductUrl.Agile("sprint", id)), "Reading a sprint", BoardReaders.Sprint, cancellation);

    /// <summary>Ids of the issues that a board shows, by rank unless the query has an order.</summary>
    /// <param name="jql">Narrows them; null for all.</param>
    /// <param name="limit">1 to <see cref="MostIdsInOneSearch"/>.</param>
    [RequiresScopes(JiraScopes.ReadBoard, JiraScopes.ReadIssueDetails)]
    public Task<Outcome<IssueIdPage>> BoardIssueIdsAsync(string boardId, string? jql, string? pageToken, int limit, CancellationToken cancellation) =>
        AskAsync(
            Reading(ProductUrl.Software("board", boardId, "issue").With("jql", jql).WithList("fields", ["id"]).With("nextPageToken", pageToken).With("maxResults", limit)),
            "Reading a board's issues", IssueReader.IdPage, cancellation);

    /// <summary>About how many issues a board shows.</summary>
    [RequiresScopes(JiraScopes.ReadBoard, JiraScopes.ReadIssueDetails)]
    public Task<Outcome<int>> BoardIssueCountAsync(string boardId, CancellationToken cancellation) =>
        AskAsync(Reading(ProductUrl.Software("board", boardId, "issue", "approximate-count")), "Counting a board's issues", SmallReaders.Count, cancellation);
}
