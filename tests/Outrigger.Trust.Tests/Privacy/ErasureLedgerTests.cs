using Outrigger.Testing;
using Outrigger.Trust.Privacy;

namespace Outrigger.Trust.Tests.Privacy;

public sealed class ErasureLedgerTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("outrigger-").FullName;
    readonly ManualTime time = new();

    [Fact]
    public void An_erasure_is_known_until_no_backup_is_as_old_as_it()
    {
        var ledger = new ErasureLedger(folder, time);
        ledger.Add(Of("one"));
        time.Advance(TimeSpan.FromDays(10));
        ledger.Add(Of("two"));
        Assert.Equal(["one", "two"], new ErasureLedger(folder, time).Kept().Select(erasure => erasure.Account));

        time.Advance(TimeSpan.FromDays(ErasureLedger.KeptDays - 9));
        Assert.Equal(["two"], ledger.Kept().Select(erasure => erasure.Account));
        ledger.Prune();
        Assert.Single(File.ReadAllLines(PathOf()));
    }

    [Fact]
    public void A_line_that_a_kill_cut_short_costs_no_other()
    {
        var ledger = new ErasureLedger(folder, time);
        ledger.Add(Of("one"));
        File.AppendAllText(PathOf(), """{"at":"2026-11-""");
        ledger.Add(Of("two"));
        Assert.Equal(["one", "two"], ledger.Kept().Select(erasure => erasure.Account));
    }

    [Fact]
    public void Where_nothing_was_erased_nothing_is_kept()
    {
        var ledger = new ErasureLedger(folder, time);
        ledger.Prune();
        Assert.Empty(ledger.Kept());
        Assert.False(File.Exists(PathOf()));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string PathOf() => Path.Join(folder, "trust", "erasures.jsonl");

    Erasure Of(string account) => new(time.GetUtcNow(), "tenant", account, ["cloner-preferences:00"]);
}
