using System.Text.Json;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Rules;
using Outrigger.Core.Chance;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Api.PivotReport.Documents;
using Outrigger.Trust.Audit;

namespace Outrigger.Server.Api.PivotReport.Reports;

/// <summary>Keeps saved reports, each with an entry for lists. A report that a caller may not know of is answered exactly as one that is not there.</summary>
sealed class ReportDesk(IIdSource ids, TimeProvider time)
{
    static readonly Problem Absent = new(ErrorCode.NotFound, "There is no such report.", "It may have been deleted, or is private: look at the list of reports.");
    static readonly Problem Closed = new(ErrorCode.Forbidden, "This report is open to the people that it names only.", "Ask its owner to share it with you.");
    static readonly Problem ReadOnly = new(ErrorCode.Forbidden, "You may look at this report, and not change it.", "Save it under another name, or ask its owner.");
    static readonly Problem NotOwner = new(ErrorCode.Forbidden, "Only its owner and administrators may delete a report, or say who may open it.", "Ask its owner.");
    static readonly Problem NotPublisher = new(ErrorCode.Forbidden, "You are not among those who may share reports in this site.", "Save the report as private, or ask an administrator of the site.");
    static readonly Problem Changed = new(ErrorCode.Conflict, "The report was changed meanwhile.", "Open it again and repeat the change, or save it under another name.");

    /// <summary>What the caller may know of, by name.</summary>
    public static async Task<Outcome<ReportPage>> ListAsync(AppCall call) => new ReportPage(
    [
        .. (await call.Store.ReadEntriesAsync(call.Cancellation))
            .Where(entry => entry.Value.Sharing.Lists(call.Account, entry.Value.Owner, call.IsAdministrator))
            .OrderBy(entry => entry.Value.Name, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .Select(entry => Summary(call, entry.Id, entry.Value)),
    ]);

    public static async Task<Outcome<SavedReport>> ReadAsync(AppCall call)
    {
        var edits = call.Reading();
        return await EntryAsync(call, edits) is not { } entry ? Absent
            : Granted(call, entry) is null ? Closed
            : (await ReportAsync(edits, call.Part("id"))).TryGet(out var report, out var problem) ? View(call, report)
            : problem;
    }

    /// <summary>Makes a report; the same request again answers the one that it made.</summary>
    public async Task<Outcome<SavedReport>> MakeAsync(AppCall call, SaveReport body, PivotStanding standing)
    {
        if (body.Version is not null)
        {
            return new Problem(ErrorCode.Invalid, "A report that is made has no version yet.", "Leave the version out.");
        }

        if (body.Sharing.Visibility != Visibility.Private && !standing.MayPublish)
        {
            return NotPublisher;
        }

        var id = body.Request is { } request ? call.Store.KeyedHash("pivot report of a request", $"{call.Account} {request}")[..26] : ids.Next();
        return await call.ChangeAsync<SavedReport>(async edits =>
        {
            if (await edits.GetAsync(PivotDocuments.EntryAt(id)) is { } made)
            {
                return Granted(call, made) is null ? Absent : (await ReportAsync(edits, id)).TryGet(out var found, out var problem) ? View(call, found) : problem;
            }

            if (await call.Store.AreFullAsync(call.Cancellation))
            {
                return new Problem(ErrorCode.TooLarge, $"There are {ReportEntries.Most:N0} saved reports already, and no more are kept.", "Delete one that is not in use, or share this one by its address.");
            }

            var now = time.GetUtcNow();
            var report = new StoredReport(id, 1, body.Name, call.Account, body.Sharing, body.Config, now, now);
            await edits.GetAsync(PivotDocuments.ReportAt(id));
            Put(edits, report);
            return View(call, report);
        });
    }

    public Task<Outcome<SavedReport>> ChangeAsync(AppCall call, SaveReport body, PivotStanding standing) => EditAsync(call, (report, right) =>
    {
        if (right != Right.Edit)
        {
            return ReadOnly;
        }

        if (body.Version is not { } version)
        {
            return new Problem(ErrorCode.Invalid, "A change names the version that was seen.", "Open the report again.");
        }

        var changed = report with { Version = version + 1, Name = body.Name, Sharing = body.Sharing, Config = body.Config, Changed = time.GetUtcNow() };
        if (version != report.Version)
        {
            return AreAlike(report, changed with { Changed = report.Changed }) ? report : Changed;
        }

        var shared = !AreAlike(report, report with { Sharing = body.Sharing });
        return shared && !ReportRights.RulesOver(call.Account, report.Owner, call.IsAdministrator) ? NotOwner
            : shared && body.Sharing.Visibility != Visibility.Private && !standing.MayPublish ? NotPublisher
            : changed;
    });

    public Task<Outcome<SavedReport>> TakeOverAsync(AppCall call, TakeOver body) => EditAsync(call, (report, _) =>
        report.Owner == body.Owner ? report
        : report.Version != body.Version ? Changed
        : report with { Version = report.Version + 1, Owner = body.Owner, Changed = time.GetUtcNow() });

    /// <summary>Deletes it for good. One that is not there, or of which the caller may not know, is deleted already.</summary>
    public static Task<Outcome<Nothing>> DeleteAsync(AppCall call) => call.ChangeAsync<Nothing>(async edits =>
    {
        var id = call.Part("id");
        if (await EntryAsync(call, edits) is { } entry)
        {
            if (!ReportRights.RulesOver(call.Account, entry.Owner, call.IsAdministrator))
            {
                return NotOwner;
            }

            if (entry.Owner != call.Account && await call.RecordAsync(AuditKind.OthersReportChanged) is { } unrecorded)
            {
                return unrecorded;
            }

            // Also where a newer version of the app wrote it: to be deleted it need not be read.
            await edits.RemoveAsync(PivotDocuments.ReportAt(id));
            edits.Set(PivotDocuments.EntryAt(id), null);
        }

        return new Nothing();
    });

    static Task<Outcome<SavedReport>> EditAsync(AppCall call, Func<StoredReport, Right?, Outcome<StoredReport>> judge) => call.ChangeAsync<SavedReport>(async edits =>
    {
        if (await EntryAsync(call, edits) is not { } entry)
        {
            return Absent;
        }

        if (Granted(call, entry) is not { } right)
        {
            return Closed;
        }

        if (!(await ReportAsync(edits, call.Part("id"))).TryGet(out var report, out var unreadable))
        {
            return unreadable;
        }

        if (!judge(report, right).TryGet(out var changed, out var refused))
        {
            return refused;
        }

        if (changed != report)
        {
            Put(edits, changed);
        }

        return View(call, changed);
    });

    /// <summary>The entry that the path names; null where there is none, or none that the caller may know of.</summary>
    static async Task<ReportEntry?> EntryAsync(AppCall call, Edits edits) =>
        call.Part("id") is var id && PivotDocuments.IsReport(id)
        && await edits.GetAsync(PivotDocuments.EntryAt(id)) is { } entry && entry.Sharing.Lists(call.Account, entry.Owner, call.IsAdministrator)
            ? entry
            : null;

    static async Task<Outcome<StoredReport>> ReportAsync(Edits edits, string id)
    {
        try
        {
            return await edits.GetAsync(PivotDocuments.ReportAt(id)) is { } report ? report : Absent;
        }
        catch (StoreRefusedException refused) when (refused.Problem.Code == ErrorCode.ReportBroken)
        {
            return refused.Problem;
        }
    }

    static void Put(Edits edits, StoredReport report)
    {
        edits.Set(PivotDocuments.ReportAt(report.Id), report);
        edits.Set(PivotDocuments.EntryAt(report.Id), report.ToEntry());
    }

    static Right? Granted(AppCall call, ReportEntry entry) => entry.Sharing.RightOf(call.Account, entry.Owner, call.IsAdministrator);

    // Lists are equal as they are written.
    static bool AreAlike(StoredReport one, StoredReport other) =>
        JsonSerializer.SerializeToUtf8Bytes(one, PivotStoreJson.Default.StoredReport).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other, PivotStoreJson.Default.StoredReport));

    static ReportSummary Summary(AppCall call, string id, ReportEntry entry) =>
        new(id, entry.Name, entry.Owner, entry.Sharing.Visibility, entry.Source, entry.Changed, Granted(call, entry));

    static SavedReport View(AppCall call, StoredReport report) => new()
    {
        Id = report.Id,
        Version = report.Version,
        Name = report.Name,
        Owner = report.Owner,
        Sharing = report.Sharing,
        Config = report.Config,
        Created = report.Created,
        Changed = report.Changed,
        MyRight = Granted(call, report.ToEntry()) ?? Right.View,
    };
}
