using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Outrigger.Server.Hosting;
using Outrigger.Server.Operators.Metrics;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Telemetry;

/// <summary><c>metrics-off</c>: tells the metrics to be sent while they are off, and looks at what went out: nothing may.</summary>
sealed class MetricsOffControl(ApplicationMetrics metrics, ServerOptions options, FigureBook book, OutboundLedger ledger, TimeProvider time) : IControl
{
    // Something else may be sent in the same moment, but not in each of several.
    const int Tries = 5;

    public string Name => ApplicationMetrics.Protection;

    /// <summary>Metrics without a switch, before a way out of their own that leads nowhere and counts.</summary>
    public async Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        var counted = new OutboundLedger();
        var nowhere = new Uri("http://127.0.0.1:9");
        using var gateway = new OutboundGateway(nowhere, [], new DeadEnd(), counted, Protections.All, NullLogger<OutboundGateway>.Instance);
        using var loose = new ApplicationMetrics(options with { MetricsAddress = null }, nowhere, gateway, book, Protections.Without(Name), time);
        using var off = new ApplicationMetrics(options with { MetricsAddress = null }, nowhere, gateway, book, Protections.All, time);
        return new("metrics that are sent although they are off", await SendsAsync(loose, counted, cancellation) && !await SendsAsync(off, counted, cancellation));
    }

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        var isOn = options.MetricsAddress is not null && !metrics.IsOffForGood;
        return isOn ? Finding.Kept("Counts go where the operator of this server has set, and to nobody else; one command turns them off for good.")
            : await SendsAsync(metrics, ledger, cancellation) ? Finding.Broken("Metrics are sent although nobody has turned them on.")
            : Finding.Kept("Metrics are off, and nothing was sent when they were told to be.", new Detail("requests that went out since the start", ledger.Sent.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    // The look that both take: the gateway counts what goes out.
    static async Task<bool> SendsAsync(ApplicationMetrics asked, OutboundLedger counted, CancellationToken cancellation)
    {
        for (var count = 0; count < Tries; count++)
        {
            var before = counted.Sent;
            await asked.SendAsync(cancellation);
            if (counted.Sent == before)
            {
                return false;
            }
        }

        return true;
    }

    sealed class DeadEnd : OutboundConnector
    {
        protected override Task<Stream> OpenAsync(IReadOnlyList<IPAddress> addresses, int port, CancellationToken cancellation) => throw new IOException("It leads nowhere.");
    }
}
