using Outrigger.Apps.Cloning;
using Outrigger.Apps.Tests.Cloning;
using Outrigger.Core.Errors;
using Outrigger.Site.Model;

namespace Outrigger.Apps.Tests.BadInput;

/// <summary>Input that no run may start with: one sentence that names the row or field, and nothing written anywhere.</summary>
public sealed class RefusedInputTests
{
    static readonly string Long = new('a', 256);

    public static TheoryData<string, ErrorCode, int?, string> Tables => new()
    {
        { "title,who\nOne,a\n,b", ErrorCode.TitleEmpty, 2, "title is empty" },
        { "title,who\nOne,a\n\"  \",b", ErrorCode.TitleEmpty, 2, "title is empty" },
        { $"title,who\nOne,a\n{Long},b", ErrorCode.TitleTooLong, 2, "256 characters" },
        { "title,who\nOne,a\nTwo,b\none,c", ErrorCode.TitleDuplicate, 3, "row 1" },
        { "title,who\nTAKEN,a", ErrorCode.TitleTaken, 1, "“Taken”" },
        { "title,who\nOne\u0007,a", ErrorCode.TitleCharacters, 1, "control characters" },
        { "title,who\nOne,a\nTwo,b,c", ErrorCode.RowsUnreadable, null, "Line 3 has 3 cells where the header has 2" },
        { "title,who\nOne,a\nTwo", ErrorCode.RowsUnreadable, null, "Line 3 has 1 cell where the header has 2" },
        { "title,who\nOne,\"a\nTwo,b", ErrorCode.RowsUnreadable, null, "line 2, in cell 2" },
        { "title,who,WHO\nOne,a,b", ErrorCode.RowsUnreadable, null, "both named" },
        { "title,who", ErrorCode.RowsMissing, null, "no row below" },
        { "", ErrorCode.RowsMissing, null, "no rows yet" },
        { "title,who\nOne,", ErrorCode.VariableMissing, 1, "who" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_table_that_cannot_become_pages_is_refused(string csv, ErrorCode code, int? row, string said)
    {
        await using var world = await ClonerWorld.StartAsync();
        world.Add("Taken");
        await using var core = new Asker(world);

        await core.RefusedAsync(ClonerWorld.CsvDraft(world.Template("<p>{{who}}</p>"), csv), code, row, said);
    }

    [Fact]
    public async Task A_byte_order_mark_quotes_and_line_breaks_in_cells_are_read_as_meant()
    {
        await using var world = await ClonerWorld.StartAsync();
        await using var core = new Asker(world);

        var preview = await core.PreviewAsync(ClonerWorld.CsvDraft(world.Template("<p>{{who}}</p>"), "\uFEFF\"title\";who\r\n\"One; \"\"two\"\"\";\"a\r\nb\"\r\n"));

        Assert.True(preview.CanStart, string.Join('\n', preview.Findings.Select(finding => finding.Message)));
        Assert.Equal(["title", "who"], preview.Columns);
        Assert.Equal("One; \"two\"", Assert.Single(preview.Rows).Title);
    }

    [Fact]
    public async Task A_hundred_thousand_lines_are_counted_and_refused()
    {
        await using var world = await ClonerWorld.StartAsync();
        await using var core = new Asker(world);
        var csv = "title,who\n" + string.Concat(Enumerable.Range(1, 100_000).Select(n => $"Page {n},a\n"));

        await core.RefusedAsync(ClonerWorld.CsvDraft(world.Template("<p>{{who}}</p>"), csv), ErrorCode.RowsTooMany, null, "100,000", "5,000");
    }

    [Fact]
    public async Task A_template_that_cannot_be_used_is_named_with_the_reason()
    {
        await using var world = await ClonerWorld.StartAsync();
        await using var core = new Asker(world);
        var draft = world.State.AddPage(new NewPage { SpaceId = world.Space.Id, Title = "Still a draft", AuthorId = world.AdminId, Status = PageStatus.Draft });
        var gone = world.Add("Thrown away");
        world.State.Put(gone with { Status = PageStatus.Trashed });
        var broken = world.Template("<p>fine</p>\n<p>open <strong>never</p>", "Broken");
        var large = world.Template($"<p>{new string('x', 5_300_000)}</p>", "Large");

        await core.RefusedAsync(ClonerWorld.Draft(draft, "A"), ErrorCode.TemplateDraft, null);
        await core.RefusedAsync(ClonerWorld.Draft(gone, "A"), ErrorCode.TemplateUnreadable, null);
        await core.RefusedAsync(ClonerWorld.Draft(gone with { Id = "999999" }, "A"), ErrorCode.TemplateUnreadable, null);
        await core.RefusedAsync(ClonerWorld.Draft(broken, "A"), ErrorCode.TemplateMalformed, null, "line 2");
        await core.RefusedAsync(ClonerWorld.Draft(large, "A"), ErrorCode.TemplateTooLarge, null, "Large", "5 MB");
    }

    [Fact]
    public async Task A_template_hidden_by_a_restriction_is_not_readable()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        world.State.Put(template with { Restrictions = new([Principal.User("712020:uwe-brandt")], [Principal.User("712020:uwe-brandt")]) });
        var preview = await world.NewCloner(world.As("reader@example.com")).PlanAsync(ClonerWorld.Draft(template, "A"), (_, _, _) => { }, default);

        ClonerWorld.Stops(preview.Value.Preview, ErrorCode.TemplateUnreadable);
    }

    [Fact]
    public async Task A_place_that_takes_no_pages_is_named()
    {
        await using var world = await ClonerWorld.StartAsync();
        await using var core = new Asker(world);
        var template = world.Template("<p>x</p>");
        var elsewhere = world.Add("Over there", space: world.Other);

        await core.RefusedAsync(
            ClonerWorld.Draft(template, "A") with { Destination = new(world.Space.Id, "DOC", elsewhere.Id) }, ErrorCode.ParentElsewhere, null, "Over there", "Documentation");
        await core.RefusedAsync(ClonerWorld.CsvDraft(template, $"title,parent\nA,\nB,{elsewhere.Id}"), ErrorCode.ParentElsewhere, 2, "Over there");
        var asReader = await world.NewCloner(world.As("reader@example.com")).PlanAsync(ClonerWorld.Draft(template, "A"), (_, _, _) => { }, default);
        var found = ClonerWorld.Stops(asReader.Value.Preview, ErrorCode.DestinationForbidden);
        Assert.Contains("Documentation", found.Message, StringComparison.Ordinal);
    }
}
