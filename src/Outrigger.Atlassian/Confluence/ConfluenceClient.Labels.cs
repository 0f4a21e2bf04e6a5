using Outrigger.Atlassian.Confluence.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Confluence;

public sealed partial class ConfluenceClient
{
    /// <summary>Names of all global labels.</summary>
    [RequiresScopes("read:page:confluence")]
    public Task<Outcome<IReadOnlyList<string>>> LabelsAsync(string pageId, CancellationToken cancellation) =>
        WholeListAsync(
            ProductUrl.V2("pages", pageId, "labels").With("prefix", "global").With("limit", MostInOneAnswer),
            $"Reading the labels of page {pageId}", LabelReader.ReadItem, cancellation);

    /// <summary>Adds global labels beside those that are there. Adding one that is there already does nothing.</summary>
    [RequiresScopes("read:label:confluence", "write:label:confluence")]
    public Task<Outcome<bool>> AddLabelsAsync(string pageId, IReadOnlyList<string> names, CancellationToken cancellation) =>
        DoAsync(
            Writing(Post, ProductUrl.V1("content", pageId, "label"), RequestBodies.Labels(names), repeatable: true),
            $"Adding labels to page {pageId}", cancellation);
}
