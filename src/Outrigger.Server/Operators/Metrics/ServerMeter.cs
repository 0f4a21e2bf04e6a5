using System.Diagnostics.Metrics;
using Outrigger.Server.Log;
using Outrigger.Server.Operators.Health;
using Outrigger.Storage.Sqlite;

namespace Outrigger.Server.Operators.Metrics;

/// <summary>
/// The figures of one server. Labels are route templates, methods and values of enumerations, all from closed lists: the calls
/// below take nothing else.
/// </summary>
sealed class ServerMeter : IDisposable
{
    public const string Name = "Outrigger.Server";

    readonly Meter meter;
    readonly Counter<long> requests;
    readonly Histogram<double> seconds;
    readonly Counter<long> refusals;
    readonly Counter<long> alerts;

    public ServerMeter(ServerOptions options, SqliteDocumentStores stores)
    {
        meter = new Meter(new MeterOptions(Name) { Scope = this });
        requests = meter.CreateCounter<long>("outrigger.requests", description: "Requests by route template, method and class of status.");
        seconds = meter.CreateHistogram<double>("outrigger.request.duration", "s", "Time to the end of an answer, by route template.");
        refusals = meter.CreateCounter<long>("outrigger.refusals", description: "What was refused, by what it was and why; attacks of the server upon itself are not counted.");
        alerts = meter.CreateCounter<long>("outrigger.alerts", description: "Alerts raised, by severity.");
        meter.CreateObservableGauge("outrigger.store.bytes", () => stores.Measure().Bytes, "By", "Bytes of all tenants' files.");
        meter.CreateObservableGauge("outrigger.store.tenants", () => stores.Measure().Tenants, description: "Tenants with a file.");
        meter.CreateObservableGauge("outrigger.disk.free", () => DiskSpace.Of(options.StateDirectory)?.Free ?? -1, "By", "Room on the disk of the state folder; -1 where it is not known.");
        meter.CreateObservableGauge("outrigger.memory", () => Environment.WorkingSet, "By", "Memory of the process.");
    }

    public Meter Meter => meter;

    public void Served(RouteTemplate route, RequestMethod method, int status, TimeSpan time)
    {
        var byRoute = KeyValuePair.Create<string, object?>("route", route);
        requests.Add(1, byRoute, KeyValuePair.Create<string, object?>("method", method), KeyValuePair.Create<string, object?>("status", ClassOf(status)));
        seconds.Record(time.TotalSeconds, byRoute);
    }

    public void Refused(Refusal what, Enum why) =>
        refusals.Add(1, KeyValuePair.Create<string, object?>("what", what), KeyValuePair.Create<string, object?>("why", why));

    public void Alerted(Enum severity) => alerts.Add(1, KeyValuePair.Create<string, object?>("severity", severity));

    public void Dispose() => meter.Dispose();

    static StatusClass ClassOf(int status) => Enum.IsDefined((StatusClass)(status / 100)) ? (StatusClass)(status / 100) : StatusClass.None;
}

/// <summary>What was refused.</summary>
enum Refusal
{
    Token,
    Operator,
    Egress,
}

/// <summary>The first digit of a status.</summary>
enum StatusClass
{
    None = 0,
    Told = 1,
    Done = 2,
    Elsewhere = 3,
    CallersFault = 4,
    OurFault = 5,
}
