using System.Diagnostics;
using Outrigger.Apps.PivotReport.Compact;
using Outrigger.Testing;

namespace Outrigger.Apps.Tests.PivotReport.Links;

public sealed class PackingTests
{
    [Fact]
    [Case("D08")]
    public void What_grows_a_thousandfold_is_cut_off_where_the_limit_is()
    {
        var bomb = Packing.Pack(new byte[64 * 1024 * 1024]);
        Assert.True(bomb.Length < 100 * 1024);
        var watch = Stopwatch.StartNew();

        Assert.Null(Packing.Unpack(bomb, 64 * 1024));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"took {watch.Elapsed}");
        Assert.Equal(10, Packing.Unpack(Packing.Pack(new byte[10]), 10)?.Length);
        Assert.Null(Packing.Unpack(Packing.Pack(new byte[11]), 10));
    }
}
