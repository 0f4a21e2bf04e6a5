using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Hosting;
using Outrigger.Server.Identity;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Promises;
using Outrigger.Trust.Promises.Looks;

namespace Outrigger.Server.Trust.Own;

/// <summary>The controls over the policy itself and over what it says of this server.</summary>
static class OwnControls
{
    public static void AddOwnControls(this IServiceCollection services)
    {
        services.AddSingleton<ServedPolicy>();
        services.AddSingleton<IControl, EvidenceChainControl>();
        services.AddSingleton<IControl>(Mode);
        services.AddSingleton<IControl>(Dated);
        services.AddSingleton<IControl>(Runtime);
        services.AddSingleton<IControl>(Certificates);
        services.AddSingleton<IControl>(Residency);
        services.AddSingleton<IControl>(Contact);
        services.AddSingleton<IControl>(Duties);
        services.AddSingleton<IControl>(Requirements);
    }

    static LookControl Mode(IServiceProvider services)
    {
        var (served, site) = (Served(services), services.GetRequiredService<ServerOptions>().SiteAddress);
        return new(
            "mode",
            "a server that is said to be the embedded edition but believes a site elsewhere",
            () => StatementLooks.Mode(HostKind.Embedded, HostKind.Embedded, siteIsHere: false),
            () => StatementLooks.Mode(Desk(services).Place.Host, served.Runs, site is { IsLoopback: true }));
    }

    static LookControl Dated(IServiceProvider services)
    {
        var frame = Policy.BuiltIn.Frame;
        return new(
            "policy-dated",
            "a policy whose version nobody announced",
            () => StatementLooks.Dated(frame with { Version = frame.Version + "-unannounced" }, Today(services)),
            () => StatementLooks.Dated(Served(services).Policy.Frame, Today(services)));
    }

    static LookControl Runtime(IServiceProvider services)
    {
        var known = Statements.BuiltIn.Runtime;
        return new(
            "runtime-patches",
            "a runtime that has been behind for too long",
            () => RuntimeLook.Of(known.Releases[^1].Version, known, Today(services)),
            () => RuntimeLook.Of(Served(services).Runtime, known, Today(services)));
    }

    static LookControl Certificates(IServiceProvider services) => new(
        "certificates",
        "a list that leaves one host out",
        () => StatementLooks.Certificates([.. Statements.BuiltIn.Certificates.Skip(1)]),
        () => StatementLooks.Certificates(Served(services).Statements.Certificates));

    static LookControl Residency(IServiceProvider services)
    {
        var served = Served(services);
        return new(
            "residency",
            "a host that the server could reach and the page does not name",
            () => StatementLooks.Residency(served.Statements.Residency, served.Runs, Hosts.Shown(services), [.. Hosts.Reachable(services), "https://elsewhere.example:443"]),
            () => StatementLooks.Residency(served.Statements.Residency, served.Runs, Hosts.Shown(services), Hosts.Reachable(services)));
    }

    static LookControl Contact(IServiceProvider services)
    {
        var contact = Policy.BuiltIn.Frame.Contact;
        return new(
            "support-contact",
            "a policy that names nobody",
            () => StatementLooks.Contact(contact with { Support = "" }, _ => true),
            () => StatementLooks.Contact(Served(services).Policy.Frame.Contact, address => Takes(services, address)));
    }

    static LookControl Duties(IServiceProvider services)
    {
        var served = Served(services);
        return new(
            "who-does-what",
            "a duty with nobody behind it",
            () => StatementLooks.Duties([.. Statements.BuiltIn.Duties.Skip(1)], served.Runs, Desk(services).Log.Latest, Desk(services).Has),
            () => StatementLooks.Duties(served.Statements.Duties, served.Runs, Desk(services).Log.Latest, Desk(services).Has),
            restsOnOthers: true);
    }

    static LookControl Requirements(IServiceProvider services)
    {
        var list = Statements.BuiltIn.Requirements;
        return new(
            "requirements",
            "a requirement that nothing answers",
            () => StatementLooks.Requirements(list with { Items = [.. list.Items, new("R0", "A requirement that nothing answers.", [])] }, Desk(services).Log.Latest, Desk(services).Has),
            () => StatementLooks.Requirements(Served(services).Statements.Requirements, Desk(services).Log.Latest, Desk(services).Has),
            restsOnOthers: true);
    }

    static ServedPolicy Served(IServiceProvider services) => services.GetRequiredService<ServedPolicy>();

    // Asked for when it is needed: the desk holds the controls.
    static TrustDesk Desk(IServiceProvider services) => services.GetRequiredService<TrustDesk>();

    static DateOnly Today(IServiceProvider services) => DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

    // Open to anyone, by the server's own table of addresses.
    static bool Takes(IServiceProvider services, string address) => services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Any(endpoint => endpoint.RoutePattern.RawText == address && endpoint.Metadata.GetMetadata<PublicEndpoint>() is not null);
}

/// <summary>The hosts that the page for firewalls names, and those that the way out goes by.</summary>
static class Hosts
{
    public static IReadOnlyCollection<string> Shown(IServiceProvider services) =>
        services.GetRequiredService<ServedPolicy>().ShowsHosts ? Reachable(services) : [];

    public static IReadOnlyCollection<string> Reachable(IServiceProvider services) =>
        [.. services.GetRequiredService<OutboundGateway>().Allowed.Select(destination => destination.ToString())];
}
