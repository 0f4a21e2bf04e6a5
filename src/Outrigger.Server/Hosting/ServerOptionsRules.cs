using Outrigger.Core.Errors;
using Outrigger.Server.Tenancy;

namespace Outrigger.Server.Hosting;

/// <summary>What options must be. Each rule names its option and the way out.</summary>
static class ServerOptionsRules
{
    public static readonly IReadOnlyList<string> KnownApps = [Api.Cloner.ClonerApi.AppName, Api.Handoff.HandoffApi.AppName, Api.PivotReport.PivotApi.AppName];

    public static IReadOnlyList<Problem> Check(ServerOptions options) =>
        [.. Network(options), .. Site(options.SiteAddress), .. State(options.StateDirectory), .. Only(options), .. Destinations(options), .. Apps(options.Apps), .. Holidays(options.HolidaysFile)];

    static IEnumerable<Problem> Network(ServerOptions options)
    {
        if (options.Port is < 0 or > 65535)
        {
            yield return Bad($"The port {options.Port} is not between 0 and 65535.", "Give a free port, or 0 for any.");
        }

        if (options.OperatorPort is < 0 or > 65535 || (options.OperatorPort is > 0 && options.OperatorPort == options.Port))
        {
            yield return Bad($"The operators' port {options.OperatorPort} is not a free port between 0 and 65535.", "Give another than the public one, or 0 for any.");
        }

        foreach (var host in options.AllowedHosts.Where(host => Uri.CheckHostName(host) is UriHostNameType.Unknown))
        {
            yield return Bad($"The allowed host '{host}' is not a host name.", "Give a name without scheme, port or path.");
        }

        foreach (var outbound in options.AllowedOutbound.Where(address => OutboundDestination.Of(address) is null))
        {
            yield return Bad($"The server may not be sent to '{outbound}'.", "Give the root of an https address, like https://api.atlassian.com.");
        }

        if (options.PublicAddress is { } address && !IsRoot(address))
        {
            yield return Bad($"The public address '{address}' is not the root of an http or https address.", "Give something like https://outrigger.example.com.");
        }
    }

    static IEnumerable<Problem> Site(Uri? site)
    {
        if (site is null)
        {
            yield return Bad("The site's address is missing.", "Give --site with the address of the embedded site.");
        }
        else if (!IsRoot(site))
        {
            yield return Bad($"The site's address '{site}' is not the root of an http or https address.", "Give something like http://localhost:7180.");
        }
        else if (site.Scheme == Uri.UriSchemeHttp && !site.IsLoopback)
        {
            yield return Bad($"The site's address '{site}' is http on another machine.", "Use https: whoever can change the answer could sign in as anybody.");
        }
    }

    static IEnumerable<Problem> Holidays(string? file) =>
        file is not null && Outrigger.Trust.Incidents.OfficeCalendar.Read(file).Problem is { } problem ? [problem] : [];

    static IEnumerable<Problem> State(string? folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            yield return Bad("The state folder is missing.", "Give --data with a folder.");
        }
        else if (File.Exists(folder))
        {
            yield return Bad($"The state folder '{folder}' is a file.", "Give a folder.");
        }
    }

    static IEnumerable<Problem> Only(ServerOptions options) => options.OnlyApps
        .Where(app => !options.Apps.ContainsKey(app))
        .Select(app => Bad($"The app '{app}' is not there to be served.", $"There are: {string.Join(", ", options.Apps.Keys.Order(StringComparer.Ordinal))}."));

    // What is sent somewhere is sent through the one way out, which has a list.
    static IEnumerable<Problem> Destinations(ServerOptions options) =>
        new[] { ("alerts are posted", options.AlertWebhook), ("the collector is", options.Otlp), ("metrics are sent", options.MetricsAddress) }
            .Where(each => each.Item2 is { } address && !IsAllowed(options, address))
            .Select(each => Bad($"The address where {each.Item1} is not on the list of the way out.", "Allow its root, such as https://telemetry.example.com, or one on this computer."));

    static bool IsAllowed(ServerOptions options, Uri address) => address is { IsAbsoluteUri: true, UserInfo: "" }
        && options.AllowedOutbound.Select(OutboundDestination.Of).Any(each => each is not null && each.Is(address));

    static IEnumerable<Problem> Apps(IReadOnlyDictionary<string, string> apps)
    {
        if (apps.Count == 0)
        {
            yield return Bad("No app is named.", "Give the app id of the manifest for each app to be served.");
        }

        foreach (var (name, id) in apps)
        {
            if (!KnownApps.Contains(name))
            {
                yield return Bad($"The app '{name}' is not known.", $"Known are: {string.Join(", ", KnownApps)}.");
            }

            if (!AppId.TryParse(id, out _))
            {
                yield return Bad($"The id of the app '{name}' is not an app id.", "Take it from the manifest: ari:cloud:ecosystem::app/ and a UUID.");
            }
        }

        if (apps.Values.Distinct(StringComparer.Ordinal).Count() != apps.Count)
        {
            yield return Bad("Two apps share an id.", "Each app has a manifest and an id of its own.");
        }
    }

    static bool IsRoot(Uri address) =>
        address is { IsAbsoluteUri: true, UserInfo: "", PathAndQuery: "/", Fragment: "" }
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    static Problem Bad(string message, string wayOut) => new(ErrorCode.BadUsage, message, wayOut);
}
