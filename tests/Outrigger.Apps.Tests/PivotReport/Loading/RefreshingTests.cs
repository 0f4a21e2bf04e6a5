using System.Text.Json.Nodes;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.Tests.PivotReport.Loading;

public sealed class RefreshingTests
{
    [Fact]
    public async Task A_refresh_fetches_what_changed_and_nothing_else()
    {
        var jira = new FakeJira();
        jira.Add(1000);
        using var world = new LoaderWorld(jira);
        await world.LoadAsync(LoaderWorld.Needs("summary", "customfield_1"));
        var before = jira.Sent.Count;

        jira.Issues[4] = new(5, new() { ["summary"] = "changed", ["customfield_1"] = 5000 });
        jira.Changed.Add(5);
        jira.Issues.RemoveAll(issue => issue.Id is 10 or 11);
        jira.Issues.Insert(0, new(2000, new() { ["summary"] = "new", ["customfield_1"] = 2000 }));
        jira.Changed.Add(2000);
        world.Loader.Refresh();
        var view = await world.RunAsync();

        Assert.Equal((LoadState.Complete, 999, 999), (view.State, view.Issues, view.Expected));
        Assert.Equal(3, jira.Sent.Count - before); // ids, changed ids, two issues
        Assert.Equal(jira.Issues.Select(issue => issue.Id), world.LiveIds);
        Assert.Equal(("changed", "5000"), (world.Value("summary", 5), world.Value("customfield_1", 5)));
        Assert.Equal(-1, world.Table.RowOf(10));
        Assert.Contains(jira.SentTo("search/jql"), request => JsonNode.Parse(request.Body.Span)!["jql"]!.GetValue<string>() == "(project = ORB) AND updated >= -3m ORDER BY Rank");
    }

    [Fact]
    public async Task Random_changes_and_faults_end_in_the_table_that_a_fresh_load_makes()
    {
        for (var seed = 0; seed < 8; seed++)
        {
            var chance = new Random(seed);
            var jira = new FakeJira { PageSize = 90 };
            jira.Add(400, id => ChangingNeedsTests.Issue(id, "1", 0, chance.Next(3) == 0 ? chance.Next(1, 500) : null));
            jira.Elsewhere.AddRange(Enumerable.Range(401, 100).Select(id => ChangingNeedsTests.Issue(id, "2", 1, null)));
            using var world = new LoaderWorld(jira);
            await SettleAsync(world, await world.LoadAsync(ChangingNeedsTests.Tree(world)));
            for (var round = 0; round < 4; round++)
            {
                Change(jira, chance);
                jira.Fault = (_, _) =>
                {
                    lock (chance)
                    {
                        return chance.Next(10) == 0 ? FakeJira.Answer(400) : null;
                    }
                };
                world.Loader.Refresh();
                await SettleAsync(world, await world.RunAsync());
                jira.Fault = static (_, _) => null;
                using var fresh = new LoaderWorld(jira);
                await fresh.LoadAsync(ChangingNeedsTests.Tree(fresh));
                AssertSame(fresh, world);
            }
        }
    }

    [Fact]
    public async Task Work_of_a_changed_issue_counts_once()
    {
        static JsonObject Work(int seconds) => new() { ["total"] = 1, ["worklogs"] = new JsonArray(new JsonObject { ["author"] = new JsonObject { ["accountId"] = "a" }, ["timeSpentSeconds"] = seconds }) };
        var jira = new FakeJira();
        jira.Add(2, id => new(id, new() { ["summary"] = "S", ["worklog"] = Work(10) }));
        using var world = new LoaderWorld(jira);
        await world.LoadAsync(LoaderWorld.Needs("summary") with { Worklogs = true });
        jira.Issues[0] = jira.Issues[0] with { Fields = new() { ["summary"] = "S", ["worklog"] = Work(70) } };
        jira.Changed.Add(1);
        world.Loader.Refresh();
        await world.RunAsync();
        var work = world.Table.Work!;
        var live = Enumerable.Range(0, work.Rows).Where(row => !work.IsDropped(row)).ToList();
        Assert.Equal(80, live.Sum(row => ((WholeColumn)work.Find(OwnFields.WorkTime)!).WholeAt(row)));
    }

    static async Task SettleAsync(LoaderWorld world, LoadView view)
    {
        for (var tries = 0; view.State == LoadState.Failed && tries < 500; tries++)
        {
            world.Loader.GoOn(null);
            view = await world.RunAsync();
        }

        Assert.Equal(LoadState.Complete, view.State);
    }

    static void Change(FakeJira jira, Random chance)
    {
        jira.Changed.Clear();
        for (var change = 0; change < 30; change++)
        {
            var at = chance.Next(jira.Issues.Count);
            switch (chance.Next(3))
            {
                case 0:
                    jira.Elsewhere.Add(jira.Issues[at]);
                    jira.Issues.RemoveAt(at);
                    break;
                case 1:
                    jira.Issues[at] = ChangingNeedsTests.Issue(jira.Issues[at].Id, "1", 0, chance.Next(2) == 0 ? chance.Next(1, 500) : null);
                    jira.Changed.Add(jira.Issues[at].Id);
                    break;
                default:
                    var other = chance.Next(jira.Elsewhere.Count);
                    jira.Issues.Insert(at, jira.Elsewhere[other]);
                    jira.Elsewhere.RemoveAt(other);
                    break;
            }
        }
    }

    static void AssertSame(LoaderWorld expected, LoaderWorld actual)
    {
        static IEnumerable<(long, bool, string?, string?, string?)> Rows(LoaderWorld world, bool outside) => world.Live.Where(row => world.Table.IsOutside(row) == outside)
            .Select(row => world.Table.IdOf(row)).Select(id => (id, outside, world.Value("summary", id), world.Value("parent", id), world.Value(OwnFields.Epic, id)));
        Assert.Equal(Rows(expected, outside: false), Rows(actual, outside: false));
        Assert.Empty(Rows(expected, outside: true).Except(Rows(actual, outside: true))); // a parent that lost its last child may stay
        Assert.Equal((expected.Loader.View.Issues, expected.Loader.View.Unseen), (actual.Loader.View.Issues, actual.Loader.View.Unseen));
    }
}
