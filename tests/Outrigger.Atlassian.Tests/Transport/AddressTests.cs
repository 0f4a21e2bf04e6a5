using Outrigger.Atlassian.Confluence;

namespace Outrigger.Atlassian.Tests.Transport;

public sealed class AddressTests
{
    [Theory]
    [InlineData("../../admin", "/wiki/api/v2/pages/..%2F..%2Fadmin")]
    [InlineData("1?status=trashed", "/wiki/api/v2/pages/1%3Fstatus%3Dtrashed")]
    [InlineData("1#x", "/wiki/api/v2/pages/1%23x")]
    [InlineData("..", "/wiki/api/v2/pages/%252E%252E")]
    [InlineData(".", "/wiki/api/v2/pages/%252E")]
    [InlineData("", "/wiki/api/v2/pages/%20")]
    public async Task An_id_cannot_lead_to_another_address(string id, string expected)
    {
        var transport = ScriptedTransport.Always(404);
        await new ConfluenceClient(transport).PageAsync(id, PageParts.None, default);

        var path = transport.Requests.Single().Path;
        Assert.Equal(expected, path);
        Assert.Equal(expected, new Uri(new Uri("https://x.atlassian.net"), path).PathAndQuery);
    }

    [Fact]
    public async Task A_title_cannot_add_a_parameter()
    {
        var transport = ScriptedTransport.Always(200, """{"results":[]}""");
        await new ConfluenceClient(transport).PagesByTitleAsync("7", "a&status=trashed #1 + 50%", [PageStatus.Current, PageStatus.Draft], default);
        Assert.Equal(
            "/wiki/api/v2/pages?space-id=7&title=a%26status%3Dtrashed%20%231%20%2B%2050%25&status=current&limit=250",
            transport.Requests.Single().Path);
    }
}
