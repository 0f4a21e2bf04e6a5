using Outrigger.Apps.Cloning;
using Outrigger.Apps.Cloning.Apply;
using Outrigger.Core.Errors;
using Outrigger.Site.Model;

namespace Outrigger.Apps.Tests.Cloning.Apply;

/// <summary>Pages that are made as drafts and published together.</summary>
public sealed class DraftsFirstTests
{
    [Fact]
    public async Task Drafts_are_published_together_at_the_end()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>{{who}}</p>", "Template", "l");
        var published = 0;
        world.FateOf = (request, _) =>
        {
            if (request.Method == "PUT" && request.Path.Contains("/api/v2/pages/", StringComparison.Ordinal) && Interlocked.Increment(ref published) == 1)
            {
                Assert.Equal(3, world.State.PagesInSpace(world.Space.Id).Count(page => page.Status == PageStatus.Draft));
            }

            return Fate.Pass;
        };

        var report = await world.RunAsync(ClonerWorld.CsvDraft(template, "title,who\nA,1\nB,2\nC,3") with { Options = new() { DraftsFirst = true } });

        Assert.All(report.Rows, row => Assert.Equal((RowStatus.Created, Fidelity.Same), (row.Status, row.Fidelity)));
        Assert.Equal(3, published);
        Assert.All(world.Made(), page => Assert.Equal(PageStatus.Current, page.Status));
        Assert.Equal("l", Assert.Single(world.Page("B").Labels).Name);
    }

    [Fact]
    public async Task Drafts_of_a_tree_end_below_their_own_parents()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        world.Add("Notes", template.Id);

        var report = await world.RunAsync(ClonerWorld.Draft(template, "A", "B") with { Options = new() { DraftsFirst = true, Children = true } });

        Assert.All(report.Rows, row => Assert.Equal((RowStatus.Created, Fidelity.Same), (row.Status, row.Fidelity)));
        Assert.Equal(world.Page("B").Id, world.Page("Notes – B").ParentId);
    }

    [Fact]
    public async Task Drafts_left_by_a_cancelled_run_are_published_by_resume_or_deleted_by_undo()
    {
        foreach (var undo in new[] { false, true })
        {
            await using var world = await ClonerWorld.StartAsync();
            var template = world.Template("<p>x</p>");
            CloneRun? run = null;
            world.FateOf = (_, number) =>
            {
                if (number == 9)
                {
                    run?.Cancel();
                }

                return Fate.Pass;
            };
            run = await world.StartAsync(ClonerWorld.Draft(template, [.. Enumerable.Range(1, 30).Select(n => $"Page {n}")]) with { Options = new() { DraftsFirst = true } });
            await ClonerWorld.FinishAsync(run);
            Assert.NotEmpty(world.Made());
            Assert.All(world.Made(), page => Assert.Equal(PageStatus.Draft, page.Status));

            if (undo)
            {
                await world.UndoAsync(run.RunId);
                Assert.Empty(world.Made());
                continue;
            }

            await world.ResumeAsync(run.RunId);
            Assert.Equal(30, world.Made().Count(page => page.Status == PageStatus.Current));
            Assert.Equal(30, world.Made().Count);
        }
    }

    [Fact]
    public async Task Drafts_whose_answers_are_lost_are_published_once_each()
    {
        await using var world = await ClonerWorld.StartAsync((_, number) => number % 7 == 3 ? (Fate)(1 + (number % 4)) : Fate.Pass);
        var titles = Enumerable.Range(1, 20).Select(n => $"Page {n}").ToArray();

        var report = await world.RunAsync(ClonerWorld.Draft(world.Template("<p>x</p>"), titles) with { Options = new() { DraftsFirst = true, ReadBack = false } });

        Assert.Equal(20, report.Summary.Created);
        Assert.Equal(titles.Order(), world.Made().Where(page => page.Status == PageStatus.Current).Select(page => page.Title).Order());
    }
}
