using Outrigger.Apps.Cloning;
using Outrigger.Core.Errors;
using Outrigger.Site.Model;

namespace Outrigger.Apps.Tests.Cloning.Undo;

public sealed class UndoTests
{
    [Fact]
    public async Task Undo_moves_exactly_the_runs_pages_to_the_trash()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        world.Add("Bystander");
        world.Add("Reused");
        var report = await world.RunAsync(ClonerWorld.Draft(template, "A", "Reused", "C") with { IndexTitle = "Index", Options = new() { IndexPage = true, OnConflict = ConflictRule.Reuse } });
        Assert.Equal(3, report.Undoable);

        var undone = await world.UndoAsync(report.Summary.RunId);

        Assert.Equal(["Bystander", "Reused"], world.Made().Select(page => page.Title).Order());
        Assert.Equal([RowStatus.Undone, RowStatus.Reused, RowStatus.Undone], undone.Rows.Select(row => row.Status));
        Assert.Equal((RunState.Undone, 0), (undone.Summary.State, undone.Undoable));
        Assert.All(undone.Rows.Where(row => row.Status == RowStatus.Undone), row => Assert.Equal(PageStatus.Trashed, world.State.Page(row.PageId ?? "")?.Status));
    }

    [Fact]
    public async Task A_page_that_somebody_edited_is_kept_and_named()
    {
        await using var world = await ClonerWorld.StartAsync();
        var report = await world.RunAsync(ClonerWorld.Draft(world.Template("<p>x</p>"), "A", "B"));
        var edited = world.Page("B");
        world.State.Put(edited with { Versions = [.. edited.Versions, edited.Latest with { Number = 2, Body = "<p>mine</p>" }] });

        var undone = await world.UndoAsync(report.Summary.RunId);

        Assert.Equal((RowStatus.Kept, ErrorCode.EditedSince), (undone.Rows[1].Status, undone.Rows[1].Problem?.Code));
        Assert.Equal(["B"], world.Made().Select(page => page.Title));
    }

    [Fact]
    public async Task A_page_with_somebodys_page_below_it_is_kept_and_so_are_its_parents()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        world.Add("Notes", template.Id);
        var report = await world.RunAsync(ClonerWorld.Draft(template, "A", "B") with { Options = new() { Children = true } });
        world.Add("Mine", world.Page("Notes – A").Id);

        var undone = await world.UndoAsync(report.Summary.RunId);

        Assert.Equal([RowStatus.Kept, RowStatus.Undone], undone.Rows.Select(row => row.Status));
        Assert.Equal(["A", "Mine", "Notes", "Notes – A"], world.Made().Select(page => page.Title).Order());
    }

    [Fact]
    public async Task Undo_again_does_nothing_more_and_takes_what_was_kept_once_it_may()
    {
        await using var world = await ClonerWorld.StartAsync();
        var report = await world.RunAsync(ClonerWorld.Draft(world.Template("<p>x</p>"), "A", "B"));
        var mine = world.Add("Mine", world.Page("A").Id);
        await world.UndoAsync(report.Summary.RunId);
        world.State.Put(mine with { Status = PageStatus.Trashed });
        var writes = world.Transport.Writes;

        var again = await world.UndoAsync(report.Summary.RunId);

        Assert.All(again.Rows, row => Assert.Equal(RowStatus.Undone, row.Status));
        Assert.Equal(writes + 1, world.Transport.Writes);
    }

    [Fact]
    public async Task Pages_that_are_gone_already_count_as_undone()
    {
        await using var world = await ClonerWorld.StartAsync();
        var report = await world.RunAsync(ClonerWorld.Draft(world.Template("<p>x</p>"), "A", "B"));
        world.State.Put(world.Page("A") with { Status = PageStatus.Trashed });
        world.State.Purge(world.Page("B").Id);

        var undone = await world.UndoAsync(report.Summary.RunId);

        Assert.All(undone.Rows, row => Assert.Equal(RowStatus.Undone, row.Status));
    }

    [Fact]
    public async Task A_page_whose_answer_was_lost_for_good_is_found_and_undone_too()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        var gone = false;
        world.FateOf = (request, number) => gone ? Fate.Swallowed : (gone = number == 3) ? Fate.AnswerLost : Fate.Pass;
        var run = await world.StartAsync(ClonerWorld.Draft(template, "A", "B", "C", "D"));
        await ClonerWorld.FinishAsync(run);
        Assert.Equal(RunState.Interrupted, run.State);
        world.FateOf = (_, _) => Fate.Pass;
        Assert.NotEmpty(world.Made());
        world.NewCloner();

        await world.UndoAsync(run.RunId);

        Assert.Empty(world.Made());
    }

    [Fact]
    public async Task A_run_that_was_undone_is_not_resumed()
    {
        await using var world = await ClonerWorld.StartAsync();
        var report = await world.RunAsync(ClonerWorld.Draft(world.Template("<p>x</p>"), "A"));
        await world.UndoAsync(report.Summary.RunId);

        var resumed = await world.NewCloner().ResumeAsync(report.Summary.RunId, CancellationToken.None);

        Assert.Equal(ErrorCode.BadUsage, resumed.Problem?.Code);
    }
}
