using Outrigger.Testing;

namespace Outrigger.Site.Tests.Hosting;

public sealed class SiteHostTests
{
    [Fact]
    public async Task The_site_and_the_apps_listen_on_ports_of_their_own()
    {
        await using var host = await SiteHost.StartAsync(new SiteOptions { Port = 0 }, new ManualTime(), CancellationToken.None);
        Assert.NotEqual(host.Address.Port, host.AppsAddress.Port);
        Assert.Equal(host.Address.Host, host.AppsAddress.Host);
        using var client = new HttpClient { BaseAddress = host.Address };
        Assert.True((await client.GetAsync("/")).IsSuccessStatusCode);
    }
}
