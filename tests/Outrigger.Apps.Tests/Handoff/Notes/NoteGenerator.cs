using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;

namespace Outrigger.Apps.Tests.Handoff.Notes;

/// <summary>Makes notes out of what somebody may type or paste.</summary>
sealed class NoteGenerator(Random random)
{
    static readonly string[] Texts =
    [
        "Deploy waits", "for Ada", "50 % of x = 1", "a & b < c > d", "\"quoted\" \\ back", "naïve Ünïcode", "日本語", "עברית", "👩‍👩‍👧", "e\u0301", "{{x}} ${y}", "<script>alert(1)</script>", "]]>",
        "\0", "\u0001\u001F", "\u001B[31mred", "\uD83D", "\uDE00", "x\uDC00y", "\uFFFE", "\uFDD0", "\u0085", "\u2028", "\u202Ertl", "\uFEFF", "\t", "\v\f", "\u007F", "@all", "[~accountid:1]", "h1. title", "**bold**",
        "| a | b |", "- ", "-", "* ", "1. ", "\u200B", " by ", "(owner: x)", "If ", " then ", "\n", "\r\n", "\n\n", "- item", "\n- item", "\n-  two", "- - x", "   ",
    ];

    public static readonly NotePerson Ann = new("712020:ann", "Ann Ärger");

    public static readonly NotePerson Bob = new("712020:bob", "Bob \"B\" <b>");

    public static readonly NotePerson Eve = new("712020:eve", "Eve");

    public NoteContent Content() => random.Next(5) switch
    {
        0 => new(null, Draft()),
        1 => new(Draft(), Draft()),
        _ => new(Draft()),
    };

    public NoteLetter Letter()
    {
        var team = random.Next(4) == 0;
        return new(
            Ann, team ? new(TargetKind.Team, "crew") : new(TargetKind.Person, Bob.AccountId), team ? "Crew 7" : Bob.Name, team ? [Ann, Bob, Eve] : [Bob],
            new DateTimeOffset(2026, 11, 22, random.Next(24), random.Next(60), 0, TimeSpan.Zero),
            random.Next(2) == 0 ? null : new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero),
            random.Next(2) == 0 ? null : "https://example.atlassian.net/browse/DEMO-1")
        {
            Names = new Dictionary<string, string> { [Bob.AccountId] = Bob.Name, [Eve.AccountId] = Eve.Name },
        };
    }

    public NoteDraft Draft() => new()
    {
        Form = NoteForm.IPass,
        State = (WorkState)random.Next(3),
        Summary = Text(6),
        Actions = [.. Some(4, () => new NoteAction(Line(), random.Next(3) switch { 0 => null, 1 => Eve.AccountId, _ => random.Next(2) == 0 ? Ann.AccountId : Bob.AccountId }, random.Next(2) == 0 ? null : new DateOnly(2026, 12, random.Next(1, 31))))],
        Contingencies = [.. Some(3, () => new NoteContingency(Line(), Line()))],
        Sections = random.Next(3) == 0 ? [.. Some(3, () => new NoteSection("Section " + random.Next(9) + Pick(["", " & more", " 日本"]), Text(4)))] : null,
    };

    public string Text(int pieces) => string.Concat(Enumerable.Range(0, random.Next(pieces + 1)).Select(_ => Pick(Texts) + (random.Next(2) == 0 ? " " : "")));

    /// <summary>A line with something to see at its end, which does not look like the brackets of an owner.</summary>
    string Line() => Text(3) + "x" + random.Next(9);

    IEnumerable<T> Some<T>(int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];

    T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
