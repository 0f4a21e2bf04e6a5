using System.Text;
using Outrigger.Trust.Evidence;

namespace Outrigger.Trust.Tests.Evidence;

public sealed class ChainedLogTests : IDisposable
{
    static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(value => (byte)value)];

    readonly string folder = Directory.CreateTempSubdirectory("outrigger-").FullName;

    string LogFile => Path.Combine(folder, "log.jsonl");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Lines_that_nobody_touched_fit_and_go_on_after_a_restart()
    {
        Fill(5);
        Fill(3, from: 5);

        var report = ChainedLog.Verify(LogFile, Key);

        Assert.Null(report.Fault);
        Assert.Equal(8, report.Lines);
        Assert.Equal(8, report.Head.Number);
    }

    [Fact]
    public void Any_byte_that_is_altered_is_seen_and_its_line_is_named()
    {
        Fill(3);
        var whole = File.ReadAllBytes(LogFile);
        var lines = whole.Aggregate((List<int>)[1], (seen, value) => [.. seen, seen[^1] + (value == '\n' ? 1 : 0)]);

        for (var at = 0; at < whole.Length; at++)
        {
            var altered = (byte[])whole.Clone();
            altered[at] ^= 1;
            File.WriteAllBytes(LogFile, altered);

            var fault = ChainedLog.Verify(LogFile, Key).Fault;

            Assert.True(fault is not null, $"byte {at} was altered unseen");
            Assert.True(fault.Line == lines[at] || whole[at] == '\n', $"byte {at} of line {lines[at]} was found in line {fault.Line}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_line_that_was_taken_out_is_seen(int index)
    {
        Fill(4);
        var lines = File.ReadAllLines(LogFile).ToList();
        lines.RemoveAt(index);
        Write(lines);

        Assert.NotNull(ChainedLog.Verify(LogFile, Key).Fault);
    }

    [Fact]
    public void Lines_in_another_order_are_seen()
    {
        Fill(4);
        var lines = File.ReadAllLines(LogFile);
        (lines[1], lines[2]) = (lines[2], lines[1]);
        Write(lines);

        Assert.Equal(2, ChainedLog.Verify(LogFile, Key).Fault?.Line);
    }

    [Fact]
    public void Lines_gone_from_the_end_stay_missed_after_the_server_has_started_again()
    {
        Fill(4);
        Write(File.ReadAllLines(LogFile)[..2]);
        Assert.Contains("3 to 4", ChainedLog.Verify(LogFile, Key).Fault?.Said, StringComparison.Ordinal);

        Fill(2);

        Assert.Equal(3, ChainedLog.Verify(LogFile, Key).Fault?.Line);
    }

    [Fact]
    public void Lines_gone_together_with_the_head_are_missed_too()
    {
        Fill(4);
        Write(File.ReadAllLines(LogFile)[..2]);
        File.Delete(Path.ChangeExtension(LogFile, ".head"));
        Assert.NotNull(ChainedLog.Verify(LogFile, Key).Fault);

        Fill(2);

        Assert.NotNull(ChainedLog.Verify(LogFile, Key).Fault);
    }

    [Fact]
    public void A_chain_made_anew_without_the_key_is_seen()
    {
        Fill(3);
        File.Delete(LogFile);
        File.Delete(Path.ChangeExtension(LogFile, ".head"));
        using (var forged = ChainedLog.Open(LogFile, [.. Key.Reverse()]))
        {
            forged.Append(Body(0));
        }

        Assert.NotNull(ChainedLog.Verify(LogFile, Key).Fault);
    }

    [Fact]
    public void What_a_kill_left_half_written_is_told_taken_away_and_written_over()
    {
        for (var left = 1; left < 60; left += 7)
        {
            File.Delete(LogFile);
            File.Delete(Path.ChangeExtension(LogFile, ".head"));
            Fill(3);
            var whole = File.ReadAllBytes(LogFile);
            File.WriteAllBytes(LogFile, [.. whole, .. whole[..left]]);
            Assert.True(ChainedLog.Verify(LogFile, Key) is { Torn: true, Fault: null, Lines: 3 });

            using (var log = ChainedLog.Open(LogFile, Key))
            {
                Assert.Equal(left, log.TornBytes);
                log.Append(Body(3));
            }

            Assert.True(ChainedLog.Verify(LogFile, Key) is { Torn: false, Fault: null, Lines: 4 });
        }
    }

    [Fact]
    public void A_kill_between_line_and_head_loses_nothing()
    {
        Fill(3);
        var head = File.ReadAllText(Path.ChangeExtension(LogFile, ".head"));
        Fill(1, from: 3);
        File.WriteAllText(Path.ChangeExtension(LogFile, ".head"), head);

        Fill(1, from: 4);

        Assert.True(ChainedLog.Verify(LogFile, Key) is { Fault: null, Lines: 5 });
    }

    [Fact]
    public void Full_files_are_put_aside_the_chain_goes_on_and_the_oldest_go()
    {
        using (var log = ChainedLog.Open(LogFile, Key, mostBytes: 600, mostFiles: 3))
        {
            for (var line = 0; line < 40; line++)
            {
                log.Append(Body(line));
            }

            Assert.Null(log.Verify().Fault);
        }

        Assert.Equal(3, Directory.GetFiles(folder, "log-*.jsonl").Length);
        File.Delete(Directory.GetFiles(folder, "log-*.jsonl").Order(StringComparer.Ordinal).ElementAt(1));
        Assert.NotNull(ChainedLog.Verify(LogFile, Key).Fault);
    }

    [Fact]
    public void After_a_change_of_the_master_key_older_lines_are_vouched_for_by_the_first_new_one()
    {
        byte[] next = [.. Key.Select(value => (byte)(value + 1))];
        Fill(3);
        Assert.NotNull(ChainedLog.Verify(LogFile, next).Fault);
        using (var log = ChainedLog.Open(LogFile, next))
        {
            log.Append(Body(3));
            log.Append(Body(4));
        }

        Assert.True(ChainedLog.Verify(LogFile, next) is { Fault: null, Lines: 5 });
        var altered = File.ReadAllBytes(LogFile);
        altered[40] ^= 1;
        File.WriteAllBytes(LogFile, altered);
        Assert.NotNull(ChainedLog.Verify(LogFile, next).Fault);
    }

    void Fill(int lines, int from = 0)
    {
        using var log = ChainedLog.Open(LogFile, Key);
        for (var line = 0; line < lines; line++)
        {
            log.Append(Body(from + line));
        }
    }

    void Write(IEnumerable<string> lines) => File.WriteAllText(LogFile, string.Concat(lines.Select(line => line + "\n")));

    static byte[] Body(int line) => Encoding.UTF8.GetBytes($$"""{"said":"line {{line}}"}""");
}
