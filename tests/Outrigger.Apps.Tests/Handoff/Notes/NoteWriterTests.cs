using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Atlassian.Adf;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;
using Outrigger.Testing;

namespace Outrigger.Apps.Tests.Handoff.Notes;

public sealed class NoteWriterTests
{
    static readonly DateTimeOffset Sent = new(2026, 11, 22, 13, 25, 0, TimeSpan.Zero);

    static readonly IReadOnlyList<PersonView> Known = [new(NoteGenerator.Ann.AccountId, NoteGenerator.Ann.Name), new(NoteGenerator.Bob.AccountId, NoteGenerator.Bob.Name)];

    [SharedFact]
    public void Ten_thousand_notes_and_their_replies_are_valid_to_Atlassians_schema()
    {
        var generator = new NoteGenerator(new Random(11));
        for (var number = 0; number < 10_000; number++)
        {
            var (content, letter) = (generator.Content(), generator.Letter());
            Assert.Null(AdfSchema.Full.Fault(NoteWriter.Write(content, letter).ToJson()));
            if (number % 10 == 0)
            {
                Assert.Null(AdfSchema.Full.Fault(NoteWriter.Bare(letter).ToJson()));
                Assert.Null(AdfSchema.Full.Fault(ReplyWriter.Write(new((HandoffState)(number / 10 % 5), "Bob", NoteGenerator.Ann, Sent, AnswerReason.NoTime, generator.Text(5))).ToJson()));
            }
        }
    }

    [Fact]
    public void Ten_thousand_notes_are_read_back_as_they_were_written()
    {
        var generator = new NoteGenerator(new Random(12));
        for (var number = 0; number < 10_000; number++)
        {
            var (content, letter) = (generator.Content(), generator.Letter());

            var read = NoteReader.Read(NoteWriter.Write(content, letter).ToJson(), null, null, bare: false, Known);

            Assert.Equal(content.State, read.State);
            Assert.Equal(Sections(content), read.Sections);
            Assert.Equal(content.Drafts.SelectMany(draft => draft.Contingencies!).Select(one => (Line(one.If), Line(one.Then))), read.Contingencies.Select(one => (one.If, one.Then)));
            Assert.Equal(
                content.Drafts.SelectMany(draft => draft.Actions!).Select(action => (Line(action.Text), Owner(action, letter), action.Due)),
                read.Actions.Select(action => (action.Text, action.Owner?.AccountId, action.Due)));
        }
    }

    [Fact]
    public void The_receiver_is_mentioned_and_the_sender_is_not()
    {
        var note = NoteWriter.Write(new(Draft() with { Actions = [new("a", NoteGenerator.Ann.AccountId), new("b", NoteGenerator.Bob.AccountId), new("c", NoteGenerator.Eve.AccountId)] }), Letter());

        var mentions = AdfReader.Read(note.ToJson())!.WithDescendants().Where(node => node.Type == "mention").Select(node => node.Attribute("id"));

        Assert.Equal([NoteGenerator.Bob.AccountId, NoteGenerator.Eve.AccountId], mentions);
    }

    [Fact]
    public void A_reader_without_colours_reads_everything()
    {
        var note = NoteWriter.Write(new(Draft() with
        {
            State = WorkState.AtRisk,
            Actions = [new("Restart the import", null, new DateOnly(2026, 11, 24)), new("Tell Eve", NoteGenerator.Ann.AccountId)],
            Contingencies = [new("it fails again", "page Eve")],
        }), Letter() with { AcceptBy = Sent.AddHours(4), BrowseUrl = "https://x.example/browse/OPS-7" });

        Assert.Equal(
            """
            Handoff from Ann Ärger to @Bob "B" <b>, 2026-11-22 13:25 UTC, accept by 2026-11-22 17:25 UTC. State: [AT RISK]
            Where it stands
            Waits for the vendor.
            - ticket 4711
            Actions
            1. Restart the import by 2026-11-24
            2. Tell Eve (owner: Ann Ärger)
            If … then …
            - If it fails again then page Eve
            Answer it in the Handoff panel of OPS-7, or by a comment.
            """.ReplaceLineEndings("\n"), AdfText.Of(note));
    }

    [Fact]
    public void Markup_is_shown_as_it_was_typed()
    {
        var text = AdfText.Of(NoteWriter.Write(new(Draft() with { Summary = "h1. <b>bold</b> **x** [~accountid:1] {code}" }), Letter()));
        Assert.Contains("h1. <b>bold</b> **x** [~accountid:1] {code}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_that_a_user_edited_is_read_as_far_as_it_goes()
    {
        const string Edited = """
            {"type":"doc","version":1,"content":[
              {"type":"paragraph","content":[{"type":"text","text":"PS: see chat"}]},
              {"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Where it stands"}]},
              {"type":"table","content":[{"type":"tableRow","content":[{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"cell"}]}]}]}]},
              {"type":"heading","attrs":{"level":4},"content":[{"type":"text","text":"Actions"}]},
              {"type":"paragraph","content":[{"type":"text","text":"do it"}]},
              {"type":"unheard-of"}]}
            """;

        var read = NoteReader.Read(Edited, null, null, bare: false, []);

        Assert.Null(read.State);
        Assert.Equal([new NoteSection("", "PS: see chat"), new NoteSection("Where it stands", "cell")], read.Sections);
        Assert.Contains("do it", read.Actions.Select(action => action.Text));
        Assert.Empty(NoteReader.Read("no document", null, null, false, []).Sections);
    }

    [Fact]
    public void Answers_below_a_note_are_no_part_of_it_and_are_read_by_their_state()
    {
        var reply = new NoteReply(HandoffState.Accepted, "Bob", NoteGenerator.Ann, Sent, null, "I restart the import\n- and tell Eve");
        var both = new AdfDocument([.. NoteWriter.Write(new(Draft()), Letter()).Content, .. ReplyWriter.Blocks(reply)]).ToJson();

        Assert.Equal("I restart the import\n- and tell Eve", ReplyWriter.TextOf(both, HandoffState.Accepted));
        Assert.Null(ReplyWriter.TextOf(both, HandoffState.Declined));
        Assert.Single(NoteReader.Read(both, null, null, false, []).Sections);
        Assert.Null(ReplyWriter.TextOf(ReplyWriter.Write(reply with { Text = null }).ToJson(), HandoffState.Accepted));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("\u0000\u0007\u001b")]
    [InlineData("\u200b\ufeff")]
    [InlineData("\ud800")]
    public void A_note_without_a_visible_character_is_refused(string summary)
    {
        var finding = Assert.Single(NoteChecks.Of(Draft() with { Summary = summary }, null));
        Assert.Equal(("summary", true, ErrorCode.NoteEmpty), (finding.Place, finding.Stops, finding.Problem.Code));
    }

    [Fact]
    public void Sixty_thousand_characters_are_refused_with_how_many_are_too_many_and_where()
    {
        var content = new NoteContent(Draft() with { Summary = new string('x', 60_000) });
        var document = NoteWriter.Write(content, Letter());

        var finding = NoteChecks.TooLong(document, content);

        Assert.Equal(("summary", ErrorCode.NoteTooLong), (finding?.Place, finding?.Problem.Code));
        Assert.Equal(
            $"The note is {document.Length:N0} characters long as a comment, {document.Length - 32_767:N0} more than the 32,767 that Jira takes; its longest part is “Where it stands” with 60,000.",
            finding?.Problem.Message);
        Assert.Null(NoteChecks.TooLong(NoteWriter.Write(new(Draft()), Letter()), new(Draft())));
    }

    [Fact]
    public void Each_broken_line_is_found_at_its_place()
    {
        var draft = Draft() with
        {
            Actions = [new("fine"), new(" "), new(new string('y', 501))],
            Contingencies = [new("a", ""), new("a", "b")],
        };
        var template = new NoteTemplate("T", [new("Risks", null, Required: true)]);

        var found = NoteChecks.Of(draft, template, "shared.").Select(finding => (finding.Place, finding.Problem.Code));

        Assert.Equal(
            [("shared.actions.1", ErrorCode.NoteEmpty), ("shared.actions.2", ErrorCode.NoteTooLong), ("shared.contingencies.0", ErrorCode.NoteEmpty), ("shared.sections.0", ErrorCode.NoteEmpty)],
            found);
        Assert.Empty(NoteChecks.Of(Draft() with { Summary = "", Sections = [new("Risks", "none")] }, template));
    }

    [Fact]
    public void Templates_are_kept_and_what_is_none_is_not_taken()
    {
        var template = new NoteTemplate("Ours", [new("Risks", "What may go wrong", true), new("Contacts")], Actions: false);

        var read = NoteTemplates.Read(NoteTemplates.Write(template));

        Assert.Equal(("Ours", false, 2), (read?.Name, read?.Actions, read?.Sections.Count));
        Assert.Null(NoteTemplates.Check(NoteTemplates.IPass));
        Assert.Null(NoteTemplates.Check(NoteTemplates.Brief));
        Assert.All(new[] { null, "", "{}", "[]", """{"name":"x","sections":[]}""", """{"name":" ","sections":[{"title":"a"}]}""" }, json => Assert.Null(NoteTemplates.Read(json)));
        Assert.NotNull(NoteTemplates.Check(template with { Sections = [new("A"), new(" a ")] }));
    }

    [Fact]
    public void A_prefilled_note_says_since_when_and_by_whom()
    {
        JiraPerson eve = new("eve", "Eve", null, null, true);
        ChangeEntry[] changes =
        [
            new(Sent.AddDays(-3), eve, "status", "status", "1", "Open", "2", "Review"),
            new(Sent.AddDays(-1), eve, "status", "status", "2", "Review", "3", "In Progress"),
            new(Sent, eve, "assignee", "assignee", null, null, "eve", "Eve"),
        ];
        Assert.Equal("In Progress since 2026-11-21 13:25 UTC, before that Review, set by Eve.", NotePrefill.Of("In Progress", changes).Summary);
        Assert.Equal("Open.", NotePrefill.Of("Open", []).Summary);
    }

    internal static NoteDraft Draft() => new() { Form = NoteForm.IPass, State = WorkState.OnTrack, Summary = "Waits for the vendor.\n\n  - ticket 4711" };

    static NoteLetter Letter() => new(NoteGenerator.Ann, new(TargetKind.Person, NoteGenerator.Bob.AccountId), NoteGenerator.Bob.Name, [NoteGenerator.Bob], Sent)
    {
        Names = new Dictionary<string, string> { [NoteGenerator.Eve.AccountId] = NoteGenerator.Eve.Name },
    };

    static IEnumerable<NoteSection> Sections(NoteContent content) => new[] { ("For the whole shift", content.Shared?.Summary), ("Where it stands", content.Own?.Summary) }
        .Concat(content.Drafts.SelectMany(draft => draft.Sections ?? []).Select(section => (section.Title, (string?)section.Text)))
        .Where(section => NoteText.IsVisible(section.Item2))
        .Select(section => new NoteSection(section.Item1, string.Join('\n', NoteText.Lines(section.Item2!).Select(Normal)))); // filtered above

    /// <summary>An item of a list has one space after its mark.</summary>
    static string Normal(string line) => line.StartsWith("- ", StringComparison.Ordinal) ? "- " + line[2..].Trim() : line;

    static string Line(string text) => string.Join(' ', NoteText.Lines(text));

    static string? Owner(NoteAction action, NoteLetter letter) => letter.Target.Kind == TargetKind.Person && action.OwnerId == letter.Target.Id ? null : action.OwnerId;
}
