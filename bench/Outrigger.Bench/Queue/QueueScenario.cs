using System.Diagnostics;

namespace Outrigger.Bench.Queue;

/// <summary>Whether a queue that many people order at once loses nothing, and what a move costs beside the bare commit below it.</summary>
static class QueueScenario
{
    const int Writers = 8;
    const int Moves = 2000;
    const int Issues = 200;

    /// <summary>A queue of that many issues as it is stored, sealed.</summary>
    const int StoredBytes = 10_000;

    const double MostMilliseconds = 15;

    public static async Task RunAsync(Report report)
    {
        report.Question($"do {Writers} writers of {Moves:N0} moves each lose or double anything in a queue of {Issues}, and how long does a move take over HTTP?");
        await using var site = await TokenSite.StartAsync();
        await using var server = await ServerProcess.StartAsync(site.Address);
        var people = Enumerable.Range(0, Writers).Select(index => $"writer-{index}").ToArray();
        var tokens = people.ToDictionary(person => person, person => site.Tokens(person, Moves + 500));
        using var lead = new Mover(server.Address, "", site.Tokens("lead", 8), 0);
        var team = await lead.MakeTeamAsync(people);
        var movers = people.Select((person, index) => new Mover(server.Address, team, tokens[person], index + 1)).ToArray();
        var issues = Enumerable.Range(10_000, Issues).Select(id => $"{id}").ToArray();
        await movers[0].AddAsync(issues[..100]);
        await movers[0].AddAsync(issues[100..]);

        var bare = BareCommit.Measure(server.Folder, StoredBytes, Moves);
        var alone = await AloneAsync(movers[0]);
        await ManyAsync(report, server, movers, issues, bare);
        report.Figure("a bare commit of the same bytes, median", Percentile(bare, 0.5), "ms");
        report.Figure("a bare commit of the same bytes, 99 of 100 within", Percentile(bare, 0.99), "ms");
        report.Figure("a move of one writer alone, median", Percentile(alone, 0.5), "ms");
        report.Figure("a move of one writer alone, 99 of 100 within", Percentile(alone, 0.99), "ms");
        report.RatioAtMost("median of one writer alone over that of a bare commit", Percentile(alone, 0.5) / Percentile(bare, 0.5), 4);
        Array.ForEach(movers, mover => mover.Dispose());
    }

    static async Task<double[]> AloneAsync(Mover mover)
    {
        // The first requests pay for compiling the server's code.
        await mover.LookAsync();
        await mover.MoveAsync(200);
        mover.Times.Clear();
        await mover.MoveAsync(200);
        double[] times = [.. mover.Times.Order()];
        mover.Times.Clear();
        return times;
    }

    static async Task ManyAsync(Report report, ServerProcess server, Mover[] movers, string[] issues, double[] bare)
    {
        await Task.WhenAll(movers.Select(mover => mover.LookAsync()));
        var (processor, started) = (server.Processor, Stopwatch.GetTimestamp());
        await Task.WhenAll(movers.Select(mover => mover.MoveAsync(Moves)));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var busy = (server.Processor - processor).TotalMilliseconds;
        await movers[0].LookAsync();

        var times = movers.SelectMany(mover => mover.Times).Order().ToArray();
        var wrong = movers.Sum(mover => mover.Wrong);
        report.Answer(wrong == 0 && times.Length == Writers * Moves, $"{times.Length:N0} moves answered, {wrong} of them wrong");
        report.Answer(movers[0].Order.Order().SequenceEqual(issues.Order()), $"{movers[0].Order.Distinct().Count()} of {issues.Length} issues stand in the queue, each once");
        report.Answer(movers.All(mover => mover.Versions.SequenceEqual(mover.Versions.Order())), "no writer was ever answered an older order than before");
        report.Answer(movers.Max(mover => mover.Versions.Max()) == movers[0].Versions[^1], "the order answered last is the one that is kept");
        report.Figure("moves a second", times.Length / seconds, "1/s");
        report.Figure("processor time of the server for a move", busy / times.Length, "ms");
        report.Figure("a move, median", Percentile(times, 0.5), "ms");
        report.AtMost("a move, 99 of 100 within", Percentile(times, 0.99), "ms", MostMilliseconds);
        report.Figure("a move, the slowest", times[^1], "ms");
        report.Figure("99 of 100 moves over 99 of 100 bare commits", Percentile(times, 0.99) / Percentile(bare, 0.99), "");
        report.RatioAtMost("median move of many over that of a bare commit", Percentile(times, 0.5) / Percentile(bare, 0.5), 12);
    }

    static double Percentile(double[] sorted, double part) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
}
