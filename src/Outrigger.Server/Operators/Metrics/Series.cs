using System.Diagnostics.Metrics;

namespace Outrigger.Server.Operators.Metrics;

/// <summary>The measurements of one instrument under one set of labels.</summary>
sealed class Series(Instrument instrument, IReadOnlyList<KeyValuePair<string, string>> labels)
{
    readonly Lock gate = new();
    readonly long[] buckets = new long[FigureBook.Bounds.Length + 1];
    double sum;
    long count;

    public string Name => instrument.Name;

    public string? Unit => instrument.Unit;

    public string? Description => instrument.Description;

    public SeriesKind Kind { get; } = instrument is Histogram<double> ? SeriesKind.Histogram : instrument.IsObservable ? SeriesKind.Gauge : SeriesKind.Counter;

    public IReadOnlyList<KeyValuePair<string, string>> Labels => labels;

    public void Take(double value)
    {
        lock (gate)
        {
            sum = Kind == SeriesKind.Gauge ? value : sum + value;
            count++;
            var bucket = Array.FindIndex(FigureBook.Bounds, bound => value <= bound);
            buckets[bucket < 0 ? FigureBook.Bounds.Length : bucket]++;
        }
    }

    /// <summary>The sum (a gauge's last value), the number of measurements, and how many fell in each bucket.</summary>
    public (double Sum, long Count, long[] Buckets) Read()
    {
        lock (gate)
        {
            return (sum, count, [.. buckets]);
        }
    }
}

enum SeriesKind
{
    Counter,
    Gauge,
    Histogram,
}
