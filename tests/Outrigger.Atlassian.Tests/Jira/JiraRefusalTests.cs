using Outrigger.Atlassian.Adf;
using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Tests.Transport;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;
using Outrigger.Testing;

namespace Outrigger.Atlassian.Tests.Jira;

/// <summary>The table of Jira's refusals: one row a case, by what the caller can do about it.</summary>
public sealed class JiraRefusalTests
{
    const string NotValid = """{"errorMessages":[],"errors":{"comment":"Comment body is not valid!"}}""";
    const string TooLong = """{"errorMessages":[],"errors":{"comment":"The entered text is too long. It exceeds the allowed limit of 32,767 characters."}}""";
    const string ContentLimit = """{"errorMessages":["CONTENT_LIMIT_EXCEEDED"],"errors":{}}""";
    const string NoComment = """{"errorMessages":["You do not have the permission to comment on this issue."],"errors":{}}""";
    const string TooMany = """{"errorMessages":["The per-issue limit has been breached for comments."],"errors":{}}""";
    const string NoScope = """{"code":401,"message":"Unauthorized; scope does not match"}""";
    const string NotAssignable = """{"errorMessages":[],"errors":{"assignee":"User 'x' cannot be assigned issues."}}""";

    [Theory]
    [InlineData(400, NotValid, ErrorCode.Invalid)]
    [InlineData(400, TooLong, ErrorCode.TooLarge)]
    [InlineData(400, ContentLimit, ErrorCode.TooLarge)]
    [InlineData(400, NoComment, ErrorCode.Forbidden)] // a workflow or permission scheme says no in a 400
    [InlineData(403, NoComment, ErrorCode.Forbidden)]
    [InlineData(403, "", ErrorCode.Forbidden)]
    [InlineData(400, NotAssignable, ErrorCode.Invalid)]
    [InlineData(422, "", ErrorCode.Invalid)]
    [InlineData(413, TooMany, ErrorCode.TooLarge)]
    [InlineData(401, "", ErrorCode.Unauthorized)]
    [InlineData(401, NoScope, ErrorCode.MissingScope)]
    [InlineData(403, NoScope, ErrorCode.MissingScope)]
    [InlineData(404, """{"errorMessages":["Issue does not exist or you do not have permission to see it."],"errors":{}}""", ErrorCode.NotFound)]
    [InlineData(409, "", ErrorCode.Conflict)]
    [InlineData(429, "", ErrorCode.RateLimited)]
    [InlineData(302, "", ErrorCode.ContractBroken)]
    [InlineData(410, "", ErrorCode.ContractBroken)]
    [InlineData(201, "<html>", ErrorCode.OutcomeUnknown)] // the comment may have been made behind it
    [InlineData(408, "", ErrorCode.OutcomeUnknown)]
    [InlineData(500, "", ErrorCode.OutcomeUnknown)]
    [InlineData(503, "", ErrorCode.OutcomeUnknown)]
    [Case("B03")]
    public async Task A_comment_that_is_not_answered_well_says_what_can_be_done(int status, string body, ErrorCode expected)
    {
        var problem = (await CommentAsync(ScriptedTransport.Always(status, body))).Problem!;
        Assert.Equal(expected, problem.Code);
        Assert.StartsWith("Adding a comment to issue HAND-1 ", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", problem.Message + problem.WayOut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_shapes_of_Jiras_errors_are_shown()
    {
        const string Both = """{"errorMessages":["The value 'NOPE' does not exist for the field 'project'.","Second."],"errors":{"summary":"Summary is required."}}""";
        var problem = (await new JiraClient(ScriptedTransport.Always(400, Both)).CountAsync("project = NOPE", default)).Problem!;
        Assert.Equal(
            (ErrorCode.Invalid, "Counting issues was refused: The value 'NOPE' does not exist for the field 'project'. Second. summary: Summary is required."),
            (problem.Code, problem.Message));

        Assert.EndsWith("comment: Comment body is not valid!", (await CommentAsync(ScriptedTransport.Always(400, NotValid))).Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_with_an_unknown_field_is_wrong_and_not_forbidden()
    {
        const string Unknown = """{"errorMessages":["Field 'priorty' does not exist or you do not have permission to view it."],"errors":{}}""";
        var problem = (await new JiraClient(ScriptedTransport.Always(400, Unknown)).SearchIdsAsync("priorty = High", null, 10, default)).Problem!;
        Assert.Equal(ErrorCode.Invalid, problem.Code);
        Assert.EndsWith("Field 'priorty' does not exist or you do not have permission to view it.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_a_workflow_forbids_says_so_and_whom_to_ask()
    {
        var problem = (await CommentAsync(ScriptedTransport.Always(400, NoComment))).Problem!;
        Assert.Equal("Adding a comment to issue HAND-1 was refused: You do not have the permission to comment on this issue.", problem.Message);
        Assert.Contains("administrator of the project", problem.WayOut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jiras_words_are_cut_where_they_grow_too_long()
    {
        var problem = (await CommentAsync(ScriptedTransport.Always(400, $$"""{"errorMessages":["{{new string('x', 5000)}}"]}"""))).Problem!;
        Assert.InRange(problem.Message.Length, 300, 360);
    }

    [Theory]
    [InlineData("jira-quota-tenant-based", "quota")]
    [InlineData("jira-quota-global-based", "quota")]
    [InlineData("jira-burst-based", "too many requests at once")]
    [InlineData("jira-per-issue-on-write", "this issue was changed too often")]
    [InlineData("", "too many requests at once")]
    public async Task A_rate_limit_says_which_one_and_when_to_come_back(string reason, string words)
    {
        var problem = (await CommentAsync(ScriptedTransport.Always(429, "", ("ratelimit-reason", reason), ("retry-after", "12")))).Problem!;
        Assert.Equal((ErrorCode.RateLimited, 12.0), (problem.Code, problem.RetryAfterSeconds!.Value));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read", false, ErrorCode.Unavailable)]
    [InlineData("search", false, ErrorCode.Unavailable)] // a POST that only asks
    [InlineData("assign", false, ErrorCode.OutcomeUnknown)] // it does no harm again, but it may have happened
    [InlineData("comment", false, ErrorCode.OutcomeUnknown)]
    [InlineData("comment", true, ErrorCode.Unavailable)]
    [InlineData("assign", true, ErrorCode.Unavailable)]
    public async Task A_lost_answer_leaves_open_only_what_a_sent_write_did(string what, bool neverSent, ErrorCode expected)
    {
        var client = new JiraClient(new ScriptedTransport(_ => throw new TransportException("cut", neverSent)));
        var problem = what switch
        {
            "read" => (await client.IssueAsync("1", IssueFields.Queue, default)).Problem,
            "search" => (await client.SearchIdsAsync("x = y", null, 1, default)).Problem,
            "assign" => (await client.AssignAsync("1", null, default)).Problem,
            _ => (await CommentAsync(new ScriptedTransport(_ => throw new TransportException("cut", neverSent)))).Problem,
        };
        Assert.Equal(expected, problem?.Code);
    }

    [Fact]
    public async Task Cancelling_is_not_a_problem_but_a_cancellation()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new JiraClient(ScriptedTransport.Always(200)).MyselfAsync(cancelled.Token));
    }

    static Task<Outcome<JiraComment>> CommentAsync(ITransport transport) => new JiraClient(transport)
        .AddCommentAsync("HAND-1", new AdfDocument(AdfParagraph.Of("canary note")), new CommentProperty("k", "\"canary\""), null, default);
}
