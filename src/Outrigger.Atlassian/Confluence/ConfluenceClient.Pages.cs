using Outrigger.Atlassian.Confluence.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Confluence;

public sealed partial class ConfluenceClient
{
    const string StorageFormat = "storage";

    /// <summary>
    /// A page in any status but deleted for ever. <see cref="PageParts.Labels"/> costs further requests only above 50 labels.
    /// </summary>
    [RequiresScopes("read:page:confluence")]
    public async Task<Outcome<Page>> PageAsync(string pageId, PageParts parts, CancellationToken cancellation)
    {
        var url = ProductUrl.V2("pages", pageId)
            .With("body-format", parts.HasFlag(PageParts.Body) ? StorageFormat : null)
            .With("include-labels", parts.HasFlag(PageParts.Labels) ? "true" : null)
            .With("get-draft", parts.HasFlag(PageParts.Draft) ? "true" : null);
        var asked = await AskAsync(Reading(url), $"Reading page {pageId}", PageReader.Read, cancellation);
        if (!asked.TryGet(out var read, out var problem))
        {
            return problem;
        }

        return read.MoreLabels ? await WithAllLabelsAsync(read.Page, cancellation) : read.Page;
    }

    /// <summary>The pages among <paramref name="ids"/> that exist and may be seen, in any status but draft; fewer than asked for where some do not.</summary>
    /// <param name="ids">Any number; 250 go into one request.</param>
    [RequiresScopes("read:page:confluence")]
    public async Task<Outcome<IReadOnlyList<Page>>> PagesAsync(IReadOnlyList<string> ids, bool body, CancellationToken cancellation)
    {
        List<Page> found = [];
        foreach (var some in ids.Chunk(MostInOneAnswer))
        {
            var url = ProductUrl.V2("pages").WithList("id", some).WithList("status", EveryListedStatus)
                .With("body-format", body ? StorageFormat : null).With("limit", MostInOneAnswer);
            var asked = await WholeListAsync(url, "Reading pages by id", PageReader.ReadItem, cancellation);
            if (!asked.TryGet(out var part, out var problem))
            {
                return problem;
            }

            found.AddRange(part);
        }

        return Outcome.Ok<IReadOnlyList<Page>>(found);
    }

    /// <summary>Pages of the space that Confluence finds for the title. It may compare case or not: the caller looks at the titles.</summary>
    /// <param name="statuses">Drafts and history are in no list of Confluence and are left out.</param>
    [RequiresScopes("read:page:confluence")]
    public Task<Outcome<IReadOnlyList<Page>>> PagesByTitleAsync(
        string spaceId, string title, IReadOnlyList<PageStatus> statuses, CancellationToken cancellation) =>
        WholeListAsync(
            ProductUrl.V2("pages").With("space-id", spaceId).With("title", title)
                .WithList("status", PageStatuses.Listable(statuses)).With("limit", MostInOneAnswer),
            $"Looking for a title in space {spaceId}", PageReader.ReadItem, cancellation);

    /// <summary>Current and archived pages of the space, 250 an answer; both kinds hold their title.</summary>
    [RequiresScopes("read:page:confluence")]
    public Task<Outcome<PageOfResults<Page>>> PagesInSpaceAsync(string spaceId, string? cursor, CancellationToken cancellation) =>
        ListAsync(
            ProductUrl.V2("spaces", spaceId, "pages")
                .WithList("status", PageStatuses.Listable([PageStatus.Current, PageStatus.Archived])).With("limit", MostInOneAnswer),
            cursor, $"Listing the pages of space {spaceId}", PageReader.ReadItem, cancellation);

    /// <summary>Current pages of the space, the newest first, 50 an answer.</summary>
    [RequiresScopes("read:page:confluence")]
    public Task<Outcome<PageOfResults<Page>>> NewestPagesInSpaceAsync(string spaceId, string? cursor, CancellationToken cancellation) =>
        ListAsync(
            ProductUrl.V2("spaces", spaceId, "pages").With("status", "current").With("sort", "-created-date").With("limit", 50),
            cursor, $"Listing the newest pages of space {spaceId}", PageReader.ReadItem, cancellation);

    /// <summary>Makes a page, or a draft. Not found also means: no permission to create in the space.</summary>
    [RequiresScopes("write:page:confluence")]
    public Task<Outcome<Page>> CreateAsync(CreateRequest request, CancellationToken cancellation) =>
        AskPageAsync(Writing(Post, ProductUrl.V2("pages"), RequestBodies.Create(request)), $"Creating a page in space {request.SpaceId}", cancellation);

    /// <summary>Replaces title, body and status. <see cref="ErrorCode.Conflict"/> when the page has another version by now.</summary>
    [RequiresScopes("write:page:confluence")]
    public Task<Outcome<Page>> UpdateAsync(UpdateRequest request, CancellationToken cancellation) =>
        AskPageAsync(Writing(Put, ProductUrl.V2("pages", request.PageId), RequestBodies.Update(request)), $"Updating page {request.PageId}", cancellation);

    /// <summary>Takes a page out of the trash; its content stays as it is.</summary>
    [RequiresScopes("write:page:confluence")]
    public Task<Outcome<Page>> RestoreAsync(Page page, CancellationToken cancellation) =>
        AskPageAsync(
            Writing(Put, ProductUrl.V2("pages", page.Id), RequestBodies.Update(new UpdateRequest(page.Id, page.Title, page.StorageBody ?? "", page.Version + 1))),
            $"Restoring page {page.Id}", cancellation);

    /// <summary>Moves a page to the trash; a draft (<paramref name="draft"/>) is gone for ever. Not found also means: already deleted.</summary>
    [RequiresScopes("delete:page:confluence")]
    public Task<Outcome<bool>> DeleteAsync(string pageId, bool draft, CancellationToken cancellation) =>
        DoAsync(
            Writing(Delete, ProductUrl.V2("pages", pageId).With("draft", draft ? "true" : null), repeatable: true),
            $"Deleting page {pageId}", cancellation);

    static IEnumerable<string> EveryListedStatus =>
        PageStatuses.Listable([PageStatus.Current, PageStatus.Archived, PageStatus.Trashed, PageStatus.Deleted]);

    async Task<Outcome<Page>> AskPageAsync(ProductRequest request, string doing, CancellationToken cancellation)
    {
        var asked = await AskAsync(request, doing, PageReader.Read, cancellation);
        return asked.TryGet(out var read, out var problem) ? read.Page : problem;
    }

    async Task<Outcome<Page>> WithAllLabelsAsync(Page page, CancellationToken cancellation)
    {
        var labels = await LabelsAsync(page.Id, cancellation);
        return labels.TryGet(out var names, out var problem) ? page with { Labels = names } : problem;
    }
}
