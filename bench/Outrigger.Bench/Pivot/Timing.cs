using System.Diagnostics;

namespace Outrigger.Bench.Pivot;

/// <summary>Times pieces of work in turn, so that a busy moment meets all of them.</summary>
static class Timing
{
    /// <summary>Median milliseconds of each, after a round that does not count.</summary>
    public static double[] Alternate(int rounds, params IReadOnlyList<Action> pieces)
    {
        var times = pieces.Select(_ => new List<double>()).ToList();
        for (var round = -1; round < rounds; round++)
        {
            for (var piece = 0; piece < pieces.Count; piece++)
            {
                var clock = Stopwatch.StartNew();
                pieces[piece]();
                if (round >= 0)
                {
                    times[piece].Add(clock.Elapsed.TotalMilliseconds);
                }
            }
        }

        return [.. times.Select(each => each.Order().ElementAt(each.Count / 2))];
    }
}
