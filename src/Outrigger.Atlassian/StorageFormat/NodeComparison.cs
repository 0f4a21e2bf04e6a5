namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Walks two trees side by side and tells where they part. Equal digests end a branch, so that the work follows the differences.</summary>
sealed class NodeComparison
{
    readonly List<string> differences = [];
    readonly Stack<(StorageNode Expected, StorageNode Actual)> waiting = new();

    public IReadOnlyList<string> Run(StorageNode expected, StorageNode actual)
    {
        waiting.Push((expected, actual));
        while (waiting.TryPop(out var pair) && differences.Count < StorageComparison.Most)
        {
            if (pair.Expected.Digest != pair.Actual.Digest)
            {
                Compare(pair.Expected, pair.Actual);
            }
        }

        return differences;
    }

    void Compare(StorageNode expected, StorageNode actual)
    {
        if (expected.Text != actual.Text)
        {
            Tell(actual, expected.Name == StorageTree.CommentName ? "a comment in the source differs" : TextDiffers(expected.Text, actual.Text));
        }

        CompareAttributes(expected, actual);
        var deeper = new List<(StorageNode, StorageNode)>();
        foreach (var (left, right) in NodeAlignment.Of(expected.Children, actual.Children))
        {
            if (left is not null && right is not null)
            {
                deeper.Add((left, right));
            }
            else if (left is not null)
            {
                Tell(left, $"{left.Label} is missing");
            }
            else if (right is not null)
            {
                Tell(right, $"{right.Label} is not in the template");
            }
        }

        // The stack gives back the last first; the reader wants document order.
        for (var index = deeper.Count - 1; index >= 0; index--)
        {
            waiting.Push(deeper[index]);
        }
    }

    void CompareAttributes(StorageNode expected, StorageNode actual)
    {
        var right = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in actual.Attributes)
        {
            right[name] = value;
        }

        foreach (var (name, value) in expected.Attributes)
        {
            if (!right.Remove(name, out var other))
            {
                Tell(actual, $"{actual.Label} has lost {name}");
            }
            else if (other != value)
            {
                Tell(actual, $"{actual.Label} has {name} “{Excerpt(other, value)}” instead of “{Excerpt(value, other)}”");
            }
        }

        foreach (var name in right.Keys)
        {
            Tell(actual, $"{actual.Label} has {name}, which the template has not");
        }
    }

    void Tell(StorageNode at, string what)
    {
        if (differences.Count < StorageComparison.Most)
        {
            differences.Add($"{at.Frame.Place()}: {what}");
        }
    }

    static string TextDiffers(string expected, string actual) =>
        string.IsNullOrWhiteSpace(expected) && string.IsNullOrWhiteSpace(actual)
            ? "blanks differ"
            : $"text differs: “{Excerpt(actual, expected)}” instead of “{Excerpt(expected, actual)}”";

    /// <summary>The part of a text around its first difference from another.</summary>
    static string Excerpt(string text, string other)
    {
        var same = text.AsSpan().CommonPrefixLength(other);
        var start = same <= 20 ? 0 : Math.Min(same - 10, text.Length);
        start -= start > 0 && start < text.Length && char.IsLowSurrogate(text[start]) ? 1 : 0;
        return start == 0 ? StorageTree.Short(text) : StorageTree.Short("…" + text[start..]);
    }
}
