using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Columns;

/// <summary>Several texts a row (components, labels, sprints): offsets into one list of codes. A value counts once a row, however often it is given.</summary>
public sealed class MultiColumn : Column
{
    readonly Growing<int> codes = new();
    readonly Growing<int> offsets = new();
    readonly Words words = new();

    public MultiColumn(string name)
        : base(name) => offsets.Add(0);

    public override int Count => offsets.Count - 1;

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
        if (!codes.Span[offsets.At(Count)..].Contains(code))
        {
            codes.Add(code);
        }
    }

    /// <summary>Ends a row whose values were added one by one.</summary>
    public void EndRow() => offsets.Add(codes.Count);

    public override void AppendMissing() => EndRow();

    /// <summary>The row's values in the order given; none where it is missing.</summary>
    public IReadOnlyList<string> TextsAt(int row)
    {
        var (begin, end) = (offsets.At(row), offsets.At(row + 1));
        var texts = new string[end - begin];
        for (var at = 0; at < texts.Length; at++)
        {
            texts[at] = words.TextOf(codes.Items[begin + at]);
        }

        return texts;
    }

    public override bool IsMissing(int row) => offsets.At(row) == offsets.At(row + 1);

    internal override Coding CodingFor(GroupField field) => field.Policy == MultiPolicy.EachValue
        ? new Coding(codes.Items, words.Keys(), offsets.Items, Count)
        : new Coding(One(field.Policy), words.Keys());

    int[] One(MultiPolicy policy)
    {
        var single = new int[Count];
        for (var row = 0; row < single.Length; row++)
        {
            var (begin, end) = (offsets.Items[row], offsets.Items[row + 1]);
            single[row] = begin == end ? 0 : codes.Items[policy == MultiPolicy.First ? begin : end - 1];
        }

        return single;
    }
}
