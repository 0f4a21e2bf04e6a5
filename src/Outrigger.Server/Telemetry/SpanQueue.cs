using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Outrigger.Server.Log;

namespace Outrigger.Server.Telemetry;

/// <summary>One request as a span: method, route template, status and times.</summary>
readonly record struct RequestSpan(RequestMethod Method, RouteTemplate Route, int Status, DateTimeOffset Began, TimeSpan Taken);

/// <summary>Spans that wait to be exported; the oldest go when nobody takes them.</summary>
sealed class SpanQueue(ServerOptions options)
{
    const int Most = 2000;
    const int ServerKind = 2;
    const int Failed = 2;

    readonly ConcurrentQueue<RequestSpan> waiting = new();

    public void Add(RequestSpan span)
    {
        if (options.Otlp is null)
        {
            return;
        }

        waiting.Enqueue(span);
        while (waiting.Count > Most)
        {
            waiting.TryDequeue(out _);
        }
    }

    /// <summary>What waits, as OTLP's JSON (<c>/v1/traces</c>); null for nothing.</summary>
    public byte[]? Take()
    {
        List<RequestSpan> all = [];
        while (waiting.TryDequeue(out var span))
        {
            all.Add(span);
        }

        return all.Count == 0 ? null : OtlpJson.Resource("resourceSpans", "scopeSpans", "spans", json => all.ForEach(span => Write(json, span)));
    }

    static void Write(Utf8JsonWriter json, RequestSpan span)
    {
        json.WriteStartObject();
        json.WriteString("traceId", RandomNumberGenerator.GetHexString(32, lowercase: true));
        json.WriteString("spanId", RandomNumberGenerator.GetHexString(16, lowercase: true));
        json.WriteString("name", $"{span.Method} {span.Route}");
        json.WriteNumber("kind", ServerKind);
        json.WriteString("startTimeUnixNano", OtlpJson.Nanoseconds(span.Began));
        json.WriteString("endTimeUnixNano", OtlpJson.Nanoseconds(span.Began + span.Taken));
        OtlpJson.Attributes(json, [KeyValuePair.Create("http.route", span.Route.ToString()), KeyValuePair.Create("http.response.status_code", span.Status.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        json.WriteStartObject("status");
        if (span.Status >= 500)
        {
            json.WriteNumber("code", Failed);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
