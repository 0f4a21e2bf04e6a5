using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Cloning.Plan;
using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>Turns planned pages into orders: which write makes them, where, with which body.</summary>
sealed class OrderMaker(RunContext run, RunLedger ledger)
{
    /// <summary>The order for a page; its parent exists by now.</summary>
    public Outcome<PageOrder> Of(PageKey key)
    {
        if (key == PageKey.Index)
        {
            return Index();
        }

        if (!run.Body(key).TryGet(out var body, out var problem))
        {
            return problem;
        }

        var row = run.Row(key);
        var parent = ParentId(key);
        var order = new PageOrder
        {
            Key = key,
            Title = row.Titles[key.Node],
            OnConflict = row.OnConflict,
            ParentId = parent,
            Body = body.Body,
            Draft = run.Plan.Options.DraftsFirst,
            SourceId = run.Plan.Options.DraftsFirst ? null : run.Plan.Template.Nodes[key.Node].Id,
            Open = [.. ledger[key].Open],
            Send = run.Plan.Options.DraftsFirst
                ? title => run.Client.CreateAsync(new(run.Plan.Destination.SpaceId, parent, title, body.Body, true), run.Stopped)
                : title => run.Client.CopyAsync(run.Plan.Template.Nodes[key.Node].Id, Copy(row, key, parent, title, body.Sent ? body.Body : null), run.Stopped),
        };
        return order;
    }

    /// <summary>Where a page belongs. A draft waits below the row's parent and moves below its own when that is published.</summary>
    public string? ParentId(PageKey key)
    {
        var row = run.Row(key);
        var place = row.ParentId ?? run.Plan.Destination.ParentId;
        return key.Node == 0 || run.Plan.Options.DraftsFirst ? place : ledger[Parent(key)].PageId;
    }

    /// <summary>Where a page belongs in the end.</summary>
    public string? FinalParentId(PageKey key) =>
        key == PageKey.Index ? run.Plan.Destination.ParentId
        : key.Node == 0 ? run.Row(key).ParentId ?? run.Plan.Destination.ParentId
        : ledger[Parent(key)].PageId;

    public PageKey Parent(PageKey key) => new(key.Row, run.Plan.Template.Nodes[key.Node].Parent);

    CopyRequest Copy(PlannedRow row, PageKey key, string? parent, string title, string? body)
    {
        var options = run.Plan.Options;
        var place = run.Plan.Destination;
        return new()
        {
            Title = title,
            DestinationKind = parent is null ? CopyDestinationKind.Space
                : place.ParentIsContent && parent == place.ParentId ? CopyDestinationKind.ParentContent
                : CopyDestinationKind.ParentPage,
            DestinationValue = parent ?? place.SpaceKey,
            StorageBody = body,
            CopyAttachments = options.Attachments,
            CopyLabels = options.Labels,
            CopyProperties = options.Properties,
            // Restrictions of the row's own take the place of the template's.
            CopyPermissions = options.Restrictions && row.Viewers.Count == 0 && row.Editors.Count == 0,
        };
    }

    PageOrder Index()
    {
        var body = IndexPage.Body(run.Plan.Rows.Select(row => ledger[new(row.Number, 0)]).Where(page => page.Stage is PageStage.Created or PageStage.Reused).Select(page => page.Title));
        var parent = run.Plan.Destination.ParentId;
        return new()
        {
            Key = PageKey.Index,
            Title = run.Plan.IndexTitle ?? "",
            OnConflict = ConflictRule.Number,
            ParentId = parent,
            Body = body,
            Open = [.. ledger[PageKey.Index].Open],
            Send = title => run.Client.CreateAsync(new(run.Plan.Destination.SpaceId, parent, title, body, false), run.Stopped),
        };
    }
}
