using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Outrigger.Core.Errors;
using Outrigger.Server.Hosting;
using Outrigger.Server.Trust;
using Outrigger.Trust.Controls;

namespace Outrigger.Server;

/// <summary>How a server is run. Fixed once it has started.</summary>
public sealed record ServerOptions
{
    /// <value>Port on loopback, 0 for any free one.</value>
    public int Port { get; init; } = 7181;

    /// <value>Port for operators, 0 for any free one, null for none.</value>
    public int? OperatorPort { get; init; }

    /// <value>Where that port listens: loopback, or an address of a network that operators alone reach.</value>
    public IPAddress OperatorAddress { get; init; } = IPAddress.Loopback;

    public ServerMode Mode { get; init; } = ServerMode.Embedded;

    /// <value>Root of the site whose tokens are believed; <c>http</c> on loopback only.</value>
    public Uri? SiteAddress { get; init; }

    /// <value>Folder of the store and its master key; made where it is missing.</value>
    public string? StateDirectory { get; init; }

    /// <value>App ids (<c>ari:cloud:ecosystem::app/…</c>, as in the manifest) by the app's name; <c>cloner</c>, <c>handoff</c> and <c>pivot</c> are known.</value>
    public IReadOnlyDictionary<string, string> Apps { get; init; } = new Dictionary<string, string>();

    /// <value>Names of the apps that this server is for, out of <see cref="Apps"/>; empty for all of them. A folder of state belongs to one such choice.</value>
    public IReadOnlyList<string> OnlyApps { get; init; } = [];

    /// <value>Host names that requests may name beside localhost, 127.0.0.1 and [::1].</value>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <value>Where callers reach the server if a proxy stands before it; with <c>https</c> answers carry HSTS.</value>
    public Uri? PublicAddress { get; init; }

    /// <value>Roots of the addresses that the server may connect to beside its site, each an https address of the public internet: <c>https://api.atlassian.com</c>.</value>
    public IReadOnlyList<Uri> AllowedOutbound { get; init; } = [];

    /// <value>Where alerts are posted; null for nowhere. Its root has to be among <see cref="AllowedOutbound"/>.</value>
    public Uri? AlertWebhook { get; init; }

    /// <value>Root of the collector that gets figures, log lines and spans as OTLP over HTTP; null for none. Has to be among <see cref="AllowedOutbound"/>.</value>
    public Uri? Otlp { get; init; }

    /// <value>Root of where anonymous application metrics are sent; null, as it is, for nowhere. Has to be among <see cref="AllowedOutbound"/>.</value>
    public Uri? MetricsAddress { get; init; }

    /// <value>Environment variable that holds the master key; null for the file <c>master.key</c> in the state folder.</value>
    public string? MasterKeyVariable { get; init; }

    /// <value>Folder of the backups, best on another disk; null for <c>backups</c> in the state folder.</value>
    public string? BackupDirectory { get; init; }

    /// <value>Hour of the daily backup, 0 to 23, UTC.</value>
    public int BackupHour { get; init; } = 2;

    /// <value>Least level of the server's own lines; a line for each request is <see cref="LogLevel.Information"/>.</value>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <value>Root of the address at which accounts are reported to Atlassian, one of <see cref="AllowedOutbound"/>; null for the site.</value>
    public Uri? PersonalDataAddress { get; init; }

    /// <value>File with the office's time zone and holidays, by which reports are acknowledged; null for those of the policy.</value>
    public string? HolidaysFile { get; init; }

    /// <value>Where log lines go; null for JSON lines on the error stream.</value>
    public ILoggerProvider? Log { get; init; }

    /// <value>Controls that the executable adds, because they need what the server does not know.</value>
    internal IReadOnlyList<Func<IServiceProvider, IControl>> Controls { get; init; } = [];

    /// <value>What a demo lets its visitors break; null anywhere else.</value>
    internal ITrustStage? Stage { get; init; }

    /// <value>How long after the start the promises' controls are asked for the first time; until then there is no evidence, which counts as broken.</value>
    public TimeSpan FirstRoundAfter { get; init; }

    /// <value>False in scratch instances and where a test asks by itself; a server whose controls are not asked shows every promise broken.</value>
    internal bool AsksControls { get; init; } = true;

    /// <summary>App ids by name of the apps that are served.</summary>
    internal IReadOnlyDictionary<string, string> ServedApps =>
        OnlyApps.Count == 0 ? Apps : Apps.Where(app => OnlyApps.Contains(app.Key)).ToDictionary(app => app.Key, app => app.Value);

    /// <summary>The operators' address as a request's host names it.</summary>
    internal string OperatorHost => OperatorAddress.AddressFamily is AddressFamily.InterNetworkV6 ? $"[{OperatorAddress}]" : OperatorAddress.ToString();

    /// <summary>Everything that is wrong with the options, all at once; empty when a server can be started with them.</summary>
    public IReadOnlyList<Problem> Validate() => ServerOptionsRules.Check(this);
}
