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
