using Outrigger.Apps.Cloning;
using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Journal;

namespace Outrigger.Apps.Tests.Cloning.Apply;

/// <summary>Whatever is lost on the way, each row has one page in the end.</summary>
public sealed class ExactlyOnceTests
{
    [Theory]
    [InlineData(Fate.Refused)]
    [InlineData(Fate.AnswerLost)]
    [InlineData(Fate.Swallowed)]
    [InlineData(Fate.Disguised)]
    [InlineData(Fate.Late)]
    public async Task A_lost_answer_is_proven_and_no_page_is_made_twice(Fate fate)
    {
        await using var world = await ClonerWorld.StartAsync((request, number) => number is 2 or 3 or 7 ? fate : Fate.Pass);
        var template = world.Template("<p>{{n}} <ac:structured-macro ac:name=\"toc\" ac:macro-id=\"1\" /></p>");
        var csv = "title,n\n" + string.Join('\n', Enumerable.Range(1, 12).Select(n => $"Page {n},{n}"));

        var report = await world.RunAsync(ClonerWorld.CsvDraft(template, csv));

        Assert.Equal((12, 0), (report.Summary.Created, report.Summary.Failed));
        Assert.Equal(Enumerable.Range(1, 12).Select(n => $"Page {n}").Order(), world.Made().Select(page => page.Title).Order());
        Assert.All(report.Rows, row => Assert.Equal(row.PageId, world.Page(row.Title).Id));
    }

    [Fact]
    // Takes some seconds: rare orders of late writes and silent renames show in many seeds only; 500 have been seen to pass.
    public async Task Random_faults_never_make_two_pages_for_a_row()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var script = Enumerable.Range(0, 400).Select(_ => random.NextDouble() < 0.3 ? (Fate)random.Next(1, 6) : Fate.Pass).ToArray();
            await using var world = await ClonerWorld.StartAsync((request, number) => number == 0 ? Fate.Pass : script[number % script.Length], options => options with { RenameCopiesSilently = seed % 3 == 0 });
            var template = world.Template(seed % 2 == 0 ? "<p>same</p>" : "<p>{{title}}</p>");
            var titles = Enumerable.Range(1, 10).Select(n => $"Page {n}").ToArray();
            var children = seed % 5 == 0;
            if (children)
            {
                world.Add("Notes", template.Id);
            }

            var run = await world.StartAsync(ClonerWorld.Draft(template, titles) with { Options = new() { Children = children, ReadBack = seed % 7 == 0 } });
            await ClonerWorld.FinishAsync(run);
            var report = run.Report;
            for (var again = 0; again < 9 && report.Summary is not { Created: 10, State: RunState.Done }; again++)
            {
                report = await world.ResumeAsync(run.RunId);
            }

            var wanted = children ? titles.Concat(titles.Select(title => $"Notes – {title}")).ToArray() : titles;
            var made = world.Made("Notes").Select(page => page.Title).Order().ToArray();
            Assert.True(wanted.Order().SequenceEqual(made), $"seed {seed}: {string.Join(", ", made)}");
            Assert.All(report.Rows, row => Assert.Equal(row.PageId, world.Page(row.Title).Id));
        }
    }

    [Fact]
    public async Task Killed_at_every_line_of_the_journal_and_resumed_every_row_exists_once_and_undo_removes_all()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 6).Select(n => $"Page {n},{n},x{n}"));
        for (var line = 1; ; line++)
        {
            await using var world = await ClonerWorld.StartAsync();
            var template = world.Template("<p>{{n}}</p>", "Template", "l");
            var lines = new DyingLines(world.Lines, line);
            world.Journal = new JsonLinesJournal(lines);
            world.NewCloner();
            var draft = ClonerWorld.CsvDraft(template, "title,n,labels\n" + rows) with { IndexTitle = "Index", Options = new() { IndexPage = true } };
            var preview = await world.PreviewAsync(draft);
            string? runId = null;
            try
            {
                var run = (await world.Cloner.StartAsync(preview.PlanId, CancellationToken.None)).Value;
                runId = run.RunId;
                await ClonerWorld.FinishAsync(run);
            }
            catch (IOException)
            {
                // The very first line was not written: there is no run.
            }

            await world.Cloner.DisposeAsync();
            world.Journal = new JsonLinesJournal(world.Lines);
            if (!lines.Died)
            {
                break;
            }

            if (runId is null)
            {
                Assert.Empty(world.Made());
                continue;
            }

            var report = await world.ResumeAsync(runId);
            Assert.True(report.Summary is { Created: 6, Failed: 0, State: RunState.Done }, $"line {line}");
            Assert.Equal(7, world.Made().Count);
            Assert.All(report.Rows, row => Assert.Equal((row.PageId, 2), (world.Page(row.Title).Id, world.Page(row.Title).Labels.Count)));
            await world.UndoAsync(runId);
            Assert.Empty(world.Made());
        }
    }

    [Fact]
    public async Task An_undo_killed_at_every_line_is_gone_on_with()
    {
        for (var line = 1; ; line++)
        {
            await using var world = await ClonerWorld.StartAsync();
            var template = world.Template("<p>x</p>");
            world.Add("Notes", template.Id);
            var report = await world.RunAsync(ClonerWorld.Draft(template, "A", "B") with { Options = new() { Children = true } });
            var lines = new DyingLines(world.Lines, line);
            world.Journal = new JsonLinesJournal(lines);
            world.NewCloner();
            try
            {
                var undo = (await world.Cloner.UndoAsync(report.Summary.RunId, CancellationToken.None)).Value;
                await ClonerWorld.FinishAsync(undo);
            }
            catch (IOException)
            {
                // The undo did not begin.
            }

            if (!lines.Died)
            {
                Assert.Equal(["Notes"], world.Made().Select(page => page.Title));
                break;
            }

            world.Journal = new JsonLinesJournal(world.Lines);
            world.NewCloner();
            var done = await world.UndoAsync(report.Summary.RunId);
            Assert.Equal(RunState.Undone, done.Summary.State);
            Assert.Equal(["Notes"], world.Made().Select(page => page.Title));
        }
    }

    [Fact]
    public async Task Faults_of_the_site_itself_leave_every_row_once()
    {
        await using var world = await ClonerWorld.StartAsync(options: options => options with { Faults = 0.05, Seed = 7 });
        var template = world.Template("<p>{{title}}</p>", "Template", "a");
        using var throttled = new Outrigger.Atlassian.Transport.ThrottledTransport(
            world.Transport, TimeProvider.System, new Random(3), new() { FirstBackoff = TimeSpan.FromMilliseconds(2), LongestBackoff = TimeSpan.FromMilliseconds(20), MostTries = 8 });
        world.NewCloner(throttled);
        var titles = Enumerable.Range(1, 100).Select(n => $"Page {n}").ToArray();

        var run = await world.StartAsync(ClonerWorld.Draft(template, titles));
        await ClonerWorld.FinishAsync(run);

        Assert.Equal(titles.Order(), world.Made().Select(page => page.Title).Order());
        Assert.Equal(100, run.Report.Summary.Created);
    }

    /// <summary>Writes so many lines, the last one torn, then fails for ever: a process that is killed.</summary>
    sealed class DyingLines(TextLines inner, int life) : IJournalLines
    {
        int left = life;

        public bool Died { get; private set; }

        public async Task AppendAsync(string runId, IReadOnlyList<string> lines, CancellationToken cancellation)
        {
            foreach (var line in lines)
            {
                left--;
                if (left < 0 || Died)
                {
                    Died = true;
                    throw new IOException("The process is dead.");
                }

                if (left == 0)
                {
                    Died = true;
                    inner.Write(runId, line[..(line.Length / 2)]);
                    throw new IOException("The process is dead.");
                }

                await inner.AppendAsync(runId, [line], cancellation);
            }
        }

        public Task<IReadOnlyList<string>> ReadAllAsync(string runId, CancellationToken cancellation) => inner.ReadAllAsync(runId, cancellation);

        public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) => inner.ListAsync(cancellation);

        public Task DeleteAsync(string runId, CancellationToken cancellation) => inner.DeleteAsync(runId, cancellation);
    }
}
