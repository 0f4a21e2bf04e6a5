using Outrigger.Atlassian.Confluence.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Confluence;

public sealed partial class ConfluenceClient
{
    /// <summary>All current attachments of the page.</summary>
    [RequiresScopes("read:attachment:confluence")]
    public Task<Outcome<IReadOnlyList<Attachment>>> AttachmentsAsync(string pageId, CancellationToken cancellation) =>
        WholeListAsync(
            ProductUrl.V2("pages", pageId, "attachments").With("status", "current").With("limit", MostInOneAnswer),
            $"Listing the attachments of page {pageId}", SmallReaders.AttachmentItem, cancellation);

    /// <summary>The bytes of one attachment. Confluence redirects to its file store; the transport follows.</summary>
    [RequiresScopes("read:attachment:confluence")]
    public Task<Outcome<ReadOnlyMemory<byte>>> DownloadAttachmentAsync(string pageId, string attachmentId, CancellationToken cancellation) =>
        caller.AskWithHeadersAsync(
            Reading(ProductUrl.V1("content", pageId, "child", "attachment", attachmentId, "download")),
            $"Downloading attachment {attachmentId} of page {pageId}", response => response.Body, cancellation);
}
