using Outrigger.Atlassian.Adf;

namespace Outrigger.Atlassian.Tests.Adf;

/// <summary>Makes documents of every node in every place the types allow, out of texts that somebody may type or paste.</summary>
sealed class AdfGenerator(Random random, bool hostile)
{
    static readonly string[] Plain =
    [
        "Deploy", "waiting for Ada", "50 % of x = 1", "a & b < c > d", "\"quoted\" \\ back", "it's", "naïve Ünïcode", "日本語", "עברית", "👩‍👩‍👧", "e\u0301", "{{x}} ${y}", "<script>alert(1)</script>", "]]>",
    ];

    static readonly string[] Hostile =
    [
        "", " ", "\0", "\u0001\u001F", "\u001B[31mred", "\uD83D", "\uDE00", "x\uDC00y", "\uFFFE", "\uFFFF", "\uFDD0", "\u0085", "\u2028", "\u202Ertl", "\uFEFF", "\r\n", "\n\n\n", "\t", "\v\f", "\u007F",
        "javascript:alert(1)", "@all", "[~accountid:1]", "\uD83D\uDE00", "\uD83D\uD83D\uDE00", "&#0;", "\\u0000", "\u200B",
    ];

    public AdfDocument Document() => new([.. Some(0, 6, () => Block(0))]);

    public string Text() => string.Concat(Some(hostile ? 0 : 1, 4, Piece));

    IAdfBlock Block(int depth) => random.Next(9) switch
    {
        0 when depth == 0 => new AdfExpand(Text(), [.. Some(0, 3, () => InExpand(depth + 1))]),
        _ => InExpand(depth),
    };

    IAdfExpandContent InExpand(int depth) => random.Next(6) switch
    {
        0 => new AdfTable([.. Some(0, 3, () => (IReadOnlyList<AdfCell>)[.. Some(0, 3, () => Cell(depth + 1))])]),
        1 => new AdfPanel(Pick(Enum.GetValues<AdfPanelType>()), [.. Some(0, 3, () => InPanel(depth + 1))]),
        2 => new AdfQuote([.. Some(0, 2, () => InItem(depth + 1))]),
        _ => InPanel(depth),
    };

    AdfCell Cell(int depth) => new(random.Next(3) == 0, [.. Some(0, 2, () => InCell(depth))]);

    IAdfCellContent InCell(int depth) => random.Next(6) switch
    {
        0 => new AdfPanel(Pick(Enum.GetValues<AdfPanelType>()), [.. Some(0, 2, () => InPanel(depth + 1))]),
        1 => new AdfQuote([.. Some(0, 2, () => InItem(depth + 1))]),
        2 => new AdfRule(),
        3 => Heading(),
        _ => InItem(depth),
    };

    IAdfPanelContent InPanel(int depth) => random.Next(5) switch
    {
        0 => Heading(),
        1 => new AdfRule(),
        _ => InItem(depth),
    };

    IAdfListItemContent InItem(int depth) => depth > 3 ? Paragraph() : random.Next(5) switch
    {
        0 => new AdfBulletList([.. Some(0, 3, () => Item(depth + 1))]),
        1 => new AdfOrderedList([.. Some(0, 3, () => Item(depth + 1))]),
        _ => Paragraph(),
    };

    AdfListItem Item(int depth) => new(Paragraph(), [.. Some(0, 1, () => InItem(depth))]);

    AdfHeading Heading() => new(random.Next(-1, 9), [.. Some(0, 2, Inline)]);

    AdfParagraph Paragraph() => random.Next(4) == 0 ? AdfParagraph.Of(Text()) : new AdfParagraph([.. Some(0, 4, Inline)]);

    IAdfInline Inline() => random.Next(9) switch
    {
        0 => new AdfStatus(Text(), Pick(Enum.GetValues<AdfColor>())),
        1 => new AdfMention(Text(), Text()),
        2 => new AdfDate(DateOnly.MinValue.AddDays(random.Next(DateOnly.MaxValue.DayNumber))),
        3 => new AdfCard(Link()),
        4 => new AdfBreak(),
        _ => new AdfRun(Text(), (AdfMarks)random.Next(32), random.Next(4) == 0 ? Link() : null),
    };

    string Link() => random.Next(3) == 0 ? Text() : Pick(["https://", "http://h/", "mailto:a@b", "javascript:", "file:///etc/", "//x/", "data:text/html,"]) + Text();

    string Piece() => hostile && random.Next(2) == 0 ? Pick(Hostile) : Pick(Plain);

    T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    IEnumerable<T> Some<T>(int least, int most, Func<T> make) => Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => make()).ToList();
}
