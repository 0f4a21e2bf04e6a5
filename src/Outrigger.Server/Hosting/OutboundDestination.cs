using System.Net;

namespace Outrigger.Server.Hosting;

/// <summary>One line of the allow-list: scheme, host and port, each of which must be met exactly.</summary>
/// <param name="Host">In its ASCII form.</param>
/// <param name="IsLoopback">This computer, by a name or an address that says so itself.</param>
sealed record OutboundDestination(string Scheme, string Host, int Port, bool IsLoopback)
{
    /// <summary>Null for an address that cannot be on the list: not the root of an https address, or http on another machine.</summary>
    public static OutboundDestination? Of(Uri address) =>
        address is { IsAbsoluteUri: true, UserInfo: "", PathAndQuery: "/", Fragment: "" }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && !address.IdnHost.EndsWith('.')
            ? new(address.Scheme, address.IdnHost, address.Port, address.IsLoopback)
            : null;

    public bool Is(Uri target) => target.Scheme == Scheme && target.IdnHost == Host && target.Port == Port;

    public bool Is(DnsEndPoint target) => target.Host == Host && target.Port == Port;

    /// <summary>As an operator reads it and a firewall is told: <c>https://api.atlassian.com:443</c>.</summary>
    public override string ToString() => $"{Scheme}://{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}";
}
