using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Rules;
using Outrigger.Core.Chance;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Api.PivotReport.Documents;
using Outrigger.Server.Api.PivotReport.Settings;

namespace Outrigger.Server.Api.PivotReport.Runs;

/// <summary>
/// <c>runs</c>: one event for each run, without who ran it, unless the site's settings switch that off. Keys are in order of time, so
/// those whose days are over stand first and go with the next call that comes.
/// </summary>
sealed class RunLog(AppCalls calls, SiteSettings settings, IIdSource ids, TimeProvider time)
{
    // The rest of a transaction is room for what is put.
    const int MostAtOnce = DocumentLimits.MaxOperations - 1;

    static readonly PivotApiJson Json = PivotJson.Api;

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/runs", calls.Telling(Json.RunEvent, Json.Nothing, RecordAsync)).WithMetadata(new RequestBody(typeof(RunEvent)));

    /// <summary>Deletes events whose days are over.</summary>
    /// <exception cref="StoreRefusedException">The store cannot be used.</exception>
    public async Task ForgetAsync(AppCall call)
    {
        var over = await OverAsync(call);
        if (over.Count > 0)
        {
            // A conflict means that another call deletes the same ones.
            await call.Store.CommitAsync(over, call.Cancellation);
        }
    }

    async Task<Outcome<Nothing>> RecordAsync(AppCall call, RunEvent run) =>
        ReportRules.Check(run) is { } wrong ? wrong : await settings.AllowedAsync(call, async standing => await KeepAsync(call, standing, run));

    async Task<Outcome<Nothing>> KeepAsync(AppCall call, PivotStanding standing, RunEvent run)
    {
        await ForgetAsync(call);
        if (!standing.Settings.SessionData)
        {
            return new Nothing();
        }

        var expires = time.GetUtcNow() + TimeSpan.FromDays(PivotDocuments.Run.Retention.Days ?? 0);
        var kept = await call.Store.PutAsync(
            DocumentKey.Of(PivotDocuments.Run, ids.Next()), DocumentVersion.None, PivotDocuments.Runs.Write(new StoredRun(run, expires)), call.Cancellation);
        return kept.Problem is { } problem ? throw new StoreRefusedException(problem) : new Nothing();
    }

    async Task<IReadOnlyList<DocumentOperation>> OverAsync(AppCall call)
    {
        if (!(await call.Store.ListAsync(DocumentPrefix.Of(PivotDocuments.Run), MostAtOnce, null, call.Cancellation)).TryGet(out var oldest, out var problem))
        {
            throw new StoreRefusedException(problem);
        }

        var now = time.GetUtcNow();
        return
        [
            .. oldest.Items
                .Where(document => PivotDocuments.Runs.Read(document.Value).TryGet(out var run, out _) && run.Expires <= now)
                .Select(document => new DeleteDocument(document.Key, document.Version)),
        ];
    }
}
