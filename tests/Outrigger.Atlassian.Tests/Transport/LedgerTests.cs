using Outrigger.Atlassian.Transport;
using Outrigger.Testing;

namespace Outrigger.Atlassian.Tests.Transport;

public class LedgerTests
{
    [Fact]
    public async Task Every_request_is_written_down_without_its_query()
    {
        var time = new ManualTime();
        var ledger = new RequestLedger(new ScriptedTransport(_ =>
        {
            time.Advance(TimeSpan.FromMilliseconds(150));
            return ScriptedTransport.Response(200, "12345");
        }), time);

        await ledger.SendAsync(new("GET", "/rest/api/3/user?accountId=712020:secret"), default);

        var line = Assert.Single(ledger.Latest());
        Assert.Equal(("GET", "/rest/api/3/user", 200, 5), (line.Method, line.Path, line.Status, line.Bytes));
        Assert.Equal(150, line.Took.TotalMilliseconds, 1.0);
        Assert.Equal((1, 5L), (ledger.Requests, ledger.Bytes));
    }

    [Fact]
    public async Task A_request_without_an_answer_is_written_down_too()
    {
        var ledger = new RequestLedger(new ScriptedTransport(_ => throw new TransportException("gone", neverSent: false)), new ManualTime());

        await Assert.ThrowsAsync<TransportException>(() => ledger.SendAsync(new("POST", "/rest/api/3/issue/bulkfetch"), default));

        Assert.Equal(0, Assert.Single(ledger.Latest()).Status);
    }

    [Fact]
    public async Task Beyond_the_most_entries_the_oldest_are_only_counted()
    {
        var ledger = new RequestLedger(ScriptedTransport.Always(200, "1"), new ManualTime());
        for (var number = 0; number < RequestLedger.MostEntries + 3; number++)
        {
            await ledger.SendAsync(new("GET", $"/{number}"), default);
        }

        Assert.Equal((RequestLedger.MostEntries, RequestLedger.MostEntries + 3), (ledger.Latest().Count, ledger.Requests));
        Assert.Equal($"/{RequestLedger.MostEntries + 2}", ledger.Latest()[0].Path);
    }

    [Fact]
    public async Task Requests_of_two_askers_are_counted_apart()
    {
        var ledger = new RequestLedger(ScriptedTransport.Always(200, "123"), new ManualTime());
        var (one, other) = (new RequestCount(), new RequestCount());
        await new CountedTransport(ledger, one).SendAsync(new("GET", "/1"), default);
        await new CountedTransport(ledger, other).SendAsync(new("GET", "/2"), default);
        await new CountedTransport(ledger, other).SendAsync(new("GET", "/3"), default);

        Assert.Equal((1, 3L), (one.Requests, one.Bytes));
        Assert.Equal((2, 6L), (other.Requests, other.Bytes));
        Assert.Equal((3, 9L), (ledger.Requests, ledger.Bytes));
    }
}
