using System.Diagnostics;

namespace Outrigger.Bench.Queue;

/// <summary>Whether a queue that many people order at once loses nothing, and what a move costs beside the bare commit below it.</summary>
static class QueueScenario
{
    const int Writers = 8;
    const int Moves = 2000;
    const int Issues = 200;

    /// <summary>Moves of each before anything is measured: a server that has run for a while has compiled what it runs.</summary>
    const int WarmUp = 500;

    const int Alone = 500;

    const int Turns = 5;

    /// <summary>A queue of that many issues as it is stored, sealed.</summary>
    const int StoredBytes = 10_000;

    const double MostMilliseconds = 15;

    public static async Task RunAsync(Report report)
    {
        report.Question($"do {Writers} writers of {Moves:N0} moves each lose or double anything in a queue of {Issues}, and how long does a move take over HTTP?");
        await using var site = await TokenSite.StartAsync();
        await using var server = await ServerProcess.StartAsync(site.Address);
        var people = Enumerable.Range(0, Writers).Select(index => $"writer-{index}").ToArray();
        var tokens = people.ToDictionary(person => person, person => site.Tokens(person, Moves + WarmUp + Alone + 100));
        using var lead = new Mover(server.Address, "", site.Tokens("lead", 8), 0);
        var team = await lead.MakeTeamAsync(people);
        var movers = people.Select((person, index) => new Mover(server.Address, team, tokens[person], index + 1)).ToArray();
        var issues = Enumerable.Range(10_000, Issues).Select(id => $"{id}").ToArray();
        await movers[0].AddAsync(issues[..100]);
        await movers[0].AddAsync(issues[100..]);

        await WarmUpAsync(report, movers);
        await MeasureAsync(report, server, movers, issues);
        Array.ForEach(movers, mover => mover.Dispose());
    }

    static async Task WarmUpAsync(Report report, Mover[] movers)
    {
        await Task.WhenAll(movers.Select(mover => mover.LookAsync()));
        await Task.WhenAll(movers.Select(mover => mover.MoveAsync(WarmUp)));
        var times = movers.SelectMany(mover => mover.Times).Order().ToArray();
        report.Figure($"a move among the first {times.Length:N0} of a new process, 99 of 100 within", Percentile(times, 0.99), "ms");
        Array.ForEach(movers, mover => mover.Times.Clear());
    }

    // In turns, so that whatever else the machine and its disk do meets each of the three alike.
    static async Task MeasureAsync(Report report, ServerProcess server, Mover[] movers, string[] issues)
    {
        using var commits = new BareCommit(server.Folder, StoredBytes);
        var (bare, alone, many) = (new List<double>(), new List<double>(), new List<double>());
        var (seconds, busy) = (0.0, 0.0);
        for (var turn = 0; turn < Turns; turn++)
        {
            bare.AddRange(commits.Measure(Moves / Turns));
            alone.AddRange(await TimesAsync([movers[turn % Writers]], Alone / Turns));
            var (processor, started) = (server.Processor, Stopwatch.GetTimestamp());
            many.AddRange(await TimesAsync(movers, Moves / Turns));
            seconds += Stopwatch.GetElapsedTime(started).TotalSeconds;
            busy += (server.Processor - processor).TotalMilliseconds;
        }

        await movers[0].LookAsync();
        Judge(report, movers, issues, many.Count);
        report.Figure("moves a second", many.Count / seconds, "1/s");
        report.Figure("processor time of the server for a move", busy / many.Count, "ms");
        Tell(report, [.. bare.Order()], [.. alone.Order()], [.. many.Order()]);
    }

    static async Task<IEnumerable<double>> TimesAsync(Mover[] movers, int moves)
    {
        await Task.WhenAll(movers.Select(async mover =>
        {
            mover.Times.Clear();
            await mover.LookAsync();
            await mover.MoveAsync(moves);
        }));
        return movers.SelectMany(mover => mover.Times);
    }

    static void Judge(Report report, Mover[] movers, string[] issues, int moves)
    {
        var wrong = movers.Sum(mover => mover.Wrong);
        report.Answer(wrong == 0 && moves == Writers * Moves, $"{moves:N0} moves answered, {wrong} of them wrong");
        report.Answer(movers[0].Order.Order().SequenceEqual(issues.Order()), $"{movers[0].Order.Distinct().Count()} of {issues.Length} issues stand in the queue, each once");
        report.Answer(movers.All(mover => mover.Versions.SequenceEqual(mover.Versions.Order())), "no writer was ever answered an older order than before");
        report.Answer(movers.Max(mover => mover.Versions.Max()) == movers[0].Versions[^1], "the order answered last is the one that is kept");
    }

    static void Tell(Report report, double[] bare, double[] alone, double[] many)
    {
        report.Figure("a bare commit of the same bytes, median", Percentile(bare, 0.5), "ms");
        report.Figure("a bare commit of the same bytes, 99 of 100 within", Percentile(bare, 0.99), "ms");
        report.Figure("a move of one writer alone, median", Percentile(alone, 0.5), "ms");
        report.Figure("a move of one writer alone, 99 of 100 within", Percentile(alone, 0.99), "ms");
        report.Figure($"a move among {Writers} writers, median", Percentile(many, 0.5), "ms");
        report.AtMost($"a move among {Writers} writers, 99 of 100 within", Percentile(many, 0.99), "ms", MostMilliseconds);
        report.Figure($"a move among {Writers} writers, the slowest", many[^1], "ms");
        report.RatioAtMost("one writer alone over a bare commit, medians", Percentile(alone, 0.5) / Percentile(bare, 0.5), 10);
        report.RatioAtMost($"{Writers} writers over a bare commit, medians", Percentile(many, 0.5) / Percentile(bare, 0.5), 30);
        report.RatioAtMost($"{Writers} writers over a bare commit, 99 of 100", Percentile(many, 0.99) / Percentile(bare, 0.99), 40);
    }

    static double Percentile(double[] sorted, double part) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
}
