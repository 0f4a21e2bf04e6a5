using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Columns;

/// <summary>Several texts a row (components, labels, sprints): offsets into one list of codes. A value counts once a row, however often it is given.</summary>
public sealed class MultiColumn(string name) : Column(name)
{
    readonly Growing<int> codes = new();
    readonly Growing<int> ends = new();
    readonly Words words = new();

    public override int Count => ends.Count;

    /// <summary>Appends a row; no values is missing.</summary>
    public void Append(params IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var value in values)
        {
            AddValue(value);
        }

        EndRow();
    }

    /// <summary>Adds a value to the row that <see cref="EndRow"/> will end.</summary>
    public void AddValue(ReadOnlySpan<char> value)
    {
        var code = words.CodeOf(value);
        var begin = Begin(ends.Count);
        if (!codes.Span[begin..].Contains(code))
        {
            codes.Add(code);
        }
    }

    /// <summary>Ends a row whose values were added one by one.</summary>
    public void EndRow() => ends.Add(codes.Count);

    public override void AppendMissing() => EndRow();

    /// <summary>The row's values in the order given; none where it is missing.</summary>
    public IReadOnlyList<string> TextsAt(int row)
    {
        var texts = new string[ends.At(row) - Begin(row)];
        for (var at = 0; at < texts.Length; at++)
        {
            texts[at] = words.TextOf(codes.Items[Begin(row) + at]);
        }

        return texts;
    }

    public override bool IsMissing(int row) => Begin(row) == ends.At(row);

    internal override Coding CodingFor(GroupField field)
    {
        var keys = new GroupKey[words.Domain];
        for (var code = 1; code < keys.Length; code++)
        {
            keys[code] = GroupKey.OfText(words.TextOf(code));
        }

        return field.Policy == MultiPolicy.EachValue ? new Coding(codes.Items, keys, ends.Items) : new Coding(One(field.Policy), keys);
    }

    int Begin(int row) => row == 0 ? 0 : ends.Items[row - 1];

    int[] One(MultiPolicy policy)
    {
        var single = new int[Count];
        for (int row = 0, begin = 0; row < single.Length; row++)
        {
            var end = ends.Items[row];
            single[row] = begin == end ? 0 : codes.Items[policy == MultiPolicy.First ? begin : end - 1];
            begin = end;
        }

        return single;
    }
}
