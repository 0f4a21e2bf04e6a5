using System.Net.Http.Headers;
using Microsoft.Extensions.Hosting;
using Outrigger.Server.Hosting;
using Outrigger.Server.Operators.Metrics;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Telemetry;

/// <summary>
/// Anonymous application metrics: how often each route template was met and how long it took, once a day, and nothing of anybody.
/// They are off until somebody says where they are sent, and for good once <c>metrics.off</c> is in the state folder.
/// </summary>
sealed class ApplicationMetrics(ServerOptions options, Uri site, OutboundGateway gateway, FigureBook book, Protections protections, TimeProvider time) : BackgroundService
{
    public const string SwitchFile = "metrics.off";

    public const string Protection = "metrics-off";

    const int MostAnswer = 64 * 1024;

    static readonly TimeSpan Between = TimeSpan.FromDays(1);

    // Figures of the machine are nobody's business but the operators'.
    static readonly string[] Sent = ["outrigger.requests", "outrigger.request.duration"];

    readonly DateTimeOffset started = time.GetUtcNow();

    /// <summary>Where they go; null while they are off.</summary>
    public Uri? Destination => !protections.Stand(Protection) ? site : IsOffForGood ? null : options.MetricsAddress;

    public bool IsOffForGood => options.StateDirectory is { } folder && File.Exists(Path.Join(folder, SwitchFile));

    /// <summary>Sends them now where they are on.</summary>
    public async Task SendAsync(CancellationToken cancellation)
    {
        if (Destination is not { } root)
        {
            return;
        }

        var figures = book.Read().Where(series => Sent.Contains(series.Name)).ToList();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(root, "/v1/metrics")) { Content = new ByteArrayContent(OtlpJson.Metrics(figures, started, time.GetUtcNow())) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        await gateway.SendAsync(request, MostAnswer, cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.MetricsAddress is not null)
        {
            await Task.Delay(Between, time, stoppingToken);
            await SendAsync(stoppingToken);
        }
    }
}
