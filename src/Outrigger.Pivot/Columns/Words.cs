using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Columns;

/// <summary>The distinct texts of a column, numbered from 1 in order of appearance; 0 stands for missing. Compared ordinally.</summary>
sealed class Words
{
    readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    readonly List<string> texts = [];
    GroupKeys keys = new([GroupKey.Missing]);

    public Words() => lookup = codes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Codes in use, missing included.</summary>
    public int Domain => texts.Count + 1;

    public string TextOf(int code) => texts[code - 1];

    public int CodeOf(ReadOnlySpan<char> text)
    {
        if (lookup.TryGetValue(text, out var code))
        {
            return code;
        }

        var added = text.ToString();
        texts.Add(added);
        codes.Add(added, texts.Count);
        return texts.Count;
    }

    /// <summary>The texts as groups; the same ones, order and all, until a new text comes.</summary>
    public GroupKeys Keys()
    {
        if (keys.Domain != Domain)
        {
            keys = new([GroupKey.Missing, .. texts.Select(GroupKey.OfText)]);
        }

        return keys;
    }
}
