using Outrigger.Core.Chance;
using Outrigger.Testing;

namespace Outrigger.Core.Tests.Chance;

public class TimeOrderedIdsTests
{
    [Fact]
    public void Ids_are_26_letters_and_digits_and_none_comes_twice()
    {
        var ids = new TimeOrderedIds(new ManualTime());
        var made = Enumerable.Range(0, 10_000).Select(_ => ids.Next()).ToList();

        Assert.All(made, id => Assert.Matches("^[0-9a-z]{26}$", id));
        Assert.Equal(made.Count, made.Distinct().Count());
    }

    [Fact]
    public void A_later_id_sorts_after_an_earlier_one()
    {
        var time = new ManualTime();
        var ids = new TimeOrderedIds(time);
        var earlier = ids.Next();
        time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(string.CompareOrdinal(earlier, ids.Next()) < 0);
    }
}
