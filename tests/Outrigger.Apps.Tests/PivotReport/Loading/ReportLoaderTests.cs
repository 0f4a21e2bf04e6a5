using System.Text.Json.Nodes;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.PivotReport.Loading;

public sealed class ReportLoaderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(10_050)]
    public async Task Every_issue_is_loaded_once_with_no_more_requests_than_it_takes(int count)
    {
        var jira = new FakeJira();
        jira.Add(count);
        using var world = new LoaderWorld(jira);
        var view = await world.LoadAsync(LoaderWorld.Needs("summary", "customfield_1"));
        Assert.Equal((LoadState.Complete, count, count, 0), (view.State, view.Issues, view.Expected, view.Unseen));
        Assert.Equal(jira.Issues.Select(issue => issue.Id), world.LiveIds);
        Assert.All(world.Live, row => Assert.Equal(world.Table.IdOf(row).ToString(), ReadTable.Value(world.Table.Columns.Find("customfield_1"), row)));
        Assert.InRange(jira.Sent.Count, 1, 2 + (count + 4999) / 5000 + (count + 99) / 100);
        Assert.Equal(jira.Sent.Count, view.Requests);
        Assert.Equal(view.Requests, world.Loader.Ledger.Count + Math.Max(0, view.Requests - 500));
        Assert.All(world.Loader.Ledger, line => Assert.DoesNotContain("?", line.Path));
    }

    [Fact]
    public async Task Only_the_fields_in_use_are_asked_for()
    {
        var jira = new FakeJira();
        jira.Add(3);
        using var world = new LoaderWorld(jira);
        await world.LoadAsync(LoaderWorld.Needs("summary", "statusCategory", "customfield_1"));
        var fields = JsonNode.Parse(Assert.Single(jira.SentTo("bulkfetch")).Body.Span)!["fields"]!.AsArray().Select(field => field!.GetValue<string>());
        Assert.Equal(["customfield_1", "status", "summary"], fields.Order());
    }

    [Fact]
    public async Task Short_pages_of_ids_lose_nothing_and_the_sources_order_stays()
    {
        var jira = new FakeJira { PageSize = 77 };
        jira.Add(1000);
        jira.Issues.Reverse();
        using var world = new LoaderWorld(jira);
        await world.LoadAsync(LoaderWorld.Needs("summary"));
        Assert.Equal(jira.Issues.Select(issue => issue.Id), world.LiveIds);
        Assert.Equal(10, jira.SentTo("bulkfetch").Count());
    }

    [Fact]
    public async Task First_issues_are_there_before_the_rest_and_the_count_says_how_many_will_be()
    {
        var jira = new FakeJira();
        jira.Add(5000);
        var open = new SemaphoreSlim(3);
        jira.Wait = () => open.WaitAsync();
        using var world = new LoaderWorld(jira);
        world.Loader.Open(LoaderWorld.Everything, LoaderWorld.Needs("summary"), 50_000);
        for (var step = 0; world.Table.Rows == 0 && step < 2000; step++)
        {
            await world.Loader.StepAsync(TimeSpan.FromMilliseconds(5), CancellationToken.None);
        }

        Assert.Equal((LoadState.Loading, 100, 5000), (world.Loader.View.State, world.Loader.View.Issues, world.Loader.View.Expected));
        Assert.Equal(world.Table.Rows, world.Table.Columns.Rows);
        open.Release(10_000);
        Assert.Equal(5000, (await world.RunAsync()).Issues);
    }

    [Fact]
    public async Task Refusals_and_lost_answers_on_the_way_lose_and_double_nothing()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var chance = new Random(seed);
            var jira = new FakeJira { PageSize = 500 };
            jira.Add(2000);
            jira.Fault = (request, _) =>
            {
                lock (chance)
                {
                    return chance.Next(5) switch
                    {
                        0 when chance.Next(2) == 0 => FakeJira.Answer(429, "{}", ("retry-after", "0")),
                        1 when chance.Next(2) == 0 => FakeJira.Answer(503),
                        2 when chance.Next(4) == 0 => throw new TransportException("lost", neverSent: false),
                        3 when chance.Next(6) == 0 && request.Path.Contains("bulkfetch") => FakeJira.Answer(200, """{"issues":[{"id":"1","key":"ORB-1","fields":{"""),
                        _ => null,
                    };
                }
            };
            using var world = new LoaderWorld(jira);
            var view = await world.LoadAsync(LoaderWorld.Needs("summary", "customfield_1"));
            for (var tries = 0; view.State == LoadState.Failed && tries < 200; tries++)
            {
                Assert.NotNull(view.Problem);
                world.Loader.GoOn(null);
                view = await world.RunAsync();
            }

            Assert.Equal((LoadState.Complete, 2000), (view.State, view.Issues));
            Assert.Equal(jira.Issues.Select(issue => issue.Id), world.LiveIds);
        }
    }

    [Fact]
    public async Task A_failure_says_why_and_going_on_finishes()
    {
        var jira = new FakeJira();
        jira.Add(450);
        var broken = true;
        jira.Fault = (request, _) => broken && request.Path.Contains("bulkfetch") ? FakeJira.Answer(503) : null;
        using var world = new LoaderWorld(jira);
        var view = await world.LoadAsync(LoaderWorld.Needs("summary"));
        Assert.Equal((LoadState.Failed, ErrorCode.Unavailable), (view.State, view.Problem?.Code));
        broken = false;
        world.Loader.GoOn(null);
        view = await world.RunAsync();
        Assert.Equal((LoadState.Complete, 450, null), (view.State, view.Issues, view.Problem));
    }

    [Fact]
    public async Task Jiras_own_words_about_a_query_are_told()
    {
        var jira = new FakeJira { Fault = (_, _) => FakeJira.Answer(400, """{"errorMessages":["Error in the JQL Query: Expecting operator but got 'x'. (line 1, character 9)"],"errors":{}}""") };
        using var world = new LoaderWorld(jira);
        var view = await world.LoadAsync(LoaderWorld.Needs("summary"), source: new(Apps.PivotReport.Reports.SourceKind.Jql, Jql: "project x"));
        Assert.Equal(LoadState.Failed, view.State);
        Assert.Contains("Expecting operator but got 'x'", view.Problem?.Message);
    }

    [Fact]
    public async Task Loading_stops_at_the_limit_and_goes_on_beyond_it_when_it_is_raised()
    {
        var jira = new FakeJira { PageSize = 100 };
        jira.Add(1000);
        using var world = new LoaderWorld(jira);
        var view = await world.LoadAsync(LoaderWorld.Needs("summary"), limit: 250);
        Assert.Equal((LoadState.Stopped, 250, true, 1000), (view.State, view.Issues, view.LimitReached, view.Expected));
        Assert.Contains("limit of 250 issues of about 1,000", view.Problem?.Message);
        Assert.NotNull(view.Problem?.WayOut);

        world.Loader.GoOn(1000);
        view = await world.RunAsync();
        Assert.Equal((LoadState.Complete, 1000, false), (view.State, view.Issues, view.LimitReached));
        Assert.Equal(jira.Issues.Select(issue => issue.Id), world.LiveIds);
    }

    [Fact]
    public async Task Stopped_it_sends_nothing_more_until_it_goes_on()
    {
        var jira = new FakeJira { PageSize = 100 };
        jira.Add(3000);
        using var world = new LoaderWorld(jira, options: new(InFlight: 2));
        world.Loader.Open(LoaderWorld.Everything, LoaderWorld.Needs("summary"), 50_000);
        while (world.Table.Rows < 200)
        {
            await world.Loader.StepAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None);
        }

        world.Loader.Stop();
        var sent = jira.Sent.Count;
        await world.Loader.StepAsync(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        Assert.Equal((LoadState.Stopped, sent), (world.Loader.View.State, jira.Sent.Count));
        world.Loader.GoOn(null);
        Assert.Equal(3000, (await world.RunAsync()).Issues);
        Assert.Equal(jira.Issues.Select(issue => issue.Id), world.LiveIds);
    }

    [Fact]
    public async Task Issues_that_are_named_and_not_given_are_counted()
    {
        var jira = new FakeJira();
        jira.Add(300);
        jira.Hidden.UnionWith([7, 8, 250]);
        using var world = new LoaderWorld(jira);
        var view = await world.LoadAsync(LoaderWorld.Needs("summary"));
        Assert.Equal((LoadState.Complete, 297, 3, 300), (view.State, view.Issues, view.Unseen, view.Expected));
    }
}
