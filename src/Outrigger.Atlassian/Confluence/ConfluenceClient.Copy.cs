using Outrigger.Atlassian.Confluence.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Confluence;

public sealed partial class ConfluenceClient
{
    /// <summary>
    /// Copies one page on the server: body or the given one, labels, attachments, properties and restrictions in a single write.
    /// Confluence may give the copy another title than asked for: compare the answer's.
    /// </summary>
    [RequiresScopes("read:content-details:confluence", "write:page:confluence")]
    public Task<Outcome<Page>> CopyAsync(string sourceId, CopyRequest request, CancellationToken cancellation) =>
        AskAsync(
            Writing(Post, ProductUrl.V1("content", sourceId, "copy").WithList("expand", ContentReader.Expansions), RequestBodies.Copy(request)),
            $"Copying page {sourceId}", ContentReader.Read, cancellation);
}
