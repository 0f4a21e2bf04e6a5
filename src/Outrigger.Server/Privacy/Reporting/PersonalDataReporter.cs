using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Outrigger.Atlassian;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Hosting;

namespace Outrigger.Server.Privacy.Reporting;

/// <summary>
/// Tells Atlassian of which accounts an app holds data, and does what the answer says: a closed account is erased at once; an updated
/// one has nothing here that could be out of date, as names and e-mails are never held, so only its time moves.
/// </summary>
sealed class PersonalDataReporter(OutboundGateway gateway, ServerOptions options, IDocumentStores stores, PrivacyDesk desk, TimeProvider time)
{
    /// <summary>Accounts of one call: Atlassian's own limit.</summary>
    public const int MostAtOnce = 90;

    const string Path = "/app/report-accounts/";
    const int MostBytes = 64 * 1024;
    const int LongestWait = 6 * 3600;

    /// <summary>Reports what is due for one app, in calls of at most 90 accounts; stops at the first that fails, to be tried again.</summary>
    /// <exception cref="StoreRefusedException">A store cannot be used.</exception>
    [RequiresScopes("report:personal-data", "read:app-system-token")]
    public async Task ReportAsync(AppAccounts app, string token, CancellationToken cancellation)
    {
        foreach (var batch in app.Due(time.GetUtcNow()).Chunk(MostAtOnce))
        {
            if (!await ReportAsync(app, batch, token, cancellation))
            {
                return;
            }
        }
    }

    async Task<bool> ReportAsync(AppAccounts app, KnownAccount[] batch, string token, CancellationToken cancellation)
    {
        using var request = Request(batch, token);
        var sent = await gateway.SendAsync(request, MostBytes, cancellation);
        if (!sent.TryGet(out var answer, out _) || ReportAnswer.Read(answer.Status, answer.Body) is not { } read)
        {
            await BackOffAsync(app, answer, cancellation);
            return false;
        }

        var closed = read.Closed.Intersect(batch.Select(account => account.Id), StringComparer.Ordinal).ToArray();
        foreach (var account in closed)
        {
            if ((await desk.EraseAccountAsync(account, null, cancellation)).Problem is { } problem)
            {
                throw new StoreRefusedException(problem);
            }
        }

        foreach (var account in batch.Where(account => !closed.Contains(account.Id)))
        {
            await AppAccounts.ReportedAsync(account, read.Updated.Contains(account.Id, StringComparer.Ordinal), time.GetUtcNow(), cancellation);
        }

        var length = ReportAnswer.Cycle(answer.Header("Cycle-Period"))?.TotalSeconds ?? app.Cycle.Seconds;
        await KeepAsync(app, new(length, null, 0, time.GetUtcNow(), app.Cycle.Erased + closed.Length), cancellation);
        return true;
    }

    // A minute, then twice as long each time; never sooner than Atlassian asks.
    async Task BackOffAsync(AppAccounts app, OutboundAnswer? answer, CancellationToken cancellation)
    {
        var own = Math.Min(LongestWait, 60 * Math.Pow(2, app.Cycle.Failures));
        var asked = double.TryParse(answer?.Header("Retry-After"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? Math.Min(seconds, 7 * 86400) : 0;
        await KeepAsync(app, app.Cycle with { NotBefore = time.GetUtcNow().AddSeconds(Math.Max(own, asked)), Failures = app.Cycle.Failures + 1 }, cancellation);
    }

    async Task KeepAsync(AppAccounts app, ReportCycle cycle, CancellationToken cancellation)
    {
        app.Cycle = cycle;
        if (!(await stores.OpenAsync(Incidents.ServerTenant.Id, cancellation)).TryGet(out var store, out var problem))
        {
            throw new StoreRefusedException(problem);
        }

        await Edits.RunAsync<ReportCycle>(
            store,
            async edits =>
            {
                var place = ReportingDocuments.CycleOf(app.App);
                await edits.GetAsync(place);
                edits.Set(place, cycle);
                return cycle;
            },
            cancellation);
    }

    HttpRequestMessage Request(KnownAccount[] batch, string token)
    {
        var body = new JsonObject
        {
            ["accounts"] = new JsonArray([.. batch.Select(account => new JsonObject
            {
                ["accountId"] = account.Id,
                ["updatedAt"] = account.Refreshed.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            })]),
        };
        var root = options.PersonalDataAddress ?? options.SiteAddress ?? throw new InvalidOperationException("A server without a site.");
        return new HttpRequestMessage(HttpMethod.Post, new Uri(root, Path))
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token), Accept = { new("application/json") } },
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString())) { Headers = { ContentType = new("application/json") } },
        };
    }
}
