using Outrigger.Core.Documents;
using Outrigger.Server.Api.PivotReport.Documents;
using Outrigger.Server.Keeping.Keys;
using Outrigger.Server.Keeping.Probes;
using Outrigger.Trust.Backups;
using Outrigger.Trust.Controls;

namespace Outrigger.Server.Keeping.Backups;

/// <summary>Saves and deletes a report of a scratch tenant, and looks how old the oldest backup is.</summary>
sealed class SavedReportsControl(BackupPlace place, ScratchTenants scratch, KeepingService keeping, TimeProvider time) : IControl
{
    public const string ControlName = "saved-reports";

    static readonly DocumentKey Key = DocumentKey.Of(PivotDocuments.Report, "probe");

    public string Name => ControlName;

    public Task<SelfTest> PlantAsync(CancellationToken cancellation) => scratch.WithAsync(async (store, _) =>
    {
        await store.PutAsync(Key, DocumentVersion.None, "{}"u8.ToArray(), cancellation);
        return new SelfTest("a report that was never deleted", await IsThereAsync(store, cancellation));
    }, cancellation);

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        await keeping.FirstRounds.WaitAsync(cancellation);
        var probe = await scratch.WithAsync(async (store, _) =>
        {
            var put = await store.PutAsync(Key, DocumentVersion.None, "{}"u8.ToArray(), cancellation);
            var kept = await IsThereAsync(store, cancellation);
            await store.DeleteAsync(Key, put.IsOk ? put.Value : DocumentVersion.None, cancellation);
            return (Kept: kept, Gone: !await IsThereAsync(store, cancellation));
        }, cancellation);
        var oldest = place.All().Select(each => (DateTimeOffset?)each.At).LastOrDefault();
        Detail[] details = [new("backups", $"{place.All().Count}"), new("oldest backup", oldest is { } at ? $"{(time.GetUtcNow() - at).TotalDays:0.0} days" : "none")];
        return !probe.Kept || PivotDocuments.Report.Retention.Days is not null || Departures.SilentDays < 21 ? Finding.Broken("A saved report is not kept until somebody deletes it.", details)
            : !probe.Gone ? Finding.Broken("A deleted report is still there.", details)
            : BackupLook.Complaint(BackupState.Read(place.BackupDirectory), oldest, time.GetUtcNow()) is { } complaint ? Finding.Broken(complaint, details)
            : Finding.Kept("Saved reports stay until somebody deletes them; a deleted one is gone at once, and from backups within 21 days.", details);
    }

    static async Task<bool> IsThereAsync(IDocumentStore store, CancellationToken cancellation) =>
        (await store.GetAsync(Key, cancellation)).TryGet(out var found, out _) && found is not null;
}
