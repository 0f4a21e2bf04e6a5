using Outrigger.Apps.Cloning.Apply;

namespace Outrigger.Apps.Tests.Cloning.Apply;

public class InboxTests
{
    [Fact]
    public async Task Whoever_waits_gets_what_comes_in_the_order_it_came()
    {
        var inbox = new Inbox<int>();
        var waiting = inbox.WaitAsync();
        Assert.False(waiting.IsCompleted);

        Assert.True(inbox.Add(1));
        Assert.True(inbox.Add(2));

        Assert.True(await waiting);
        Assert.Equal((true, 1, true, 2, false), (inbox.TryTake(out var one), one, inbox.TryTake(out var two), two, inbox.TryTake(out _)));
    }

    [Fact]
    public async Task What_is_in_a_closed_inbox_can_be_taken_and_nothing_comes_after()
    {
        var inbox = new Inbox<int>();
        inbox.Add(1);
        inbox.Close();

        Assert.False(inbox.Add(2));
        Assert.True(await inbox.WaitAsync());
        Assert.True(inbox.TryTake(out _));
        Assert.False(await inbox.WaitAsync());
    }

    [Fact]
    public async Task Closing_ends_the_wait()
    {
        var inbox = new Inbox<int>();
        var waiting = inbox.WaitAsync();

        inbox.Close();

        Assert.False(await waiting);
    }

    [Fact]
    public async Task Many_add_while_one_takes_and_none_is_lost()
    {
        const int Adders = 8, Each = 5_000;
        var inbox = new Inbox<int>();
        var adding = Task.WhenAll(Enumerable.Range(0, Adders).Select(adder => Task.Run(() =>
        {
            for (var item = 0; item < Each; item++)
            {
                inbox.Add((adder * Each) + item);
            }
        })));
        _ = adding.ContinueWith(_ => inbox.Close(), TaskScheduler.Default);

        var taken = new HashSet<int>();
        while (await inbox.WaitAsync())
        {
            while (inbox.TryTake(out var item))
            {
                Assert.True(taken.Add(item));
            }
        }

        Assert.Equal(Adders * Each, taken.Count);
    }
}
