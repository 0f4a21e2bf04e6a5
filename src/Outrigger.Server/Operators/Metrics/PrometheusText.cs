using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Outrigger.Server.Operators.Metrics;

/// <summary><c>GET /operator/metrics</c>: the figures in Prometheus' text format 0.0.4.</summary>
sealed class PrometheusText(FigureBook book)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var bytes = Encoding.UTF8.GetBytes(Write(book.Read()));
        context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    public static string Write(IReadOnlyList<Series> all)
    {
        var text = new StringBuilder();
        foreach (var (name, group) in all.GroupBy(series => series.Name).Select(group => (Named(group.First()), group)))
        {
            var first = group.First();
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {first.Description}\n# TYPE {name} {first.Kind.ToString().ToLowerInvariant()}\n");
            foreach (var series in group)
            {
                WriteSeries(text, name, series);
            }
        }

        return text.ToString();
    }

    static void WriteSeries(StringBuilder text, string name, Series series)
    {
        var (sum, count, buckets) = series.Read();
        if (series.Kind != SeriesKind.Histogram)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}{Labels(series)} {sum}\n");
            return;
        }

        var below = 0L;
        for (var index = 0; index < buckets.Length; index++)
        {
            below += buckets[index];
            var bound = index < FigureBook.Bounds.Length ? FigureBook.Bounds[index].ToString(CultureInfo.InvariantCulture) : "+Inf";
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{Labels(series, KeyValuePair.Create("le", bound))} {below}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{name}_sum{Labels(series)} {sum}\n{name}_count{Labels(series)} {count}\n");
    }

    static string Named(Series series) =>
        series.Name.Replace('.', '_') + series.Unit switch { "By" => "_bytes", "s" => "_seconds", _ => "" } + (series.Kind == SeriesKind.Counter ? "_total" : "");

    static string Labels(Series series, params IReadOnlyList<KeyValuePair<string, string>> more) =>
        series.Labels.Count + more.Count == 0
            ? ""
            : "{" + string.Join(',', series.Labels.Concat(more).Select(label => $"{label.Key}=\"{label.Value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"")) + "}";
}
