using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Columns;

/// <summary>Texts, stored as numbers into a dictionary.</summary>
public sealed class TextColumn(string name) : Column(name)
{
    readonly Growing<int> codes = new();
    readonly Words words = new();

    public override int Count => codes.Count;

    /// <summary>Appends a row. An empty text is a value; null is missing.</summary>
    public void Append(string? text)
    {
        if (text is null)
        {
            AppendMissing();
        }
        else
        {
            Append(text.AsSpan());
        }
    }

    /// <summary>Appends a row; no string is made for a text that was there before.</summary>
    public void Append(ReadOnlySpan<char> text) => codes.Add(words.CodeOf(text));

    public override void AppendMissing() => codes.Add(0);

    /// <summary>The row's text; null where it is missing.</summary>
    public string? TextAt(int row) => codes.At(row) is > 0 and var code ? words.TextOf(code) : null;

    /// <summary>Distinct texts so far; their numbers run from 1 to this.</summary>
    public int Texts => words.Domain - 1;

    /// <summary>Number of the row's text, 1 or more; 0 where it is missing.</summary>
    public int CodeAt(int row) => codes.At(row);

    /// <param name="code">From <see cref="CodeAt"/>, not 0.</param>
    public string TextOf(int code) => words.TextOf(code);

    public override bool IsMissing(int row) => codes.At(row) == 0;

    internal override Coding CodingFor(GroupField field) => new(codes.Items, words.Keys());
}
