using Outrigger.Apps.Cloning;
using Outrigger.Core.Errors;
using Outrigger.Site.Model;

namespace Outrigger.Apps.Tests.Cloning.Plan;

/// <summary>What the preview finds before anything is written.</summary>
public sealed class PlannerTests
{


    [Fact]
    public async Task A_preview_writes_nothing()
    {
        await using var world = await ClonerWorld.StartAsync();
        var preview = await world.PreviewAsync(ClonerWorld.Draft(world.Template("<p>x</p>"), "One", "Two"));

        Assert.True(preview.CanStart);
        Assert.Equal((2, 2, 0, 0), (preview.TotalRows, preview.Pages, preview.Skipped, preview.Blocked));
        Assert.Equal(0, world.Transport.Writes);
        Assert.Equal("Home", preview.DestinationTitle);
    }

    [Fact]
    public async Task An_empty_title_stops_the_run_and_can_be_left_out_with_one_click()
    {
        await using var world = await ClonerWorld.StartAsync();
        var draft = ClonerWorld.CsvDraft(world.Template("<p>{{a}}</p>"), "title,a\nOne,1\n,2");

        var found = ClonerWorld.Stops(await world.PreviewAsync(draft), ErrorCode.TitleEmpty, 2);

        Assert.NotNull(found.Fix);
        var preview = await world.PreviewAsync(draft with { Overrides = [found.Fix.Override] });
        Assert.True(preview.CanStart);
        Assert.Equal(RowPlan.Skip, preview.Rows[1].Plan);
    }

    [Fact]
    public async Task A_title_over_255_units_stops_the_run_and_a_shorter_one_is_offered()
    {
        await using var world = await ClonerWorld.StartAsync();
        var draft = ClonerWorld.Draft(world.Template("<p>x</p>"), new string('a', 254) + "😀");

        var found = ClonerWorld.Stops(await world.PreviewAsync(draft), ErrorCode.TitleTooLong, 1);

        Assert.Equal(new string('a', 254), found.Fix?.Override.Title);
        Assert.True((await world.PreviewAsync(draft with { Overrides = [found.Fix!.Override] })).CanStart); // asserted the line above
    }

    [Theory]
    [InlineData(0x7)]
    [InlineData(0xD83D)]
    public async Task Control_characters_and_lone_surrogates_in_a_title_stop_the_run(int unit)
    {
        var title = $"a{(char)unit}b";
        await using var world = await ClonerWorld.StartAsync();
        var draft = ClonerWorld.Draft(world.Template("<p>x</p>"), "fine") with { Overrides = [new(1) { Title = title }] };

        var found = ClonerWorld.Stops(await world.PreviewAsync(draft), ErrorCode.TitleCharacters, 1);

        Assert.Equal("a b", found.Fix?.Override.Title);
    }

    [Fact]
    public async Task A_title_twice_in_the_list_stops_the_run_ignoring_case()
    {
        await using var world = await ClonerWorld.StartAsync();
        var draft = ClonerWorld.Draft(world.Template("<p>x</p>"), "Sprint", "Other", "SPRINT");

        var found = ClonerWorld.Stops(await world.PreviewAsync(draft), ErrorCode.TitleDuplicate, 3);

        Assert.Contains("row 1", found.Message, StringComparison.Ordinal);
        Assert.Equal("SPRINT (2)", found.Fix?.Override.Title);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(60)]
    public async Task A_clash_in_the_space_names_the_page_and_one_click_solves_it_listed_or_looked_up(int rows)
    {
        await using var world = await ClonerWorld.StartAsync();
        var taken = world.Add("sprint 2");
        world.Add("Sprint 2 (2)");
        var draft = ClonerWorld.Draft(world.Template("<p>x</p>"), [.. Enumerable.Range(1, rows).Select(n => $"Sprint {n}")]);

        var found = ClonerWorld.Stops(await world.PreviewAsync(draft), ErrorCode.TitleTaken, 2);

        Assert.Contains(taken.Id, found.WebPath, StringComparison.Ordinal);
        Assert.Equal("Sprint 2 (3)", found.Fix?.Override.Title);
        Assert.True((await world.PreviewAsync(draft with { Overrides = [found.Fix!.Override] })).CanStart); // asserted the line above
    }

    [Fact]
    public async Task An_archived_page_holds_its_title()
    {
        await using var world = await ClonerWorld.StartAsync();
        world.State.Put(world.Add("Old") with { Status = PageStatus.Archived });

        var found = ClonerWorld.Stops(await world.PreviewAsync(ClonerWorld.Draft(world.Template("<p>x</p>"), "old")), ErrorCode.TitleTaken, 1);

        Assert.Contains("archived", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConflictRule.Skip, RowPlan.Skip, "Taken")]
    [InlineData(ConflictRule.Number, RowPlan.Create, "Taken (2)")]
    [InlineData(ConflictRule.Reuse, RowPlan.Reuse, "Taken")]
    public async Task The_conflict_rule_is_shown_per_row(ConflictRule rule, RowPlan plan, string title)
    {
        await using var world = await ClonerWorld.StartAsync();
        world.Add("Taken");
        var draft = ClonerWorld.Draft(world.Template("<p>x</p>"), "Taken", "Free");

        foreach (var asked in new[] { draft with { Options = new() { OnConflict = rule } }, draft with { Overrides = [new(1) { OnConflict = rule }] } })
        {
            var preview = await world.PreviewAsync(asked);
            Assert.True(preview.CanStart);
            Assert.Equal((plan, title), (preview.Rows[0].Plan, preview.Rows[0].Title));
            Assert.NotNull(preview.Rows[0].Note);
        }
    }

    [Fact]
    public async Task Numbering_finds_the_next_free_number_in_list_and_space_together()
    {
        await using var world = await ClonerWorld.StartAsync();
        world.Add("A");
        world.Add("A (3)");
        var preview = await world.PreviewAsync(ClonerWorld.Draft(world.Template("<p>x</p>"), "A (2)", "A", "a", "A") with { Options = new() { OnConflict = ConflictRule.Number } });

        Assert.Equal(["A (2)", "A (4)", "a (5)", "A (6)"], preview.Rows.Select(row => row.Title));
    }

    [Fact]
    public async Task A_template_that_is_hidden_gone_or_a_draft_stops_the_run_in_words_of_its_own()
    {
        await using var world = await ClonerWorld.StartAsync();
        var draft = world.State.AddPage(new NewPage { SpaceId = world.Space.Id, Title = "D", AuthorId = world.AdminId, Status = PageStatus.Draft });
        var trashed = world.Add("T");
        world.State.Put(trashed with { Status = PageStatus.Trashed });

        ClonerWorld.Stops(await world.PreviewAsync(ClonerWorld.Draft(draft, "One")), ErrorCode.TemplateDraft);
        ClonerWorld.Stops(await world.PreviewAsync(ClonerWorld.Draft(trashed, "One")), ErrorCode.TemplateUnreadable);
        ClonerWorld.Stops(await world.PreviewAsync(ClonerWorld.Draft(draft with { Id = "999999" }, "One")), ErrorCode.TemplateUnreadable);
    }

    [Fact]
    public async Task A_malformed_template_stops_the_run_with_the_place()
    {
        await using var world = await ClonerWorld.StartAsync();

        ClonerWorld.Stops(await world.PreviewAsync(ClonerWorld.Draft(world.Template("<p>open <strong>never closed</p>"), "One")), ErrorCode.TemplateMalformed);
    }

    [Fact]
    public async Task A_body_over_5_MB_after_filling_stops_the_rows_that_make_it_so()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template($"<p>{{{{a}}}}</p><p>{new string('x', 4_900_000)}</p>");
        var draft = ClonerWorld.CsvDraft(template, $"title,a\nOne,small\nTwo,{new string('&', 100_000)}");

        ClonerWorld.Stops(await world.PreviewAsync(draft), ErrorCode.TemplateTooLarge, 2);
    }

    [Fact]
    public async Task A_destination_without_create_permission_stops_the_run()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        world.NewCloner(world.As("reader@example.com"));

        var preview = await world.PreviewAsync(ClonerWorld.Draft(template, "One"));

        ClonerWorld.Stops(preview, ErrorCode.DestinationForbidden);
    }

    [Fact]
    public async Task A_parent_in_another_space_stops_the_run()
    {
        await using var world = await ClonerWorld.StartAsync();
        var elsewhere = world.Add("There", null, "<p>x</p>", world.Other);
        var draft = ClonerWorld.Draft(world.Template("<p>x</p>"), "One");

        ClonerWorld.Stops(await world.PreviewAsync(draft with { Destination = new(world.Space.Id, "DOC", elsewhere.Id) }), ErrorCode.ParentElsewhere);
        var rows = ClonerWorld.CsvDraft(world.Template("<p>x</p>", "Template 2"), $"title,parent\nOne,{elsewhere.Id}\nTwo,Nowhere");
        var preview = await world.PreviewAsync(rows);
        ClonerWorld.Stops(preview, ErrorCode.ParentElsewhere, 1);
        ClonerWorld.Stops(preview, ErrorCode.NotFound, 2);
    }

    [Fact]
    public async Task A_row_may_name_its_parent_by_id_address_or_title()
    {
        await using var world = await ClonerWorld.StartAsync();
        var parent = world.Add("Team Red");
        var csv = $"title,parent\nA,{parent.Id}\nB,https://acme.example/wiki/spaces/DOC/pages/{parent.Id}/Team+Red\nC,team red\nD,";

        var preview = await world.PreviewAsync(ClonerWorld.CsvDraft(world.Template("<p>x</p>"), csv));

        Assert.True(preview.CanStart, string.Join('\n', preview.Findings.Select(finding => finding.Message)));
        Assert.Equal(["Team Red", "Team Red", "Team Red", "Home"], preview.Rows.Select(row => row.ParentTitle));
    }

    [Fact]
    public async Task A_space_may_be_named_by_its_key_and_an_unknown_one_stops_the_run()
    {
        await using var world = await ClonerWorld.StartAsync();
        var draft = ClonerWorld.Draft(world.Template("<p>x</p>"), "One");

        Assert.True((await world.PreviewAsync(draft with { Destination = new("", "eng") })).CanStart);
        ClonerWorld.Stops(await world.PreviewAsync(draft with { Destination = new("", "NONE") }), ErrorCode.NotFound);
        ClonerWorld.Stops(await world.PreviewAsync(draft with { Destination = new("424242", "") }), ErrorCode.NotFound);
    }

    [Fact]
    public async Task Drafts_first_with_attachments_is_refused_before_it_starts()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        world.State.Put(template with { Attachments = [world.State.NewAttachment("a.txt", "text/plain", "a"u8.ToArray(), world.AdminId)] });

        ClonerWorld.Stops(await world.PreviewAsync(ClonerWorld.Draft(template, "One") with { Options = new() { DraftsFirst = true } }), ErrorCode.BadUsage);
    }

    [Fact]
    public async Task Every_finding_comes_at_once()
    {
        await using var world = await ClonerWorld.StartAsync();
        world.Add("Taken");
        var csv = "title,name,start,labels,parent\nTaken,a,2027-01-01,,\n,b,2027-01-01,,\nTwice,c,2027-01-01,,\ntwice,d,2027-01-01,,\nDate,e,soon,,\nLabel,f,2027-01-01,a:b,\nEmpty,,2027-01-01,,\nParent,g,2027-01-01,,Nowhere";

        var preview = await world.PreviewAsync(ClonerWorld.CsvDraft(world.Template("<p>{{name}} {{start:date}}</p>"), csv));

        Assert.Equal(
            [ErrorCode.TitleTaken, ErrorCode.TitleEmpty, ErrorCode.TitleDuplicate, ErrorCode.VariableType, ErrorCode.LabelInvalid, ErrorCode.VariableMissing, ErrorCode.NotFound],
            preview.Findings.Where(finding => finding.Stops).Select(finding => finding.Code));
        Assert.Equal(7, preview.Blocked);
    }

    [Fact]
    public async Task Five_thousand_rows_are_planned_and_more_are_refused()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>{{title}}</p>");

        var preview = await world.PreviewAsync(ClonerWorld.Draft(template, [.. Enumerable.Range(1, 5000).Select(n => $"Page {n}")]));
        Assert.Equal((5000, 500, true), (preview.TotalRows, preview.Rows.Count, preview.CanStart));
        Assert.True(world.Transport.Reads < 20, $"{world.Transport.Reads} reads");

        var more = await world.PreviewAsync(ClonerWorld.Draft(template, [.. Enumerable.Range(1, 5001).Select(n => $"Page {n}")]));
        ClonerWorld.Stops(more, ErrorCode.RowsTooMany);
    }

    [Fact]
    public async Task The_preview_counts_the_writes_that_the_run_then_sends()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>", "Template", "l");
        world.Add("Notes", template.Id);
        var draft = ClonerWorld.CsvDraft(template, "title,labels,viewers\nA,red,Rita Moreau\nB,,") with { Options = new() { Children = true, IndexPage = true } };

        var preview = await world.PreviewAsync(draft);
        var before = world.Transport.Reads;
        await world.RunAsync(draft);

        Assert.Equal(preview.Writes, world.Transport.Writes);
        Assert.InRange(preview.Points, preview.Writes + preview.Reads, 100);
        Assert.True(before > 0);
    }

    [Fact]
    public async Task Links_keep_their_meaning_in_another_space()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("""<p><ac:link><ri:page ri:content-title="Home" /></ac:link></p>""");
        var draft = ClonerWorld.Draft(template, "Kept") with { Destination = new(world.Other.Id, "ENG") };

        var preview = await world.PreviewAsync(draft);
        await world.RunAsync(draft);

        Assert.Contains(preview.Findings, finding => finding is { Code: ErrorCode.ReferenceFollowsPlace, Stops: false });
        Assert.Contains("ri:space-key=\"DOC\"", world.State.PageByTitle(world.Other.Id, "Kept")?.Body, StringComparison.Ordinal);
    }
}
