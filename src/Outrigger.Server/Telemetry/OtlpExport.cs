using System.Net.Http.Headers;
using Microsoft.Extensions.Hosting;
using Outrigger.Server.Hosting;
using Outrigger.Server.Operators.Metrics;

namespace Outrigger.Server.Telemetry;

/// <summary>
/// Sends figures, log lines and spans to the collector that the options name, every fifteen seconds, as OTLP over HTTP in JSON and
/// through the one way out. Without such an address nothing is gathered and nothing is sent.
/// </summary>
sealed class OtlpExport(ServerOptions options, OutboundGateway gateway, FigureBook book, SpanQueue spans, LineQueue lines, TimeProvider time) : BackgroundService
{
    const int MostAnswer = 64 * 1024;

    static readonly TimeSpan Between = TimeSpan.FromSeconds(15);

    readonly DateTimeOffset started = time.GetUtcNow();

    /// <summary>Sends what there is, once.</summary>
    /// <returns>How many of the three were taken. What the collector does not take is lost: it is a copy.</returns>
    public async Task<int> SendAsync(CancellationToken cancellation) => options.Otlp is not { } root ? 0
        : await PostAsync(new Uri(root, "/v1/metrics"), OtlpJson.Metrics(book.Read(), started, time.GetUtcNow()), cancellation)
            + await PostAsync(new Uri(root, "/v1/logs"), lines.Take(), cancellation)
            + await PostAsync(new Uri(root, "/v1/traces"), spans.Take(), cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Otlp is not null)
        {
            await Task.Delay(Between, time, stoppingToken);
            await SendAsync(stoppingToken);
        }
    }

    async Task<int> PostAsync(Uri address, byte[]? body, CancellationToken cancellation)
    {
        if (body is null)
        {
            return 0;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return (await gateway.SendAsync(request, MostAnswer, cancellation)).TryGet(out var answer, out _) && answer.Status is >= 200 and < 300 ? 1 : 0;
    }
}
