namespace Outrigger.Atlassian.StorageFormat;

/// <summary>
/// Compares two bodies, leaving out what Confluence changes by itself: <c>ac:local-id</c>, <c>local-id</c>, <c>ac:macro-id</c>,
/// <c>ri:version-at-save</c>, the content of <c>ac:task-uuid</c>, the order of a macro's parameters and bodies, the order of
/// attributes, how an empty element closes, how a character is spelt (entity, number, CDATA). Everything else counts,
/// <c>ri:space-key</c> included: it decides which page a link finds.
/// </summary>
public static class StorageComparison
{
    /// <summary>Most differences told.</summary>
    public const int Most = 20;

    /// <summary>How <paramref name="actual"/> differs from <paramref name="expected"/>: at most 20 short sentences with their places; none when they are the same.</summary>
    public static IReadOnlyList<string> Differences(string expected, string actual)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            return [];
        }

        if (!StorageTree.Of(expected).TryGet(out var left, out var problem))
        {
            return [$"The expected body cannot be compared. {problem.Message}"];
        }

        return StorageTree.Of(actual).TryGet(out var right, out problem)
            ? new NodeComparison().Run(left, right)
            : [$"The stored body cannot be compared. {problem.Message}"];
    }
}
