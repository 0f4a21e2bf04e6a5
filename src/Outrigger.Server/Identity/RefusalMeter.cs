using System.Net;

namespace Outrigger.Server.Identity;

/// <summary>
/// Counts refused tokens by source and minute. Above the limit a refused request is told to slow down; one with a good
/// token is never counted or held up, whatever else comes from its address.
/// </summary>
sealed class RefusalMeter(TimeProvider time)
{
    const int MostPerMinute = 300;
    const int MostSources = 1024;
    static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    readonly Lock gate = new();
    readonly Dictionary<IPAddress, int> counts = [];
    DateTimeOffset windowEnds;

    /// <summary>Counts one; how it stands says what to do.</summary>
    public Standing Count(IPAddress? source)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (now >= windowEnds)
            {
                counts.Clear();
                windowEnds = now + Window;
            }

            // A flood from very many addresses shares one count, so that memory stays bounded.
            var counted = source is not null && (counts.ContainsKey(source) || counts.Count < MostSources) ? source : IPAddress.None;
            var count = counts[counted] = counts.GetValueOrDefault(counted) + 1;
            return new(count > MostPerMinute, count == MostPerMinute + 1, (int)Math.Ceiling((windowEnds - now).TotalSeconds));
        }
    }

    /// <param name="Exceeded">Too many this minute.</param>
    /// <param name="IsFirst">True once a minute and source, for the log.</param>
    /// <param name="SecondsLeft">Until the minute is over.</param>
    public readonly record struct Standing(bool Exceeded, bool IsFirst, int SecondsLeft);
}
