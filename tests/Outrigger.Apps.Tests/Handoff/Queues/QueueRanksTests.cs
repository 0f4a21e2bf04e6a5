using FsCheck;
using FsCheck.Fluent;
using Outrigger.Apps.Handoff.Queues;

namespace Outrigger.Apps.Tests.Handoff.Queues;

public sealed class QueueRanksTests
{
    [Fact]
    public void Any_number_of_ranks_fits_between_two()
    {
        var random = new Random(1);
        var ranks = new List<string>(QueueRanks.Fresh(3));
        for (var round = 0; round < 3_000; round++)
        {
            var at = random.Next(ranks.Count + 1);
            var made = QueueRanks.Between(at == 0 ? null : ranks[at - 1], at == ranks.Count ? null : ranks[at], random.Next(1, 9));
            ranks.InsertRange(at, made);
        }

        Assert.All(ranks, rank => Assert.True(QueueRanks.IsRank(rank), rank));
        Assert.True(ranks.SequenceEqual(ranks.Order(StringComparer.Ordinal)));
        Assert.Equal(ranks.Count, ranks.Distinct().Count());
    }

    [Fact]
    public void A_hundred_thousand_at_either_end_stay_four_digits_long()
    {
        var (low, high) = ("V000", "V000");
        for (var round = 0; round < 100_000; round++)
        {
            var (before, after) = (Assert.Single(QueueRanks.Between(null, low, 1)), Assert.Single(QueueRanks.Between(high, null, 1)));
            Assert.True(string.CompareOrdinal(before, low) < 0 && string.CompareOrdinal(high, after) < 0);
            (low, high) = (before, after);
        }

        Assert.Equal((4, 4), (low.Length, high.Length));
    }

    [Fact]
    public void The_last_and_the_first_whole_numbers_have_neighbours_still()
    {
        Assert.True(string.CompareOrdinal("zzzz", QueueRanks.Between("zzzz", null, 5)[0]) < 0);
        Assert.True(string.CompareOrdinal(QueueRanks.Between(null, "0000V", 5)[^1], "0000V") < 0);
        Assert.Throws<ArgumentException>(() => QueueRanks.Between("b000", "a000", 1));
        Assert.Throws<ArgumentException>(() => QueueRanks.Between("a000", "a000", 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("a0000")]
    [InlineData("ab-d")]
    [InlineData("äbcd")]
    public void What_is_no_rank_is_seen(string text) => Assert.False(QueueRanks.IsRank(text));

    [Fact]
    public void Whatever_was_stored_becomes_a_sound_queue_with_the_same_issues()
    {
        var ranks = Gen.OneOf(
            Gen.Elements("V000", "V001", "V000V", "V0000", "", "zz", "\u00e4", "zzzz", "0000"),
            Gen.Choose(0, 100).Select(number => number.ToString("D4", System.Globalization.CultureInfo.InvariantCulture)),
            Gen.Constant(new string('V', 40)));
        var items = Gen.Choose(1, 20).SelectMany(id => ranks.Select(rank => new QueueItem(id.ToString(System.Globalization.CultureInfo.InvariantCulture), rank, DateTimeOffset.UnixEpoch))).ListOf();
        Prop.ForAll(Arb.From(items), stored =>
        {
            var repaired = QueueRepair.Of(new(3, [.. stored]));
            var ids = repaired.Items.Select(item => item.IssueId).ToArray();
            return ids.Order().SequenceEqual(stored.Select(item => item.IssueId).Distinct().Order())
                && repaired.Items.Zip(repaired.Items.Skip(1)).All(pair => string.CompareOrdinal(pair.First.Rank, pair.Second.Rank) < 0)
                && repaired.Items.All(item => QueueRanks.IsRank(item.Rank) && item.Rank.Length <= QueueRanks.LongestRank)
                && QueueRepair.Of(repaired) == repaired;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Sound_parts_of_a_broken_queue_keep_their_order()
    {
        QueueItem Item(string id, string rank) => new(id, rank, DateTimeOffset.UnixEpoch);
        var repaired = QueueRepair.Of(new(1, [Item("5", "broken!"), Item("1", "V000"), Item("2", "V000"), Item("9", ""), Item("3", "T000"), Item("1", "W000")]));
        Assert.Equal(["5", "3", "1", "2", "9"], repaired.Items.Select(item => item.IssueId));
    }

    [Fact]
    public void A_full_queue_fits_into_a_document_and_reads_back()
    {
        var items = Enumerable.Range(0, 500).Select(index => new QueueItem($"{100_000_000_000_000_000L + index}", new string('V', 28) + $"{index:D3}V", DateTimeOffset.UnixEpoch.AddDays(20_000), new string('z', 18)));
        var queue = new Queue(7, [.. items]);

        var stored = QueueDocument.Write(queue);

        Assert.True(stored.Length < 60 * 1024, $"{stored.Length} bytes");
        var read = QueueDocument.Read(stored);
        Assert.True(read.IsOk);
        Assert.Equal(7, read.Value.Version);
        Assert.Equal(queue.Items, read.Value.Items);
        Assert.False(QueueDocument.Read("{\"v\":2,\"n\":1,\"items\":[]}"u8).IsOk);
        Assert.False(QueueDocument.Read("[]"u8).IsOk);
    }
}
