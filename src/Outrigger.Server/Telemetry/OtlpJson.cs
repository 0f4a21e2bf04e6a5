using System.Globalization;
using System.Text.Json;
using Outrigger.Server.Operators.Metrics;

namespace Outrigger.Server.Telemetry;

/// <summary>Writes figures as OTLP's JSON (<c>/v1/metrics</c>); what is said twice in logs and spans is here, too.</summary>
static class OtlpJson
{
    const int Cumulative = 2;

    public static byte[] Metrics(IReadOnlyList<Series> all, DateTimeOffset started, DateTimeOffset now) => Resource("resourceMetrics", "scopeMetrics", "metrics", json =>
    {
        foreach (var group in all.GroupBy(series => series.Name))
        {
            WriteMetric(json, [.. group], started, now);
        }
    });

    /// <summary>One resource with one scope, and the items of it.</summary>
    public static byte[] Resource(string resources, string scopes, string items, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray(resources);
            json.WriteStartObject();
            json.WriteStartObject("resource");
            Attributes(json, [KeyValuePair.Create("service.name", "outrigger")]);
            json.WriteEndObject();
            json.WriteStartArray(scopes);
            json.WriteStartObject();
            json.WriteStartObject("scope");
            json.WriteString("name", ServerMeter.Name);
            json.WriteEndObject();
            json.WriteStartArray(items);
            write(json);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    public static void Attributes(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, string>> all)
    {
        json.WriteStartArray("attributes");
        foreach (var (key, value) in all)
        {
            json.WriteStartObject();
            json.WriteString("key", key);
            json.WriteStartObject("value");
            json.WriteString("stringValue", value);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Nanoseconds since 1970, as text: JSON's numbers do not hold them.</summary>
    public static string Nanoseconds(DateTimeOffset at) => ((at - DateTimeOffset.UnixEpoch).Ticks * 100).ToString(CultureInfo.InvariantCulture);

    static void WriteMetric(Utf8JsonWriter json, IReadOnlyList<Series> all, DateTimeOffset started, DateTimeOffset now)
    {
        var first = all[0];
        json.WriteStartObject();
        json.WriteString("name", first.Name);
        json.WriteString("unit", first.Unit ?? "");
        json.WriteString("description", first.Description ?? "");
        json.WriteStartObject(first.Kind switch { SeriesKind.Counter => "sum", SeriesKind.Gauge => "gauge", SeriesKind.Histogram => "histogram" });
        if (first.Kind != SeriesKind.Gauge)
        {
            json.WriteNumber("aggregationTemporality", Cumulative);
        }

        if (first.Kind == SeriesKind.Counter)
        {
            json.WriteBoolean("isMonotonic", true);
        }

        json.WriteStartArray("dataPoints");
        foreach (var series in all)
        {
            WritePoint(json, series, started, now);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WritePoint(Utf8JsonWriter json, Series series, DateTimeOffset started, DateTimeOffset now)
    {
        var (sum, count, buckets) = series.Read();
        json.WriteStartObject();
        Attributes(json, series.Labels);
        json.WriteString("startTimeUnixNano", Nanoseconds(started));
        json.WriteString("timeUnixNano", Nanoseconds(now));
        if (series.Kind == SeriesKind.Histogram)
        {
            json.WriteString("count", count.ToString(CultureInfo.InvariantCulture));
            json.WriteNumber("sum", sum);
            json.WriteStartArray("bucketCounts");
            foreach (var bucket in buckets)
            {
                json.WriteStringValue(bucket.ToString(CultureInfo.InvariantCulture));
            }

            json.WriteEndArray();
            json.WriteStartArray("explicitBounds");
            foreach (var bound in FigureBook.Bounds)
            {
                json.WriteNumberValue(bound);
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteNumber("asDouble", sum);
        }

        json.WriteEndObject();
    }
}
