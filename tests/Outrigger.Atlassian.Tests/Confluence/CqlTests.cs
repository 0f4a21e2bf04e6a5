using Outrigger.Atlassian.Confluence;
using Outrigger.Atlassian.Tests.Transport;

namespace Outrigger.Atlassian.Tests.Confluence;

public sealed class CqlTests
{
    [Theory]
    [InlineData("onboard", "type = \"page\" and title ~ \"onboard*\" order by lastmodified desc")]
    [InlineData("", "type = \"page\" order by lastmodified desc")]
    [InlineData(" : ", "type = \"page\" order by lastmodified desc")]
    [InlineData("Sprint 7: plan", "type = \"page\" and (title ~ \"Sprint\" and title ~ \"7\" and title ~ \"plan*\") order by lastmodified desc")]
    [InlineData("x\" or space = \"HR", "type = \"page\" and (title ~ \"x\" and title ~ \"or\" and title ~ \"space\" and title ~ \"HR*\") order by lastmodified desc")]
    [InlineData("größe 👩", "type = \"page\" and (title ~ \"größe\" and title ~ \"👩*\") order by lastmodified desc")]
    public async Task What_is_typed_becomes_words_and_never_operators(string typed, string expected) =>
        Assert.Equal(expected, await CqlOfAsync(typed, null));

    [Theory]
    [InlineData("DOC", "space = \"DOC\"")]
    [InlineData("A\"B\\C", "space = \"A\\\"B\\\\C\"")]
    public async Task A_value_stays_inside_its_quotes(string key, string expected) =>
        Assert.Contains(expected, await CqlOfAsync("", key), StringComparison.Ordinal);

    [Fact]
    public async Task Nobody_is_searched_for_without_a_word()
    {
        var transport = ScriptedTransport.Always(500);
        Assert.Empty((await new ConfluenceClient(transport).SearchPeopleAsync(" * ", 10, default)).Value);
        Assert.Empty(transport.Requests);
    }

    static async Task<string> CqlOfAsync(string typed, string? key)
    {
        var transport = ScriptedTransport.Always(200, """{"results":[]}""");
        await new ConfluenceClient(transport).SearchPagesAsync(typed, key, 10, default);
        return Uri.UnescapeDataString(transport.Requests.Single().Path.Split("cql=")[1].Split('&')[0]);
    }
}
