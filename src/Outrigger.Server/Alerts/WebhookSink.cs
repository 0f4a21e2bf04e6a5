using System.Net.Http.Headers;
using System.Text.Json;
using Outrigger.Server.Hosting;
using Outrigger.Trust.Alerts;

namespace Outrigger.Server.Alerts;

/// <summary>
/// Posts <c>{"alert":"errors-fast","severity":"page","state":"firing","at":"…","said":"…"}</c> to the address of the options, which
/// has to be on the list of the way out. Synthetic alerts wake nobody.
/// </summary>
sealed class WebhookSink(ServerOptions options, OutboundGateway gateway) : IAlertSink
{
    const int MostAnswer = 64 * 1024;

    public async Task<bool> TellAsync(AlertState state, CancellationToken cancellation)
    {
        if (options.AlertWebhook is not { } address || state.Alert.IsSynthetic)
        {
            return true;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(Body(state)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return (await gateway.SendAsync(request, MostAnswer, cancellation)).TryGet(out var answer, out _) && answer.Status is >= 200 and < 300;
    }

    static byte[] Body(AlertState state)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            AlertJson.Write(json, state);
        }

        return buffer.ToArray();
    }
}
