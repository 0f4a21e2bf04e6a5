using Outrigger.Apps.Cloning;
using Outrigger.Apps.Cloning.Apply;
using Outrigger.Core.Errors;
using Outrigger.Site.Model;

namespace Outrigger.Apps.Tests.Cloning.Apply;

public sealed class CloneRunTests
{
    [Fact]
    public async Task Forty_starters_get_a_page_of_their_own_with_one_write_each()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>Dear <strong>{{name}}</strong>, you start on {{start:date}} with {{buddy:mention}}.</p>", "Template", "onboarding", "hr");
        var csv = "title,name,start,buddy\n" + string.Join('\n', Enumerable.Range(1, 40).Select(n => $"Onboarding {n},Starter & {n},2027-01-{1 + (n % 28):00},Rita Moreau"));

        var report = await world.RunAsync(ClonerWorld.CsvDraft(template, csv));

        Assert.Equal(40, report.Summary.Created);
        Assert.Equal(40, world.Made().Count);
        Assert.Equal(40, world.Transport.Writes);
        Assert.All(report.Rows, row => Assert.Equal((RowStatus.Created, Fidelity.Same), (row.Status, row.Fidelity)));
        var page = world.Page("Onboarding 7");
        Assert.Contains("Dear <strong>Starter &amp; 7</strong>", page.Body, StringComparison.Ordinal);
        Assert.Contains("""<time datetime="2027-01-08" />""", page.Body, StringComparison.Ordinal);
        Assert.Contains("ri:account-id", page.Body, StringComparison.Ordinal);
        Assert.Equal(["hr", "onboarding"], page.Labels.Select(label => label.Name).Order());
    }

    [Fact]
    public async Task A_template_without_variables_is_copied_without_sending_its_body()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>Same for all</p>");

        var report = await world.RunAsync(ClonerWorld.Draft(template, "One", "Two"));

        Assert.Equal(2, report.Summary.Created);
        var copies = world.Transport.Sent.Where(request => request.Method == "POST").ToList();
        Assert.All(copies, copy => Assert.DoesNotContain("Same for all", System.Text.Encoding.UTF8.GetString(copy.Body.Span), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Attachments_and_labels_come_along_in_the_same_write()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.State.AddPage(new NewPage
        {
            SpaceId = world.Space.Id,
            ParentId = world.Home.Id,
            Title = "Template",
            Body = "<p>{{n}}</p>",
            AuthorId = world.AdminId,
            Labels = [world.State.Label("a")],
            Attachments = [world.State.NewAttachment("plan.txt", "text/plain", "plan"u8.ToArray(), world.AdminId)],
        });

        var report = await world.RunAsync(ClonerWorld.CsvDraft(template, "title,n\nOne,1\nTwo,2"));

        Assert.Equal(2, world.Transport.Writes);
        Assert.All(report.Rows, row => Assert.Equal(Fidelity.Same, row.Fidelity));
        Assert.Equal("plan.txt", Assert.Single(world.Page("Two").Attachments).Title);
    }

    [Fact]
    public async Task Extra_labels_and_people_of_a_row_are_set_after_the_copy_restrictions_first()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>", "Template", "base");

        var report = await world.RunAsync(ClonerWorld.CsvDraft(template, "title,labels,viewers,editors\nOne,\"red, blue\",Rita Moreau,Uwe Brandt"));

        Assert.Equal(RowStatus.Created, Assert.Single(report.Rows).Status);
        Assert.Equal(Fidelity.Same, report.Rows[0].Fidelity);
        var page = world.Page("One");
        Assert.Equal(["base", "blue", "red"], page.Labels.Select(label => label.Name).Order());
        var writes = world.Transport.Sent.Where(request => request.Method != "GET").Select(request => request.Path).ToList();
        Assert.Contains("/restriction", writes[1], StringComparison.Ordinal);
        Assert.Contains("/label", writes[2], StringComparison.Ordinal);
        Assert.Equal(3, page.Restrictions.View.Count);
        Assert.Equal(2, page.Restrictions.Edit.Count);
    }

    [Fact]
    public async Task The_tree_below_the_template_goes_along_for_each_row()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>{{who}}</p>");
        var child = world.Add("Tasks of {{who}}", template.Id, "<p>for {{who}}</p>");
        world.Add("Notes", child.Id, "<p>n</p>");
        var draft = ClonerWorld.CsvDraft(template, "title,who\nPlan A,Mia\nPlan B,Tom") with { Options = new() { Children = true } };

        var report = await world.RunAsync(draft);

        Assert.All(report.Rows, row => Assert.Equal((RowStatus.Created, Fidelity.Same), (row.Status, row.Fidelity)));
        Assert.Equal(world.Page("Plan A").Id, world.Page("Tasks of Mia").ParentId);
        Assert.Equal(world.Page("Tasks of Tom").Id, world.Page("Notes – Plan B").ParentId);
        Assert.Equal(6, report.Undoable);
    }

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
    public async Task The_index_page_links_to_every_clone_in_row_order()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");

        var report = await world.RunAsync(ClonerWorld.Draft(template, "Zeta", "Alpha & Beta", "Mid") with { IndexTitle = "All of them", Options = new() { IndexPage = true } });

        var index = world.Page("All of them").Body;
        Assert.NotNull(report.IndexWebPath);
        Assert.True(index.IndexOf("Zeta", StringComparison.Ordinal) < index.IndexOf("Alpha &amp; Beta", StringComparison.Ordinal));
        Assert.True(index.IndexOf("Alpha", StringComparison.Ordinal) < index.IndexOf("Mid", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_back_says_what_differs_when_the_product_changes_a_clone()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>exact</p>", "Template", "keep");
        world.FateOf = (request, _) =>
        {
            if (request.Method == "GET" && world.State.PageByTitle(world.Space.Id, "Two") is { } page && page.Labels.Count > 0)
            {
                world.State.Put(page with { Labels = [], Versions = [page.Latest with { Body = "<p>other</p>" }] });
            }

            return Fate.Pass;
        };

        var report = await world.RunAsync(ClonerWorld.Draft(template, "One", "Two"));

        Assert.Equal([Fidelity.Same, Fidelity.Differs], report.Rows.Select(row => row.Fidelity));
        Assert.Contains(report.Rows[1].Differences, text => text.Contains("“keep” is missing", StringComparison.Ordinal));
        Assert.True(report.Rows[1].Differences.Count > 1);
    }

    [Fact]
    public async Task Cancel_begins_no_new_page_and_resume_makes_the_rest()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        var run = await world.StartAsync(ClonerWorld.Draft(template, [.. Enumerable.Range(1, 60).Select(n => $"Page {n}")]));
        await run.StepAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None);

        run.Cancel();
        await ClonerWorld.FinishAsync(run);

        Assert.Equal(RunState.Cancelled, run.State);
        Assert.InRange(world.Made().Count, 1, 59);
        var report = await world.ResumeAsync(run.RunId);
        Assert.Equal((60, 60), (report.Summary.Created, world.Made().Count));
    }

    [Fact]
    public async Task A_token_revoked_in_the_middle_stops_the_run_and_loses_nothing()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        world.FateOf = (_, number) =>
        {
            if (number == 10)
            {
                world.State.RevokeTokens(world.AdminId);
            }

            return Fate.Pass;
        };
        var run = await world.StartAsync(ClonerWorld.Draft(template, [.. Enumerable.Range(1, 40).Select(n => $"Page {n}")]));

        await ClonerWorld.FinishAsync(run);

        Assert.Equal((RunState.Interrupted, ErrorCode.Unauthorized), (run.State, run.Problem?.Code));
        Assert.NotNull(run.Progress().Stopped);
        Assert.Equal(run.Report.Rows.Count(row => row.Status == RowStatus.Created), world.Made().Count);
        Assert.InRange(world.Made().Count, 1, 39);
    }

    [Fact]
    public async Task A_site_that_goes_away_interrupts_the_run_and_resume_finishes_it()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        world.FateOf = (_, _) => world.Transport.Writes > 12 ? Fate.Swallowed : Fate.Pass;
        var run = await world.StartAsync(ClonerWorld.Draft(template, [.. Enumerable.Range(1, 40).Select(n => $"Page {n}")]));
        await ClonerWorld.FinishAsync(run);
        Assert.Equal(RunState.Interrupted, run.State);
        Assert.Equal(ErrorCode.Unavailable, run.Problem?.Code);

        world.FateOf = (_, _) => Fate.Pass;
        var report = await world.ResumeAsync(run.RunId);

        Assert.Equal((40, 40, RunState.Done), (report.Summary.Created, world.Made().Count, report.Summary.State));
    }

    [Fact]
    public async Task A_template_deleted_after_the_preview_stops_the_start()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        var preview = await world.PreviewAsync(ClonerWorld.Draft(template, "One"));
        world.State.Put(template with { Status = PageStatus.Trashed });

        var started = await world.Cloner.StartAsync(preview.PlanId, CancellationToken.None);

        Assert.Equal(ErrorCode.TemplateUnreadable, started.Problem?.Code);
        Assert.Empty(world.Made());
    }

    [Fact]
    public async Task A_template_changed_since_the_run_began_is_not_mixed_into_it()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        var run = await world.StartAsync(ClonerWorld.Draft(template, [.. Enumerable.Range(1, 30).Select(n => $"Page {n}")]));
        await run.StepAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None);
        run.Cancel();
        await ClonerWorld.FinishAsync(run);
        world.State.Put(template with { Versions = [template.Latest with { Body = "<p>new</p>" }] });

        var resumed = await world.NewCloner().ResumeAsync(run.RunId, CancellationToken.None);

        Assert.Equal(ErrorCode.Conflict, resumed.Problem?.Code);
    }

    [Fact]
    public async Task A_silently_renamed_copy_is_recorded_and_said()
    {
        await using var world = await ClonerWorld.StartAsync(options: options => options with { RenameCopiesSilently = true });
        var template = world.Template("<p>x</p>");
        var run = await world.StartAsync(ClonerWorld.Draft(template, "Taken"));
        world.Add("Taken");

        await ClonerWorld.FinishAsync(run);

        var row = Assert.Single(run.Rows);
        Assert.Equal(("Taken (2)", RowStatus.Created, ErrorCode.TitleTaken), (row.Title, row.Status, row.Problem?.Code));
        Assert.Equal(1, run.Report.Undoable);
    }

    [Fact]
    public async Task A_template_deleted_in_the_middle_stops_the_run_and_resume_goes_on_once_it_is_restored()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        world.FateOf = (_, number) =>
        {
            if (number == 10)
            {
                world.State.Put(template with { Status = PageStatus.Trashed });
            }

            return Fate.Pass;
        };
        var run = await world.StartAsync(ClonerWorld.Draft(template, [.. Enumerable.Range(1, 30).Select(n => $"Page {n}")]));
        await ClonerWorld.FinishAsync(run);

        Assert.Equal((RunState.Interrupted, ErrorCode.TemplateUnreadable), (run.State, run.Problem?.Code));
        Assert.Equal(0, run.Report.Summary.Failed);
        world.State.Put(template);
        Assert.Equal(30, (await world.ResumeAsync(run.RunId)).Summary.Created);
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

    [Fact]
    public async Task A_cancelled_undo_goes_on_when_it_is_resumed()
    {
        await using var world = await ClonerWorld.StartAsync();
        var report = await world.RunAsync(ClonerWorld.Draft(world.Template("<p>x</p>"), [.. Enumerable.Range(1, 40).Select(n => $"Page {n}")]));
        var undo = (await world.Cloner.UndoAsync(report.Summary.RunId, default)).Value;
        await undo.StepAsync(TimeSpan.FromMilliseconds(1), default);
        undo.Cancel();
        await ClonerWorld.FinishAsync(undo);
        Assert.NotEmpty(world.Made());

        var resumed = await world.ResumeAsync(report.Summary.RunId);

        Assert.Equal(RunState.Undone, resumed.Summary.State);
        Assert.Empty(world.Made());
    }

    [Fact]
    public async Task Steps_asked_for_at_the_same_time_do_no_harm()
    {
        await using var world = await ClonerWorld.StartAsync();
        var run = await world.StartAsync(ClonerWorld.Draft(world.Template("<p>x</p>"), [.. Enumerable.Range(1, 30).Select(n => $"Page {n}")]));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => run.StepAsync(TimeSpan.FromSeconds(20), default)));

        Assert.Equal(30, run.Report.Summary.Created);
        Assert.Equal(30, world.Made().Count);
    }

    [Fact]
    public async Task Content_properties_and_restrictions_come_along_where_wanted()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        world.State.Put(template with
        {
            Properties = [world.State.NewProperty("content-appearance-published", "\"full-width\"", world.AdminId)],
            Restrictions = new([Principal.User(world.AdminId)], []),
        });

        await world.RunAsync(ClonerWorld.Draft(template, "With") with { Options = new() { Restrictions = true } });
        await world.RunAsync(ClonerWorld.Draft(template, "Without") with { Options = new() { Properties = false } });

        Assert.Equal("content-appearance-published", Assert.Single(world.Page("With").Properties).Key);
        Assert.Single(world.Page("With").Restrictions.View);
        Assert.Empty(world.Page("Without").Properties);
        Assert.Empty(world.Page("Without").Restrictions.View);
    }

    [Fact]
    public async Task Clones_without_labels_are_read_back_many_at_once()
    {
        await using var world = await ClonerWorld.StartAsync();
        var run = await world.StartAsync(ClonerWorld.Draft(world.Template("<p>x</p>"), [.. Enumerable.Range(1, 100).Select(n => $"Page {n}")]) with { Options = new() { Labels = false } });
        var before = world.Transport.Reads;

        await ClonerWorld.FinishAsync(run);

        Assert.All(run.Rows, row => Assert.Equal(Fidelity.Same, row.Fidelity));
        Assert.InRange(world.Transport.Reads - before, 4, 8);
    }

    [Theory]
    [InlineData(ConflictRule.Stop, RowStatus.Failed)]
    [InlineData(ConflictRule.Skip, RowStatus.Skipped)]
    [InlineData(ConflictRule.Reuse, RowStatus.Reused)]
    [InlineData(ConflictRule.Number, RowStatus.Created)]
    public async Task A_title_taken_after_the_preview_follows_the_conflict_rule(ConflictRule rule, RowStatus expected)
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        var run = await world.StartAsync(ClonerWorld.Draft(template, "Taken", "Free") with { Options = new() { OnConflict = rule } });
        var other = world.Add("Taken", null, "<p>theirs</p>");

        await ClonerWorld.FinishAsync(run);

        Assert.Equal(expected, run.Rows[0].Status);
        Assert.Equal(RowStatus.Created, run.Rows[1].Status);
        Assert.Equal("<p>theirs</p>", world.State.Page(other.Id)?.Body);
        Assert.Equal(rule == ConflictRule.Number ? "Taken (2)" : "Taken", run.Rows[0].Title);
    }
}
