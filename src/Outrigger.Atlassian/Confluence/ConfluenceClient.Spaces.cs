using Outrigger.Atlassian.Confluence.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Confluence;

public sealed partial class ConfluenceClient
{
    /// <summary>Current spaces by name, up to 250 an answer.</summary>
    /// <param name="cursor">From the answer before; null for the first.</param>
    /// <param name="keys">Only these spaces, at most 250; null for all.</param>
    [RequiresScopes("read:space:confluence")]
    public Task<Outcome<PageOfResults<Space>>> SpacesAsync(string? cursor, IReadOnlyList<string>? keys, CancellationToken cancellation) =>
        ListAsync(
            ProductUrl.V2("spaces").WithList("keys", keys).With("status", "current").With("sort", "name").With("limit", MostInOneAnswer),
            cursor, "Listing spaces", SmallReaders.SpaceItem, cancellation);

    [RequiresScopes("read:space:confluence")]
    public Task<Outcome<Space>> SpaceAsync(string spaceId, CancellationToken cancellation) =>
        AskAsync(Reading(ProductUrl.V2("spaces", spaceId)), $"Reading space {spaceId}", SmallReaders.Space, cancellation);

    /// <summary>What the caller may do in the space.</summary>
    [RequiresScopes("read:space:confluence")]
    public Task<Outcome<IReadOnlyList<PermittedOperation>>> SpaceOperationsAsync(string spaceId, CancellationToken cancellation) =>
        AskAsync(
            Reading(ProductUrl.V2("spaces", spaceId, "operations")),
            $"Reading what you may do in space {spaceId}", SmallReaders.Operations, cancellation);

    /// <summary>What the caller may do with the page, its restrictions included.</summary>
    [RequiresScopes("read:page:confluence")]
    public Task<Outcome<IReadOnlyList<PermittedOperation>>> PageOperationsAsync(string pageId, CancellationToken cancellation) =>
        AskAsync(
            Reading(ProductUrl.V2("pages", pageId, "operations")),
            $"Reading what you may do with page {pageId}", SmallReaders.Operations, cancellation);
}
