namespace Outrigger.Atlassian.StorageFormat;

/// <summary>An element or a run of characters in its canonical form.</summary>
sealed class StorageNode(string name, StorageFrame frame)
{
    /// <summary>Element name; empty for characters.</summary>
    public string Name => name;

    public StorageFrame Frame => frame;

    /// <summary>Characters, or the content of a comment.</summary>
    public string Text { get; set; } = "";

    /// <summary>Attributes that count, sorted by name, values decoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes { get; init; } = [];

    public List<StorageNode> Children { get; } = [];

    /// <summary>Digest of the node with everything in it; equal nodes have equal digests.</summary>
    public ulong Digest { get; set; }

    /// <summary>What the node is, regardless of its content: nodes of one key are compared with each other.</summary>
    public string Key => AttributeOf("ac:name") is { } macro ? $"{Name} {macro}" : Name;

    /// <summary>The node for a person.</summary>
    public string Label => Name switch
    {
        "" => $"text “{StorageTree.Short(Text)}”",
        StorageTree.CommentName => "a comment in the source",
        StorageElements.StructuredMacro or StorageElements.OldMacro => $"macro {AttributeOf("ac:name") ?? "without a name"}",
        StorageElements.Parameter => $"parameter {AttributeOf("ac:name") ?? "without a name"}",
        "table" => "table",
        "p" => "paragraph",
        "tr" => "table row",
        "td" or "th" => "table cell",
        "li" => "list item",
        "ac:task" => "task",
        "ac:image" or "img" => "image",
        "ac:link" or "a" => "link",
        "time" => "date",
        _ => $"<{Name}>",
    };

    string? AttributeOf(string attribute)
    {
        foreach (var (key, value) in Attributes)
        {
            if (key == attribute)
            {
                return value;
            }
        }

        return null;
    }
}
