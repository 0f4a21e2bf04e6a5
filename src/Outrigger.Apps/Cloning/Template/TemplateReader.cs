using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Template;

/// <summary>Reads a template from the product, everything at the same time.</summary>
public sealed class TemplateReader(ConfluenceClient client)
{
    /// <summary>Most pages of a template's tree.</summary>
    public const int MostNodes = 200;

    /// <summary>Reads a template.</summary>
    /// <returns>
    /// The template, or <see cref="ErrorCode.TemplateUnreadable"/>, <see cref="ErrorCode.TemplateDraft"/>, <see cref="ErrorCode.TemplateMalformed"/>,
    /// <see cref="ErrorCode.TemplateTooLarge"/> or what the product refused.
    /// </returns>
    public async Task<Outcome<TemplateSnapshot>> ReadAsync(string pageId, TemplateParts parts, CancellationToken cancellation)
    {
        if (!(await PageAsync(pageId, cancellation)).TryGet(out var page, out var problem))
        {
            return problem;
        }

        var space = client.SpaceAsync(page.SpaceId, cancellation);
        var parent = ParentAsync(page, parts, cancellation);
        var attachments = Wanted(parts, TemplateParts.Attachments, () => client.AttachmentsAsync(pageId, cancellation), []);
        var properties = Wanted(parts, TemplateParts.Properties, () => client.PropertiesAsync(pageId, null, cancellation), []);
        var restrictions = Wanted(parts, TemplateParts.Restrictions, () => client.RestrictionsAsync(pageId, cancellation), Restrictions.None);
        var below = Wanted(parts, TemplateParts.Tree | TemplateParts.TreeCount, () => client.DescendantsAsync(pageId, cancellation), []);
        await Task.WhenAll(space, parent, attachments, properties, restrictions, below);
        if (FirstProblem(await space, await parent, await attachments, await properties, await restrictions, await below) is { } failed)
        {
            return failed;
        }

        if (!TemplateNode.Of(page, -1, page.Labels ?? [], (await attachments).Value).TryGet(out var root, out problem))
        {
            return problem;
        }

        var tree = (await below).Value;
        var snapshot = new TemplateSnapshot
        {
            Space = (await space).Value,
            Nodes = [root],
            Parent = (await parent).Value,
            Properties = (await properties).Value,
            Restrictions = (await restrictions).Value,
            PagesBelow = tree.Count(item => item.Type == TemplateTree.PageType),
            NotCopied = [.. tree.Where(item => item.Type is not (TemplateTree.PageType or "folder")).Select(item => $"{item.Type} “{item.Title}”")],
        };
        return parts.HasFlag(TemplateParts.Tree) && snapshot.PagesBelow > 0
            ? await new TemplateTree(client, parts.HasFlag(TemplateParts.Attachments)).ReadAsync(snapshot, tree, cancellation)
            : snapshot;
    }

    async Task<Outcome<Page>> PageAsync(string pageId, CancellationToken cancellation)
    {
        var read = await client.PageAsync(pageId, PageParts.Body | PageParts.Labels, cancellation);
        if (read.TryGet(out var page, out var problem))
        {
            return page.Status switch
            {
                PageStatus.Draft => Draft(page),
                PageStatus.Trashed or PageStatus.Deleted => new Problem(
                    ErrorCode.TemplateUnreadable, $"The template “{page.Title}” is in the trash.", "Restore it in Confluence, or choose another template."),
                _ => page,
            };
        }

        if (problem.Code is not (ErrorCode.NotFound or ErrorCode.Forbidden or ErrorCode.Invalid))
        {
            return problem;
        }

        var draft = await client.PageAsync(pageId, PageParts.Draft, cancellation);
        return draft.IsOk && draft.Value.Status == PageStatus.Draft
            ? Draft(draft.Value)
            : new Problem(
                ErrorCode.TemplateUnreadable, $"The template page {pageId} was not found, or you may not see it.",
                "Choose another template, or ask its owner to share it with you.");
    }

    static Problem Draft(Page page) => new(
        ErrorCode.TemplateDraft, $"The template “{page.Title}” is a draft that was never published.", "Publish it in Confluence, then choose it again.");

    async Task<Outcome<Page?>> ParentAsync(Page page, TemplateParts parts, CancellationToken cancellation)
    {
        if (page.ParentId is null || !parts.HasFlag(TemplateParts.Parent))
        {
            return Outcome.Ok<Page?>(null);
        }

        // The parent may be a folder, or a page that this person may not see: the template is usable all the same.
        var parent = await client.PageAsync(page.ParentId, PageParts.None, cancellation);
        return Outcome.Ok(parent.IsOk ? parent.Value : null);
    }

    static async Task<Outcome<T>> Wanted<T>(TemplateParts parts, TemplateParts part, Func<Task<Outcome<T>>> read, T nothing)
    {
        if ((parts & part) == TemplateParts.None)
        {
            return Outcome.Ok(nothing);
        }

        // What this person may not read of the page cannot be shown; it is copied or refused by the product itself.
        var outcome = await read();
        return outcome.Problem is { Code: ErrorCode.Forbidden or ErrorCode.NotFound } ? Outcome.Ok(nothing) : outcome;
    }

    static Problem? FirstProblem(
        Outcome<Space> space, Outcome<Page?> parent, Outcome<IReadOnlyList<Attachment>> attachments,
        Outcome<IReadOnlyList<ContentProperty>> properties, Outcome<Restrictions> restrictions, Outcome<IReadOnlyList<TreePage>> below) =>
        space.Problem ?? parent.Problem ?? attachments.Problem ?? properties.Problem ?? restrictions.Problem ?? below.Problem;
}
