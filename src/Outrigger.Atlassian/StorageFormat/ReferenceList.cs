namespace Outrigger.Atlassian.StorageFormat;

/// <summary>References found so far: the same thing is told once, with its first place and how often it occurs.</summary>
sealed class ReferenceList
{
    readonly List<Entry> entries = [];
    readonly Dictionary<(string Kind, string What), Entry> known = [];

    public void Add(string kind, string what, string place, string advice)
    {
        if (known.TryGetValue((kind, what), out var entry))
        {
            entry.Count++;
            return;
        }

        entry = new(kind, what, place, advice);
        entries.Add(entry);
        known.Add((kind, what), entry);
    }

    public IReadOnlyList<StorageReference> ToReferences() =>
        [.. entries.Select(entry => new StorageReference(entry.Kind, entry.Text, entry.Advice))];

    sealed class Entry(string kind, string what, string place, string advice)
    {
        public string Kind => kind;

        public string Advice => advice;

        public int Count { get; set; } = 1;

        public string Text => Count == 1 ? $"{what} ({place})" : $"{what} ({place} and {Count - 1} more)";
    }
}
