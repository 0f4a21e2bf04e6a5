namespace Outrigger.Bench.Pivot;

/// <summary>How long the engine takes for Q1 to Q6 in Chromium, beside plain loops over typed arrays in the same worker.</summary>
static class PivotTabScenario
{
    const int Rounds = 9;
    const double MostTimesTheLoop = 3;
    const double MostCold = 40;

    static readonly string[] Questions = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6"];

    public static async Task RunAsync(Report report)
    {
        report.Question("how long does the engine take for Q1 to Q6 in Chromium, and what would a loop in JavaScript take?");
        await using var page = await RacePage.OpenAsync(await BrowserCore.PublishAsync());
        foreach (var race in await page.RunAsync(10_000, Questions, Rounds))
        {
            Tell(report, race, 10_000);
        }

        // A worker of its own for each, so that the first answer is the first.
        foreach (var question in Questions)
        {
            foreach (var race in await page.RunAsync(100_000, [question], Rounds))
            {
                Tell(report, race, 100_000);
                Bound(report, race);
            }
        }

        foreach (var race in await page.RunAsync(1_000_000, Questions, 3))
        {
            Tell(report, race, 1_000_000);
        }
    }

    static void Tell(Report report, Race race, int count)
    {
        report.Answer(race.Wrong == 0, $"{race.Question}, {count:N0} issues: {race.Cells:N0} figures, {race.Wrong} unlike the loop's");
        report.Figure("  engine", race.Engine, "ms");
        report.Figure("  the loop in JavaScript", race.Loop, "ms");
    }

    static void Bound(Report report, Race race)
    {
        report.RatioAtMost($"{race.Question} over the loop", race.Engine / race.Loop, MostTimesTheLoop);
        switch (race.Question)
        {
            case "Q1":
                report.AtMost("  warm", race.Engine, "ms", 5);
                report.AtMost("  the worker's first answer", race.Cold, "ms", MostCold);
                break;
            case "Q2":
                report.AtMost("  warm", race.Engine, "ms", 10);
                report.AtMost("  the worker's first answer", race.Cold, "ms", MostCold);
                break;
            default:
                report.Figure("  the worker's first answer", race.Cold, "ms");
                break;
        }
    }
}
