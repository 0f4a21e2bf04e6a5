namespace Outrigger.Atlassian.StorageFormat;

/// <summary>One string for each distinct name, so that a body of 100,000 tags makes a few dozen.</summary>
sealed class NameTable
{
    readonly HashSet<string> names = new(StringComparer.Ordinal);
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public NameTable() => lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Of(ReadOnlySpan<char> text)
    {
        if (lookup.TryGetValue(text, out var known))
        {
            return known;
        }

        var name = text.ToString();
        names.Add(name);
        return name;
    }
}
