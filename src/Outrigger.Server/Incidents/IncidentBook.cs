using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Documents;
using Outrigger.Trust.Incidents;

namespace Outrigger.Server.Incidents;

/// <summary>The reports that came, sealed in the server's own store.</summary>
sealed class IncidentBook(IDocumentStores stores, TimeProvider time) : IIntake
{
    /// <summary>Most reports that are kept: a flood beyond the limits of the form fills no disk.</summary>
    public const int Most = 5_000;

    static readonly Problem Absent = new(ErrorCode.NotFound, "There is no report with this receipt.", "Look at the list for the receipt that is meant.");

    public async Task<Outcome<IncidentReport>> FileAsync(IncidentReport report, CancellationToken cancellation)
    {
        if (!(await ListAsync(cancellation)).TryGet(out var known, out var unread))
        {
            return unread;
        }

        return known.Count >= Most
            ? new Problem(ErrorCode.RateLimited, "More reports are waiting than can be taken.", "Try again tomorrow.", RetryAfterSeconds: 3600)
            : await ChangeAsync(report.Receipt, seen => seen is null ? report : new Problem(ErrorCode.Conflict, "The receipt was given before."), cancellation);
    }

    public async Task<Outcome<IncidentReport?>> FindAsync(string receipt, CancellationToken cancellation)
    {
        if (!ReportRules.IsReceipt(receipt))
        {
            return Outcome.Ok<IncidentReport?>(null);
        }

        if (!(await stores.OpenAsync(ServerTenant.Id, cancellation)).TryGet(out var store, out var problem))
        {
            return problem;
        }

        var place = IncidentDocuments.ReportAt(store, receipt);
        return (await store.GetAsync(place.Key, cancellation)).TryGet(out var document, out var unread) || unread is null
            ? Outcome.Ok(document is null ? null : place.Read(document))
            : unread;
    }

    /// <summary>All, newest first.</summary>
    public async Task<Outcome<IReadOnlyList<IncidentReport>>> ListAsync(CancellationToken cancellation)
    {
        if (!(await stores.OpenAsync(ServerTenant.Id, cancellation)).TryGet(out var store, out var problem))
        {
            return problem;
        }

        var all = new List<IncidentReport>();
        string? cursor = null;
        do
        {
            if (!(await store.ListAsync(DocumentPrefix.Of(IncidentDocuments.Report), DocumentLimits.MaxPage, cursor, cancellation)).TryGet(out var page, out var unread))
            {
                return unread;
            }

            all.AddRange(page.Items.Select(document => new Place<IncidentReport>(document.Key, IncidentDocuments.Reports).Read(document)));
            cursor = page.Cursor;
        }
        while (cursor is not null);
        return Outcome.Ok<IReadOnlyList<IncidentReport>>([.. all.OrderByDescending(report => report.Received)]);
    }

    /// <summary>Says that a person has read it. Saying so twice changes nothing.</summary>
    public Task<Outcome<IncidentReport>> AcknowledgeAsync(string receipt, CancellationToken cancellation) =>
        StepAsync(receipt, report => report with { Acknowledged = report.Acknowledged ?? time.GetUtcNow() }, cancellation);

    /// <summary>Says that it is dealt with, and with it that it was read.</summary>
    public Task<Outcome<IncidentReport>> ResolveAsync(string receipt, CancellationToken cancellation) => StepAsync(
        receipt, report => report with { Acknowledged = report.Acknowledged ?? time.GetUtcNow(), Resolved = report.Resolved ?? time.GetUtcNow() }, cancellation);

    Task<Outcome<IncidentReport>> StepAsync(string receipt, Func<IncidentReport, IncidentReport> step, CancellationToken cancellation) => ReportRules.IsReceipt(receipt)
        ? ChangeAsync(receipt, seen => seen is null ? Absent : step(seen), cancellation)
        : Task.FromResult<Outcome<IncidentReport>>(Absent);

    async Task<Outcome<IncidentReport>> ChangeAsync(string receipt, Func<IncidentReport?, Outcome<IncidentReport>> change, CancellationToken cancellation)
    {
        if (!(await stores.OpenAsync(ServerTenant.Id, cancellation)).TryGet(out var store, out var problem))
        {
            return problem;
        }

        var place = IncidentDocuments.ReportAt(store, receipt);
        try
        {
            return await Edits.RunAsync<IncidentReport>(
                store,
                async edits =>
                {
                    var seen = await edits.GetAsync(place);
                    if (change(seen).TryGet(out var after, out var refused) && after != seen)
                    {
                        edits.Set(place, after);
                    }

                    return refused is null && after is not null ? after : refused ?? Absent;
                },
                cancellation);
        }
        catch (StoreRefusedException refused)
        {
            return refused.Problem with { Code = ErrorCode.Unavailable };
        }
    }
}
