using Outrigger.Atlassian.Confluence.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Confluence;

public sealed partial class ConfluenceClient
{
    /// <summary>How far down one request for descendants reaches.</summary>
    const int DeepestRequest = 10;

    /// <summary>Direct children in the tree's order: pages, and folders, whiteboards, databases and embeds by their type.</summary>
    [RequiresScopes("read:hierarchical-content:confluence")]
    public async Task<Outcome<IReadOnlyList<TreePage>>> ChildrenAsync(string pageId, CancellationToken cancellation)
    {
        var asked = await WholeListAsync(
            ProductUrl.V2("pages", pageId, "direct-children").With("limit", MostInOneAnswer),
            $"Listing the children of page {pageId}", SmallReaders.TreeItem, cancellation);
        return asked.TryGet(out var children, out var problem)
            ? Outcome.Ok<IReadOnlyList<TreePage>>([.. children.Select(child => child with { ParentId = child.ParentId ?? pageId, Depth = 1 })])
            : problem;
    }

    /// <summary>The whole tree below a page, however deep; parents come before their children.</summary>
    [RequiresScopes("read:hierarchical-content:confluence")]
    public async Task<Outcome<IReadOnlyList<TreePage>>> DescendantsAsync(string pageId, CancellationToken cancellation)
    {
        List<TreePage> all = [];
        Queue<(string Id, int Depth)> roots = new([(pageId, 0)]);
        while (roots.TryDequeue(out var root))
        {
            var asked = await DescendantsInReachAsync(root.Id, cancellation);
            if (!asked.TryGet(out var found, out var problem))
            {
                return problem;
            }

            foreach (var page in found.OrderBy(page => page.Depth))
            {
                all.Add(page with { Depth = root.Depth + page.Depth });
                if (page is { Depth: DeepestRequest, Type: "page" })
                {
                    roots.Enqueue((page.Id, root.Depth + DeepestRequest));
                }
            }
        }

        return Outcome.Ok<IReadOnlyList<TreePage>>(all);
    }

    Task<Outcome<IReadOnlyList<TreePage>>> DescendantsInReachAsync(string pageId, CancellationToken cancellation) =>
        WholeListAsync(
            ProductUrl.V2("pages", pageId, "descendants").With("depth", DeepestRequest).With("limit", MostInOneAnswer),
            $"Listing the pages below page {pageId}", SmallReaders.TreeItem, cancellation);
}
