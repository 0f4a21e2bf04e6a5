using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Outrigger.Server.Hosting;
using Outrigger.Trust.Alerts;

namespace Outrigger.Server.Alerts;

/// <summary><c>GET /operator/alerts</c>: which alerts fire, which did, and what the last attack of the server on itself raised.</summary>
sealed class AlertReport(AlertBoard board, SyntheticAttack attack)
{
    public Task AnswerAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            AlertJson.Write(json, "alerts", board.Real);
            AlertJson.Write(json, "synthetic", board.Synthetic);
            WriteTime(json, "evaluated", board.LastEvaluated);
            WriteTime(json, "attacked", attack.Last?.At);
            json.WriteEndObject();
        }

        return JsonBody.WriteAsync(context, buffer.ToArray());
    }

    static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? at)
    {
        if (at is { } time)
        {
            json.WriteString(name, time.UtcDateTime);
        }
    }
}
