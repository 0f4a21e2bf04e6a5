using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Outrigger.Atlassian.Confluence;
using Outrigger.Atlassian.Tests.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Tests.Confluence;

public sealed class PageReadingTests
{
    [Fact]
    public void A_body_is_sent_and_read_byte_for_byte()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), body =>
        {
            var text = WithoutLoneSurrogates(body.Get);
            var sent = Send(client => client.CreateAsync(new CreateRequest("7", null, "t", text, Draft: false), default));
            var json = JsonDocument.Parse(sent).RootElement;
            var read = Page($$$"""{"id":"1","title":"t","spaceId":"7","status":"current","body":{"storage":{"value":{{{JsonSerializer.Serialize(text)}}} } } }""");
            return json.GetProperty("body").GetProperty("value").GetString() == text && read.Value.StorageBody == text;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("<p>a &amp; b &nbsp; <![CDATA[ ]]]]><![CDATA[> ]]></p>")]
    [InlineData("<p>\u202Eright to left\u202C, 👩‍👩‍👧, \u0000, \t, \\u0041, \"quoted\", 'single'</p>\r\n")]
    public void A_copy_with_a_body_of_its_own_sends_it_as_it_is(string body)
    {
        var sent = Send(client => client.CopyAsync("1", Copy with { StorageBody = body }, default));
        var storage = JsonDocument.Parse(sent).RootElement.GetProperty("body").GetProperty("storage");
        Assert.Equal(body, storage.GetProperty("value").GetString());
        Assert.Equal("storage", storage.GetProperty("representation").GetString());
    }

    [Fact]
    public void A_copy_without_a_body_of_its_own_keeps_the_sources()
    {
        var sent = JsonDocument.Parse(Send(client => client.CopyAsync("1", Copy, default))).RootElement;
        Assert.False(sent.TryGetProperty("body", out _));
    }

    [Theory]
    [InlineData("""{"title":"t","spaceId":"7","status":"current"}""")]
    [InlineData("""{"id":"1","title":"t","status":"current"}""")]
    [InlineData("""{"id":"1","title":"t","spaceId":"7","status":"hidden"}""")]
    [InlineData("""{"id":"1","title":"\ud800","spaceId":"7","status":"current"}""")]
    [InlineData("""{"id":"1","title":"t","spaceId":"7","createdAt":"yesterday"}""")]
    [InlineData("""{"id":"1","title":"t","spaceId":"7" """)]
    [InlineData("""["id"]""")]
    [InlineData("null")]
    [InlineData("<html>Sign in</html>")]
    [InlineData("")]
    public void An_answer_that_is_not_a_page_is_a_broken_contract(string answer) =>
        Assert.Equal(ErrorCode.ContractBroken, Page(answer).Problem?.Code);

    [Fact]
    public void Members_that_nobody_announced_do_no_harm()
    {
        var page = Page("""
            {"_links":{"base":"https://x.atlassian.net/wiki","webui":"/spaces/%7Eabc/pages/1/T"},"new":[{"id":"2","title":"no"},3],
             "version":{"by":{"number":9},"number":4},"body":{"view":{"value":"no"},"storage":{"representation":"storage","value":"yes"}},
             "spaceId":"7","parentId":null,"status":"archived","title":"T","id":"1"}
            """).Value;

        Assert.Equal(("1", "T", "7", "~abc", null), (page.Id, page.Title, page.SpaceId, page.SpaceKey, page.ParentId));
        Assert.Equal(("yes", 4, PageStatus.Archived, "/wiki/spaces/%7Eabc/pages/1/T"), (page.StorageBody, page.Version, page.Status, page.WebPath));
    }

    [Fact]
    public async Task More_labels_than_one_answer_holds_are_fetched()
    {
        var client = new ConfluenceClient(new ScriptedTransport(request => ScriptedTransport.Response(200, request.Path.Contains("/labels", StringComparison.Ordinal)
            ? """{"results":[{"id":"1","name":"a","prefix":"global"},{"id":"2","name":"b","prefix":"global"}],"_links":{}}"""
            : """{"id":"1","title":"t","spaceId":"7","status":"current","labels":{"results":[{"id":"1","name":"a","prefix":"global"}],"meta":{"hasMore":true}}}""")));

        Assert.Equal(["a", "b"], (await client.PageAsync("1", PageParts.Labels, default)).Value.Labels);
    }

    [Fact]
    public void Labels_that_are_a_persons_own_are_not_the_pages() => Assert.Equal(["hr"], Page("""
        {"id":"1","title":"t","spaceId":"7","status":"current",
         "labels":{"results":[{"id":"1","name":"favourite","prefix":"my"},{"id":"2","name":"hr","prefix":"global"}],"meta":{"hasMore":false}}}
        """).Value.Labels);

    static CopyRequest Copy { get; } = new() { Title = "t", DestinationKind = CopyDestinationKind.Space, DestinationValue = "DOC" };

    static Outcome<Page> Page(string answer) =>
        new ConfluenceClient(ScriptedTransport.Always(200, answer)).PageAsync("1", PageParts.Body, default).GetAwaiter().GetResult();

    static ReadOnlyMemory<byte> Send<T>(Func<ConfluenceClient, Task<Outcome<T>>> call)
    {
        var transport = ScriptedTransport.Always(400);
        call(new ConfluenceClient(transport)).GetAwaiter().GetResult();
        return transport.Requests.Single().Body;
    }

    static string WithoutLoneSurrogates(string text) => string.Concat(text.EnumerateRunes());
}
