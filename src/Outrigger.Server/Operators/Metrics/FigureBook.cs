using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Outrigger.Server.Operators.Metrics;

/// <summary>Adds up what the instruments of one meter measure, for whoever asks.</summary>
sealed class FigureBook : IDisposable
{
    /// <summary>Upper bounds of the histogram's buckets, in seconds.</summary>
    public static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5];

    // Labels come from closed lists, so this is never met; it keeps a mistake from filling the memory.
    const int MostSeries = 2000;

    readonly ConcurrentDictionary<(Instrument Instrument, string Labels), Series> series = new();
    readonly MeterListener listener;

    public FigureBook(ServerMeter meter)
    {
        listener = new MeterListener
        {
            InstrumentPublished = (instrument, all) =>
            {
                if (instrument.Meter == meter.Meter)
                {
                    all.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, labels, _) => Take(instrument, value, labels));
        listener.SetMeasurementEventCallback<int>((instrument, value, labels, _) => Take(instrument, value, labels));
        listener.SetMeasurementEventCallback<double>((instrument, value, labels, _) => Take(instrument, value, labels));
        listener.Start();
    }

    /// <summary>Everything measured so far, by name and labels; gauges as they are now.</summary>
    public IReadOnlyList<Series> Read()
    {
        listener.RecordObservableInstruments();
        return [.. series.Values.OrderBy(each => each.Name, StringComparer.Ordinal).ThenBy(each => string.Join('\n', each.Labels.Select(label => label.Value)), StringComparer.Ordinal)];
    }

    public void Dispose() => listener.Dispose();

    void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var texts = new KeyValuePair<string, string>[labels.Length];
        for (var index = 0; index < labels.Length; index++)
        {
            texts[index] = KeyValuePair.Create(labels[index].Key, Text(labels[index].Value));
        }

        var key = (instrument, string.Join('\n', texts.Select(label => label.Value)));
        if (series.TryGetValue(key, out var known) || series.Count < MostSeries)
        {
            (known ?? series.GetOrAdd(key, _ => new Series(instrument, texts))).Take(value);
        }
    }

    static string Text(object? value) => value is Enum named ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(named.ToString()) : value?.ToString() ?? "";
}
