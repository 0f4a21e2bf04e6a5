using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Outrigger.Browser.Tests.PivotReport;

/// <summary>A report in a link, without being saved.</summary>
public sealed class ReportLinkTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    [Fact]
    public async Task A_link_opens_the_report_for_somebody_else_and_what_it_holds_reaches_no_server()
    {
        await using var visitor = await demo.VisitAsync(user: "lucas.silva@example.com");
        await visitor.BuildAsync(demo.Demo.Site);
        var link = await visitor.LinkAsync();
        Assert.Equal("", link.Query);
        Assert.True(link.Fragment.Length > 20, $"The configuration stands behind the hash of {link}.");

        await using var other = await demo.VisitAsync(user: "zoe.tremblay@example.com");
        ConcurrentQueue<string> sent = [];
        other.Page.Request += (_, request) => sent.Enqueue(request.Url + request.PostData);
        await other.Page.GotoAsync(link.AbsoluteUri);
        await other.LoadedAsync();
        await other.App.GetByText("Not saved").WaitForAsync();

        Assert.DoesNotContain('#', other.Page.Url);
        Assert.Contains(sent, request => request.Contains("/_forge/invoke-remote", StringComparison.Ordinal));
        Assert.DoesNotContain(sent, request => request.Contains(link.Fragment[1..], StringComparison.Ordinal) && !request.StartsWith(link.AbsoluteUri, StringComparison.Ordinal));
        await other.Page.ReloadAsync();
        await other.LoadedAsync();
    }

    [Fact]
    public async Task A_link_that_was_changed_on_its_way_says_so_and_shows_the_ways_on()
    {
        await using var visitor = await demo.VisitAsync(user: "emily.carter@example.com");
        await visitor.BuildAsync(demo.Demo.Site);
        var link = (await visitor.LinkAsync()).AbsoluteUri;
        var middle = link.Length - 12;

        await visitor.Page.GotoAsync("about:blank");
        await visitor.Page.GotoAsync(string.Concat(link.AsSpan(0, middle), link[middle] == 'A' ? "B" : "A", link.AsSpan(middle + 1)));
        await visitor.App.GetByText("Report cannot be read").WaitForAsync();
        await visitor.ClickAsync("New report");
        await visitor.App.GetByRole(AriaRole.Heading, new() { NameString = "New report" }).WaitForAsync();
    }
}
