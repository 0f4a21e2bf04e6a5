using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Hosting;

/// <summary>Reaches, through the server's one way out, for addresses that are not on its list: each attempt has to be refused.</summary>
sealed class NoEgressControl(OutboundGateway gateway, OutboundLedger ledger) : IControl
{
    public const string ControlName = "no-egress";

    // A name that the internet keeps free for ever, the address at which clouds tell secrets, and a port of this computer that nobody has.
    static readonly Uri[] Elsewhere = [new("https://outrigger-probe.invalid/"), new("http://169.254.169.254/"), new("https://[::1]:1/")];

    public string Name => ControlName;

    public async Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        using var open = new OutboundGateway(
            new Uri("http://localhost"), [], new Nowhere(), new OutboundLedger(), Protections.Without(ControlName), NullLogger<OutboundGateway>.Instance);
        return new("a way out without its list", !await RefusesAllAsync(open, cancellation));
    }

    public async Task<Finding> AskAsync(CancellationToken cancellation) =>
        await RefusesAllAsync(gateway, cancellation)
            ? Finding.Kept("Attempts to reach addresses that are not on the list were refused and counted.", Details())
            : Finding.Broken("An address that is not on the list was not refused.", Details());

    static async Task<bool> RefusesAllAsync(OutboundGateway gateway, CancellationToken cancellation)
    {
        foreach (var target in Elsewhere)
        {
            if (!await gateway.RefusesAsync(target, cancellation))
            {
                return false;
            }
        }

        return true;
    }

    Detail[] Details() =>
    [
        .. gateway.Allowed.Select(each => new Detail("may be reached", each.ToString())),
        new("sent", Text(ledger.Sent)),
        .. ledger.Refused.Select(each => new Detail($"refused, {each.Key}", Text(each.Value))),
        new("probes refused", Text(ledger.Probes)),
    ];

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    // What is planted must reach nothing either.
    sealed class Nowhere : OutboundConnector
    {
        protected override Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<IPAddress>>([]);

        protected override Task<Stream> OpenAsync(IReadOnlyList<IPAddress> addresses, int port, CancellationToken cancellation) => throw new IOException("It leads nowhere.");
    }
}
