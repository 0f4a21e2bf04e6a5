namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Looks for what does not survive a copy to another page.</summary>
public static class StorageAudit
{
    /// <summary>What in a body depends on its page or space, in document order.</summary>
    /// <param name="body">Storage format.</param>
    /// <param name="pageId">Id of the page that the body is read from.</param>
    public static IReadOnlyList<StorageReference> References(string body, string pageId) =>
        body.Contains("<ac:inline-comment-marker", StringComparison.Ordinal)
            ? [new("commentMarker", "inline comment", "The comment stays on the template; the clone keeps the text without the marker.")]
            : [];
}
