namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Looks for what does not survive a copy to another page.</summary>
public static class StorageAudit
{
    /// <summary>
    /// What in a body depends on its page or space, each thing once, in document order; a malformed body is read as far as it can be.
    /// </summary>
    /// <param name="body">Storage format.</param>
    /// <param name="pageId">Id of the page that the body is read from.</param>
    public static IReadOnlyList<StorageReference> References(string body, string pageId) => new ReferenceReader(body, pageId).Read();
}
