using Outrigger.Atlassian.Confluence;
using Outrigger.Atlassian.Tests.Transport;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Tests.Confluence;

public sealed class PagingTests
{
    [Fact]
    public async Task A_whole_list_is_fetched_answer_by_answer()
    {
        var transport = new ScriptedTransport(request => request.Path.Contains("cursor=b%3D%3D", StringComparison.Ordinal)
            ? Labels("c", null)
            : request.Path.Contains("cursor=", StringComparison.Ordinal) ? Labels("b", "/wiki/api/v2/pages/1/labels?limit=250&cursor=b%3D%3D") : Labels("a", "/wiki/api/v2/pages/1/labels?cursor=a%2B"));

        Assert.Equal(["a", "b", "c"], (await new ConfluenceClient(transport).LabelsAsync("1", default)).Value);
        Assert.EndsWith("&cursor=a%2B", transport.Requests[1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_answer_is_found_in_the_Link_header_too()
    {
        var client = new ConfluenceClient(ScriptedTransport.Always(
            200, """{"results":[]}""", ("link", "</wiki/api/v2/pages?id=1,2&cursor=n%3D>; rel=\"next\", <https://x.atlassian.net/wiki>; rel=\"base\"")));

        Assert.Equal("n=", (await client.SpacesAsync(null, null, default)).Value.Cursor);
    }

    [Fact]
    public async Task A_cursor_that_comes_back_ends_the_list()
    {
        var transport = new ScriptedTransport(_ => Labels("a", "/x?cursor=same"));
        Assert.Equal(["a", "a"], (await new ConfluenceClient(transport).LabelsAsync("1", default)).Value);
    }

    [Fact]
    public async Task A_list_that_breaks_off_in_the_middle_is_a_problem_and_not_half_a_list()
    {
        var transport = new ScriptedTransport(request => request.Path.Contains("cursor=", StringComparison.Ordinal)
            ? ScriptedTransport.Response(403)
            : Labels("a", "/x?cursor=2"));
        Assert.Equal(ErrorCode.Forbidden, (await new ConfluenceClient(transport).LabelsAsync("1", default)).Problem?.Code);
    }

    [Fact]
    public async Task Pages_by_id_are_asked_for_250_at_a_time()
    {
        var transport = ScriptedTransport.Always(200, """{"results":[]}""");
        await new ConfluenceClient(transport).PagesAsync([.. Enumerable.Range(1, 501).Select(id => id.ToString())], body: false, default);
        Assert.Equal([250, 250, 1], transport.Requests.Select(request => request.Path.Split("id=")[1].Split('&')[0].Split(',').Length));
    }

    [Fact]
    public async Task A_tree_deeper_than_one_request_reaches_is_followed_down()
    {
        static string Chain(int from, int count) => string.Join(',', Enumerable.Range(1, count).Select(depth =>
            $$"""{"id":"{{from + depth}}","title":"t","type":"page","parentId":"{{from + depth - 1}}","depth":{{depth}},"childPosition":0}"""));

        var transport = new ScriptedTransport(request => ScriptedTransport.Response(
            200, $$"""{"results":[{{(request.Path.Contains("/pages/0/", StringComparison.Ordinal) ? Chain(0, 10) : Chain(10, 3))}}]}"""));
        var tree = (await new ConfluenceClient(transport).DescendantsAsync("0", default)).Value;

        Assert.Equal(Enumerable.Range(1, 13), tree.Select(page => page.Depth));
        Assert.Equal(2, transport.Requests.Count);
    }

    static ProductResponse Labels(string name, string? next)
    {
        var links = next is null ? "" : $"\"next\":\"{next}\"";
        return ScriptedTransport.Response(200, $$$"""{"results":[{"id":"1","name":"{{{name}}}","prefix":"global"}],"_links":{ {{{links}}} }}""");
    }
}
