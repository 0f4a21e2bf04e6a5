using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Template;

/// <summary>Reads the pages below a template. Pages below a folder count as below the folder's nearest page.</summary>
sealed class TemplateTree(ConfluenceClient client, bool attachments)
{
    public const string PageType = "page";
    const int MostIds = 250;

    public async Task<Outcome<TemplateSnapshot>> ReadAsync(TemplateSnapshot root, IReadOnlyList<TreePage> below, CancellationToken cancellation)
    {
        var order = Order(root.Page.Id, below);
        if (order.Count >= TemplateReader.MostNodes)
        {
            return new Problem(
                ErrorCode.TemplateTooLarge, $"There are {order.Count} pages below the template; at most {TemplateReader.MostNodes - 1} can go along.",
                "Leave the child pages out, or choose a smaller tree.");
        }

        if (!(await BodiesAsync([.. order.Select(item => item.Page.Id)], cancellation)).TryGet(out var pages, out var problem))
        {
            return problem;
        }

        var nodes = new List<TemplateNode> { root.Root };
        foreach (var (item, labels, files) in await ExtrasAsync([.. order.Where(item => pages.ContainsKey(item.Page.Id))], cancellation))
        {
            if ((labels.Problem ?? files.Problem) is { } failed)
            {
                return failed;
            }

            var parent = nodes.FindIndex(node => node.Page.Id == item.ParentPageId);
            if (!TemplateNode.Of(pages[item.Page.Id], Math.Max(parent, 0), labels.Value, files.Value).TryGet(out var node, out problem))
            {
                return problem;
            }

            nodes.Add(node);
        }

        return root with { Nodes = nodes };
    }

    /// <summary>The pages in the order of the tree, parents first, each with its nearest ancestor that is a page.</summary>
    static List<(TreePage Page, string ParentPageId)> Order(string rootId, IReadOnlyList<TreePage> below)
    {
        var children = below.ToLookup(item => item.ParentId ?? rootId);
        var order = new List<(TreePage, string)>();
        Walk(rootId, rootId);
        return order;

        void Walk(string id, string pageId)
        {
            foreach (var child in children[id].OrderBy(item => item.Position))
            {
                if (child.Type == PageType)
                {
                    order.Add((child, pageId));
                }

                Walk(child.Id, child.Type == PageType ? child.Id : pageId);
            }
        }
    }

    async Task<Outcome<Dictionary<string, Page>>> BodiesAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var pages = new Dictionary<string, Page>();
        foreach (var part in ids.Chunk(MostIds))
        {
            if (!(await client.PagesAsync(part, true, cancellation)).TryGet(out var read, out var problem))
            {
                return problem;
            }

            foreach (var page in read.Where(page => page.Status is PageStatus.Current or PageStatus.Archived))
            {
                pages[page.Id] = page;
            }
        }

        return pages;
    }

    async Task<((TreePage Page, string ParentPageId) Item, Outcome<IReadOnlyList<string>> Labels, Outcome<IReadOnlyList<Attachment>> Files)[]> ExtrasAsync(
        (TreePage Page, string ParentPageId)[] items, CancellationToken cancellation) =>
        await Task.WhenAll(items.Select(async item =>
        {
            var labels = client.LabelsAsync(item.Page.Id, cancellation);
            var files = attachments ? client.AttachmentsAsync(item.Page.Id, cancellation) : Task.FromResult(Outcome.Ok<IReadOnlyList<Attachment>>([]));
            return (item, await labels, await files);
        }));
}
