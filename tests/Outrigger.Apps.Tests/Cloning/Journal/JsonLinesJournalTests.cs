using Outrigger.Apps.Cloning.Journal;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.Cloning.Journal;

public sealed class JsonLinesJournalTests
{
    static readonly DateTimeOffset At = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Entries_come_back_as_they_were_written()
    {
        JournalEntry[] entries =
        [
            new Intent("Title “é” 😀\u2028", "12") { Page = new(3, 1), At = At },
            new PageCreated("77", 1, "Title", "/wiki/x") { Page = new(3, 1), At = At, Problem = new(ErrorCode.TitleTaken, "m", "w") },
            new PageReadBack(["a", "b"]) { Page = new(3, 1), At = At },
            new RunEnded(4, 5) { At = At },
        ];
        var journal = new JsonLinesJournal(new TextLines());
        await journal.AppendAsync("r", entries, default);

        var read = await journal.ReadAsync("r", default);

        Assert.Equal(entries[0], read[0]);
        Assert.Equal(entries[1], read[1]);
        Assert.Equal(["a", "b"], Assert.IsType<PageReadBack>(read[2]).Differences);
        Assert.Equal(entries[3], read[3]);
    }

    [Fact]
    public async Task A_torn_line_is_left_out_and_does_not_swallow_the_next()
    {
        var lines = new TextLines();
        await new JsonLinesJournal(lines).AppendAsync("r", [new RunResumed { At = At }], default);
        lines.Write("r", """{"t":"intent","title":"ha""");

        await new JsonLinesJournal(lines).AppendAsync("r", [new RunCancelled { At = At }], default);

        var read = await new JsonLinesJournal(lines).ReadAsync("r", default);
        Assert.Equal([typeof(RunResumed), typeof(RunCancelled)], read.Select(entry => entry.GetType()));
    }

    [Fact]
    public async Task Runs_are_listed_newest_first_and_can_be_forgotten()
    {
        var journal = new JsonLinesJournal(new TextLines());
        await journal.AppendAsync("01a", [new RunResumed { At = At }], default);
        await journal.AppendAsync("01b", [new RunResumed { At = At }], default);
        Assert.Equal(["01b", "01a"], await journal.ListAsync(default));

        await journal.DeleteAsync("01b", default);

        Assert.Equal(["01a"], await journal.ListAsync(default));
        Assert.Empty(await journal.ReadAsync("01b", default));
    }
}
