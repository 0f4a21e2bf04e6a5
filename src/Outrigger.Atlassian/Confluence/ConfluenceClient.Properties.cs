using Outrigger.Atlassian.Confluence.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Confluence;

public sealed partial class ConfluenceClient
{
    /// <summary>All content properties of the page, or the one with the key.</summary>
    [RequiresScopes("read:page:confluence")]
    public Task<Outcome<IReadOnlyList<ContentProperty>>> PropertiesAsync(string pageId, string? key, CancellationToken cancellation) =>
        WholeListAsync(
            ProductUrl.V2("pages", pageId, "properties").With("key", key).With("limit", MostInOneAnswer),
            $"Reading the properties of page {pageId}", SmallReaders.PropertyItem, cancellation);

    /// <param name="valueJson">Any JSON value as text.</param>
    [RequiresScopes("read:page:confluence", "write:page:confluence")]
    public Task<Outcome<ContentProperty>> CreatePropertyAsync(string pageId, string key, string valueJson, CancellationToken cancellation) =>
        AskAsync(
            Writing(Post, ProductUrl.V2("pages", pageId, "properties"), RequestBodies.CreateProperty(key, valueJson)),
            $"Creating property {key} of page {pageId}", SmallReaders.Property, cancellation);

    /// <summary>Replaces the value; <see cref="ErrorCode.Conflict"/> when somebody did so since <paramref name="current"/> was read.</summary>
    [RequiresScopes("read:page:confluence", "write:page:confluence")]
    public Task<Outcome<ContentProperty>> UpdatePropertyAsync(
        string pageId, ContentProperty current, string valueJson, CancellationToken cancellation) =>
        AskAsync(
            Writing(Put, ProductUrl.V2("pages", pageId, "properties", current.Id), RequestBodies.UpdateProperty(current, valueJson)),
            $"Updating property {current.Key} of page {pageId}", SmallReaders.Property, cancellation);

    [RequiresScopes("read:page:confluence", "write:page:confluence")]
    public Task<Outcome<bool>> DeletePropertyAsync(string pageId, string propertyId, CancellationToken cancellation) =>
        DoAsync(
            Writing(Delete, ProductUrl.V2("pages", pageId, "properties", propertyId), repeatable: true),
            $"Deleting property {propertyId} of page {pageId}", cancellation);
}
