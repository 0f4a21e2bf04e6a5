using System.Text.Json;
using Outrigger.Atlassian.Confluence;
using Outrigger.Atlassian.Tests.Transport;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;
using Outrigger.Testing;

namespace Outrigger.Atlassian.Tests.Confluence;

/// <summary>The table of refusals: one row a case, by what the caller can do about it.</summary>
public sealed class RefusalTests
{
    const string V1Taken = """{"statusCode":400,"data":{"authorized":true},"message":"com.atlassian.confluence.api.service.exceptions.BadRequestException: A page with this title already exists: A page already exists with the same TITLE in this space"}""";
    const string V2Taken = """{"errors":[{"status":400,"code":"BAD_REQUEST","title":"A page with this title already exists: A page already exists with the same TITLE in this space","detail":null}]}""";
    const string TreeTaken = """{"statusCode":400,"message":"The copied pages have conflicting titles. e.g. Plan. Please specify a page title prefix to avoid conflict."}""";
    const string NoScope = """{"code":401,"message":"Unauthorized; scope does not match"}""";

    [Theory]
    [InlineData(400, V1Taken, ErrorCode.TitleTaken)] // v1's shape
    [InlineData(400, V2Taken, ErrorCode.TitleTaken)] // v2's shape
    [InlineData(400, TreeTaken, ErrorCode.TitleTaken)] // the hierarchy's words
    [InlineData(409, V2Taken, ErrorCode.TitleTaken)] // renaming by PUT
    [InlineData(500, V1Taken, ErrorCode.TitleTaken)] // some Data Center versions; it says that nothing was made
    [InlineData(400, """{"message":"body is invalid"}""", ErrorCode.Invalid)]
    [InlineData(401, "", ErrorCode.Unauthorized)]
    [InlineData(401, NoScope, ErrorCode.MissingScope)]
    [InlineData(403, NoScope, ErrorCode.MissingScope)]
    [InlineData(403, "", ErrorCode.Forbidden)]
    [InlineData(404, "", ErrorCode.NotFound)]
    [InlineData(409, "", ErrorCode.Conflict)]
    [InlineData(413, "", ErrorCode.TooLarge)]
    [InlineData(429, "", ErrorCode.RateLimited)]
    [InlineData(302, "", ErrorCode.ContractBroken)]
    [InlineData(200, "<html>", ErrorCode.OutcomeUnknown)] // the page may have been made behind it
    [InlineData(408, "", ErrorCode.OutcomeUnknown)]
    [InlineData(500, "", ErrorCode.OutcomeUnknown)]
    [InlineData(503, "", ErrorCode.OutcomeUnknown)]
    [Case("B03")]
    public async Task A_create_that_is_not_answered_well_says_what_can_be_done(int status, string body, ErrorCode expected) =>
        Assert.Equal(expected, (await CreateAsync(ScriptedTransport.Always(status, body))).Problem?.Code);

    [Theory]
    [InlineData(500, ErrorCode.Unavailable)]
    [InlineData(503, ErrorCode.Unavailable)]
    [InlineData(408, ErrorCode.Unavailable)]
    [InlineData(404, ErrorCode.NotFound)]
    public async Task A_read_that_is_not_answered_well_can_be_repeated(int status, ErrorCode expected) =>
        Assert.Equal(expected, (await ReadAsync(ScriptedTransport.Always(status))).Problem?.Code);

    [Theory]
    [InlineData(true, true, ErrorCode.Unavailable)]
    [InlineData(true, false, ErrorCode.OutcomeUnknown)]
    [InlineData(false, true, ErrorCode.Unavailable)]
    [InlineData(false, false, ErrorCode.Unavailable)]
    public async Task A_lost_answer_leaves_open_only_what_a_sent_write_did(bool write, bool neverSent, ErrorCode expected)
    {
        var transport = new ScriptedTransport(_ => throw new TransportException("cut", neverSent));
        var problem = write ? (await CreateAsync(transport)).Problem : (await ReadAsync(transport)).Problem;
        Assert.Equal(expected, problem?.Code);
    }

    [Fact]
    public async Task A_rate_limit_says_when_to_come_back()
    {
        var problem = (await ReadAsync(ScriptedTransport.Always(429, "", ("retry-after", "12")))).Problem;
        Assert.Equal((ErrorCode.RateLimited, 12.0), (problem!.Code, problem.RetryAfterSeconds!.Value));
    }

    [Fact]
    public async Task An_invalid_request_repeats_Atlassians_own_words_without_the_Java_class()
    {
        var problem = (await ReadAsync(ScriptedTransport.Always(400, """{"message":"com.atlassian.api.BadRequestException: Invalid status\n  at Foo.bar"}"""))).Problem;
        Assert.Equal("Reading page 1 was refused: Invalid status", problem!.Message);

        var detailed = (await ReadAsync(ScriptedTransport.Always(400, """{"errors":[{"title":"Bad input","detail":"limit is too high"}]}"""))).Problem;
        Assert.Equal("Reading page 1 was refused: Bad input: limit is too high", detailed!.Message);
    }

    [Fact]
    public async Task Atlassians_words_are_cut_where_they_grow_too_long()
    {
        var problem = (await ReadAsync(ScriptedTransport.Always(400, JsonSerializer.Serialize(new { message = new string('x', 5000) })))).Problem;
        Assert.InRange(problem!.Message.Length, 300, 340);
    }

    [Fact]
    public async Task No_problem_holds_the_pages_title_or_body()
    {
        foreach (var status in new[] { 200, 302, 400, 401, 403, 404, 409, 413, 429, 500 })
        {
            var problem = (await CreateAsync(ScriptedTransport.Always(status, """{"errors":[]}"""))).Problem!;
            Assert.DoesNotContain("canary", problem.Message + problem.WayOut, StringComparison.Ordinal);
            Assert.StartsWith("Creating a page in space 7", problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Cancelling_is_not_a_problem_but_a_cancellation()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new ConfluenceClient(ScriptedTransport.Always(200)).PageAsync("1", PageParts.None, cancelled.Token));
    }

    static Task<Outcome<Page>> CreateAsync(ITransport transport) => new ConfluenceClient(transport)
        .CreateAsync(new CreateRequest("7", null, "canary title", "<p>canary body</p>", Draft: false), default);

    static Task<Outcome<Page>> ReadAsync(ITransport transport) => new ConfluenceClient(transport).PageAsync("1", PageParts.None, default);
}
