using System.Net;
using System.Net.Sockets;

namespace Outrigger.Server.Hosting;

/// <summary>
/// Tells addresses of the public internet from all others. Names lie and notations differ; what is judged is the address that
/// would be connected, in its bytes.
/// </summary>
static class PublicAddress
{
    // RFC 6890 and its registry: this host, private, shared, loopback, link-local, protocol, documentation, benchmark, relay, multicast, reserved.
    static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    // Of what is global: Teredo and protocols, documentation, 6to4, which carries any IPv4 address inside, and documentation again.
    static readonly IPNetwork[] NotPublic6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(text => IPNetwork.Parse(text))];

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? !NotPublic.Any(network => network.Contains(plain))
            : Global6.Contains(plain) && !NotPublic6.Any(network => network.Contains(plain));
    }
}
