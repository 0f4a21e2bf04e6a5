using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.Protocol;

namespace Outrigger.Apps.Tests.PivotReport.World;

/// <summary>Our server as far as one person's tab needs it: everything is his, and kept in memory.</summary>
sealed class MemoryPivotServer : IRemote
{
    static readonly PivotApiJson Json = PivotApiJson.Default;

    readonly Dictionary<string, SavedReport> reports = new(StringComparer.Ordinal);

    public PivotStanding Standing { get; set; } = new(new PivotSettings(), Administrator: true, MayUse: true, MayPublish: true, Enforced: true);

    public List<RunEvent> Runs { get; } = [];

    /// <summary>Every body that came in.</summary>
    public List<string> Bodies { get; } = [];

    public Task<RemoteResponse> InvokeAsync(string method, string path, string? body, CancellationToken cancellation)
    {
        Bodies.Add(body ?? "");
        var parts = path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries)[2..];
        return Task.FromResult((method, parts) switch
        {
            ("GET", ["standing"]) => Ok(Standing, Json.PivotStanding),
            ("PUT", ["settings"]) => Ok((Standing = Standing with { Settings = Read(body, Json.PivotSettings) }).Settings, Json.PivotSettings),
            ("GET", ["reports"] or ["admin", "reports"]) => Ok(new ReportPage([.. reports.Values.Select(Summary)]), Json.ReportPage),
            ("POST", ["reports"]) => Ok(Keep($"r{reports.Count + 1}", Read(body, Json.SaveReport)), Json.SavedReport),
            ("PUT", ["reports", var id]) => Ok(Keep(id, Read(body, Json.SaveReport)), Json.SavedReport),
            ("GET", ["reports", var id]) => reports.TryGetValue(id, out var kept) ? Ok(kept, Json.SavedReport) : new(404, """{"code":"notFound","message":"There is no such report."}"""),
            ("DELETE", ["reports", var id]) => reports.Remove(id) ? Ok(new Nothing(), Json.Nothing) : Ok(new Nothing(), Json.Nothing),
            ("POST", ["runs"]) => Told(Read(body, Json.RunEvent)),
            _ => new RemoteResponse(404, """{"code":"notFound","message":"There is nothing here."}"""),
        });
    }

    RemoteResponse Told(RunEvent run)
    {
        Runs.Add(run);
        return Ok(new Nothing(), Json.Nothing);
    }

    SavedReport Keep(string id, SaveReport report) => reports[id] = new()
    {
        Id = id,
        Version = (reports.GetValueOrDefault(id)?.Version ?? 0) + 1,
        Name = report.Name,
        Owner = "712020:ada",
        Sharing = report.Sharing,
        Config = report.Config,
        Created = DateTimeOffset.UnixEpoch,
        Changed = DateTimeOffset.UnixEpoch,
        MyRight = Right.Edit,
    };

    static ReportSummary Summary(SavedReport report) =>
        new(report.Id, report.Name, report.Owner, report.Sharing.Visibility, report.Config.Source.Kind, report.Changed, report.MyRight);

    static T Read<T>(string? body, JsonTypeInfo<T> shape) => JsonSerializer.Deserialize(body ?? "", shape)!;

    static RemoteResponse Ok<T>(T value, JsonTypeInfo<T> shape) => new(200, JsonSerializer.Serialize(value, shape));
}
