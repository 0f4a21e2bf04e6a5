using System.Text.Json.Nodes;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.Tests.PivotReport.Loading;

public sealed class ChangingNeedsTests
{
    [Fact]
    public async Task A_further_field_is_fetched_alone_for_the_issues_that_are_there()
    {
        var jira = new FakeJira();
        jira.Add(950);
        using var world = new LoaderWorld(jira);
        await world.LoadAsync(LoaderWorld.Needs("summary"));
        var before = jira.Sent.Count;

        world.Loader.Open(LoaderWorld.Everything, LoaderWorld.Needs("summary", "customfield_1"), 50_000);
        Assert.NotNull(world.Table.Columns.Find("summary"));
        var view = await world.RunAsync();
        Assert.Equal((LoadState.Complete, 950), (view.State, view.Issues));
        Assert.Equal(10, jira.Sent.Count - before);
        Assert.All(jira.Sent.Skip(before), request => Assert.Equal(["customfield_1"], JsonNode.Parse(request.Body.Span)!["fields"]!.AsArray().Select(field => field!.GetValue<string>())));
        AssertNumbers(world);

        world.Loader.Open(LoaderWorld.Everything, LoaderWorld.Needs("customfield_1"), 50_000); // fewer fields: nothing to fetch
        await world.RunAsync();
        Assert.Equal(10, jira.Sent.Count - before);
    }

    [Fact]
    public async Task Fields_that_come_and_go_while_issues_load_have_their_values_in_every_row()
    {
        for (var seed = 0; seed < 8; seed++)
        {
            var chance = new Random(seed);
            var jira = new FakeJira { PageSize = 300 };
            jira.Add(2000, id => new(id, new() { ["summary"] = "S" + id, ["customfield_1"] = id, ["customfield_5"] = "T" + id, ["labels"] = new JsonArray("L" + id, "all") }));
            jira.Fault = (request, number) => number % 13 == 12 && request.Path.Contains("bulkfetch") ? FakeJira.Answer(400, "{}") : null;
            using var world = new LoaderWorld(jira);
            string[] all = ["summary", "customfield_1", "customfield_5", "labels"];
            world.Loader.Open(LoaderWorld.Everything, LoaderWorld.Needs("summary"), 50_000);
            for (var change = 1; change <= 3; change++)
            {
                for (var steps = chance.Next(1, 12); steps > 0; steps--)
                {
                    await world.Loader.StepAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None);
                    Assert.Equal(world.Table.Rows, world.Table.Columns.Rows);
                }

                world.Loader.Open(LoaderWorld.Everything, LoaderWorld.Needs(all[..(change + 1)]), 50_000);
            }

            var view = await world.RunAsync();
            while (view.State == LoadState.Failed)
            {
                world.Loader.GoOn(null);
                view = await world.RunAsync();
            }

            Assert.Equal((LoadState.Complete, 2000), (view.State, view.Issues));
            AssertNumbers(world);
            Assert.All(world.LiveIds, id => Assert.Equal(("S" + id, "T" + id, $"L{id}|all"), (world.Value("summary", id), world.Value("customfield_5", id), world.Value("labels", id))));
        }
    }

    [Fact]
    public async Task Parents_that_the_source_left_out_are_fetched_up_to_the_top_and_marked()
    {
        var jira = new FakeJira();
        jira.Add(250, id => Issue(id, type: "1", level: 0, parent: 1000 + (id % 5)));
        jira.Elsewhere.AddRange(Enumerable.Range(1000, 5).Select(id => Issue(id, type: "2", level: 1, parent: 2000)));
        jira.Elsewhere.Add(Issue(2000, type: "3", level: 2, parent: 3000)); // whose parent may not be seen
        using var world = new LoaderWorld(jira);
        var view = await world.LoadAsync(Tree(world));
        Assert.Equal((LoadState.Complete, 250, 6, 0), (view.State, view.Issues, view.Outside, view.Unseen));
        Assert.Equal([1000L, 1001, 1002, 1003, 1004, 2000], world.Live.Where(world.Table.IsOutside).Select(world.Table.IdOf).Order());
        Assert.Equal("2000", world.Value("parent", 1003));
        Assert.Equal("1003", world.Value(OwnFields.Epic, 3));
        Assert.Null(world.Value(OwnFields.Epic, 1003)); // an epic is in no epic
        Assert.Equal("ORB-1003 S1003", world.Table.Names.LabelOf(OwnFields.Epic, "1003"));
        Assert.Equal(2, world.Table.Names.Find("issuetype", "3")?.Level);
    }

    [Fact]
    public async Task Parents_by_links_of_own_levels_are_fetched_too()
    {
        var jira = new FakeJira();
        JsonArray Links(bool inward, long other, string type) => [new JsonObject
        {
            ["type"] = new JsonObject { ["id"] = "7", ["outward"] = "contains", ["inward"] = "is part of" },
            [inward ? "inwardIssue" : "outwardIssue"] = new JsonObject { ["id"] = other.ToString(), ["key"] = "ORB-" + other, ["fields"] = new JsonObject { ["issuetype"] = new JsonObject { ["id"] = type } } },
        }];
        jira.Add(1, id => Issue(id, "1", 0, null, Links(inward: true, 500, "9")));
        jira.Add(1, id => Issue(id, "1", 0, null, Links(inward: false, 501, "9"))); // the other way round
        jira.Add(1, id => Issue(id, "1", 0, null, Links(inward: true, 502, "1"))); // of a type that is no level
        jira.Elsewhere.AddRange([Issue(500, "9", 0, null), Issue(501, "9", 0, null), Issue(502, "1", 0, null)]);
        using var world = new LoaderWorld(jira);
        var view = await world.LoadAsync(Tree(world, new OwnLevel(["9"], "7")));
        Assert.Equal((3, 1), (view.Issues, view.Outside));
        Assert.Equal("7<500", world.Value(LinkValue.Field, 1));
        Assert.Equal("is part of ORB-500", world.Table.Names.LabelOf(LinkValue.Field, "7<500"));
        Assert.True(world.Table.IsOutside(world.Table.RowOf(500)));
    }

    [Fact]
    public async Task Long_lists_of_work_are_read_to_their_end()
    {
        JsonObject Work(int count)
        {
            JsonArray All() => [.. Enumerable.Range(1, count).Select(entry => (JsonNode)new JsonObject { ["author"] = new JsonObject { ["accountId"] = "a" }, ["started"] = "2026-11-01T09:00:00.000+0000", ["timeSpentSeconds"] = entry })];
            return new() { ["total"] = count, ["worklogs"] = new JsonArray([.. All().Take(20).Select(entry => entry!.DeepClone())]), ["all"] = All() };
        }

        var jira = new FakeJira();
        jira.Add(3, id => new(id, new() { ["summary"] = "S", ["worklog"] = Work(id == 2 ? 33 : 2) }));
        using var world = new LoaderWorld(jira);
        await world.LoadAsync(LoaderWorld.Needs("summary"));
        Assert.Null(world.Table.Work);
        await world.LoadAsync(LoaderWorld.Needs("summary") with { Worklogs = true });
        Assert.Equal(4, jira.SentTo("/worklog").Count()); // ten at a time in this Jira
        var (time, issue) = ((WholeColumn)world.Table.Work!.Find(OwnFields.WorkTime)!, (WholeColumn)world.Table.Work.Find("issue")!);
        var sums = Enumerable.Range(0, world.Table.Work.Rows).GroupBy(entry => world.Table.IdOf((int)issue.WholeAt(entry)!.Value)).ToDictionary(group => group.Key, group => group.Sum(entry => time.WholeAt(entry)));
        Assert.Equal((3, 33 * 34 / 2, 3), ((int)sums[1]!, (int)sums[2]!, (int)sums[3]!));
    }

    internal static FakeIssue Issue(long id, string type, int level, long? parent, JsonArray? links = null) => new(id, new()
    {
        ["summary"] = "S" + id,
        ["issuetype"] = new JsonObject { ["id"] = type, ["name"] = "T" + type, ["hierarchyLevel"] = level },
        ["status"] = new JsonObject { ["id"] = "1", ["name"] = "Open", ["statusCategory"] = new JsonObject { ["key"] = "new", ["name"] = "To do" } },
        ["parent"] = parent is { } above ? new JsonObject { ["id"] = above.ToString(), ["key"] = "ORB-" + above, ["fields"] = new JsonObject { ["summary"] = "S" + above } } : null,
        ["issuelinks"] = links,
    });

    internal static FieldNeeds Tree(LoaderWorld world, params OwnLevel[] levels) =>
        new(new HashSet<string> { "summary", "issuetype", "parent", "status", OwnFields.StatusCategory, OwnFields.Epic }, Tree: true, Links: levels.Length > 0, Worklogs: false, levels);

    static void AssertNumbers(LoaderWorld world) => Assert.All(world.LiveIds, id => Assert.Equal(id.ToString(), world.Value("customfield_1", id)));
}
