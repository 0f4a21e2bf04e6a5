using System.Diagnostics;
using System.Net;
using System.Text;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;

namespace Outrigger.Server.Tests.Hosting;

/// <summary>Bodies that parsers choke on, read differently or take for ever over: each is refused at once and nothing is stored.</summary>
public sealed class HostileJsonTests(HostileJsonTests.Shared shared) : IClassFixture<HostileJsonTests.Shared>
{
    const string Preferences = "/api/cloner/preferences";
    const string Runs = "/api/pivot/runs";

    TestServer Server => shared.Server;

    public static TheoryData<string, string, string, int> Bodies => new()
    {
        { "D01 65 deep", Preferences, Nested(65), 400 },
        { "D01 10,000 deep", Preferences, Nested(10_000), 400 },
        { "D01 100,000 deep", Preferences, Nested(100_000), 413 },
        { "D01 65 deep in a member", Runs, Run("requests", Nested(65)), 400 },
        { "D02 beyond all numbers", Runs, Run("issues", "1e400"), 400 },
        { "D02 beyond all whole numbers", Runs, Run("issues", "99999999999999999999"), 400 },
        { "D02 a fraction", Runs, Run("issues", "1.5"), 400 },
        { "D02 negative", Runs, Run("issues", "-1"), 400 },
        { "D02 not a number", Runs, Run("issues", "NaN"), 400 },
        { "D02 a number of 60 KB", Runs, Run("issues", new string('9', 60_000)), 400 },
        { "D02 a number of a megabyte", Runs, Run("issues", new string('9', 1_000_000)), 413 },
        { "D03 very many members", Preferences, "{" + string.Join(',', Enumerable.Range(0, 6000).Select(index => $"\"m{index}\":1")) + "}", 400 },
        { "D03 a hundred thousand members", Preferences, "{" + string.Join(',', Enumerable.Range(0, 100_000).Select(index => $"\"m{index}\":1")) + "}", 413 },
        { "D03 a text of 10 MB", Preferences, $$"""{"templateId":"{{new string('1', 10_000_000)}}"}""", 413 },
        { "D03 a text of 60 KB", Preferences, $$"""{"templateId":"{{new string('1', 60_000)}}"}""", 400 },
        { "D04 a comment", Preferences, "{/* */}", 400 },
        { "D04 a comma at the end", Preferences, """{"templateId":"1",}""", 400 },
        { "D04 a mark at the beginning", Preferences, "\uFEFF{}", 400 },
        { "D04 half a pair", Preferences, """{"templateId":"\ud800"}""", 400 },
        { "D04 single quotes", Preferences, "{'templateId':'1'}", 400 },
        { "T05 SQL", Preferences, """{"templateId":"' or 1=1;--"}""", 400 },
        { "W26 a prototype", Preferences, """{"__proto__":{"x":1}}""", 400 },
        { "W29 a line break in an id", Preferences, """{"templateId":"1\r\nSet-Cookie: x=1"}""", 400 },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_hostile_body_is_refused_at_once_and_stores_nothing(string name, string path, string json, int status)
    {
        var token = path == Runs ? Server.Pivot("person") : Server.Token();
        var watch = Stopwatch.StartNew();

        var answered = await SendAsync(path, token, Encoding.UTF8.GetBytes(json));

        Assert.True(answered == status, $"{name}: {answered}");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{name} took {watch.Elapsed}");
        Assert.Equal((HttpStatusCode.OK, "{}"), await Server.AskAsync("GET", Preferences, Server.Token()));
    }

    [Theory]
    [Case("D04")]
    [InlineData(new byte[] { 0x7B, 0x22, 0xC0, 0xAE, 0x22, 0x3A, 0x31, 0x7D })]
    [InlineData(new byte[] { 0x7B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x3A, 0x31, 0x7D })]
    [InlineData(new byte[] { 0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00 })]
    [InlineData(new byte[] { 0x7B, 0x7D, 0x00 })]
    public async Task Bytes_that_are_no_UTF_8_are_a_400(byte[] body) => Assert.Equal(400, await SendAsync(Preferences, Server.Token(), body));

    static string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"a\":", depth / 2)) + new string('[', depth / 2) + new string(']', depth / 2) + new string('}', depth / 2);

    static string Run(string member, string value) =>
        PivotRun.Replace($"\"{member}\":8", $"\"{member}\":{value}", StringComparison.Ordinal);

    const string PivotRun = """{"source":"board","sourceId":"7","issues":8,"requests":8,"bytes":123456,"milliseconds":900,"firstMilliseconds":300,"complete":true}""";

    async Task<int> SendAsync(string path, string token, byte[] body)
    {
        using var request = new HttpRequestMessage(path == Runs ? HttpMethod.Post : HttpMethod.Put, path) { Content = new ByteArrayContent(body) };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        request.Headers.ExpectContinue = body.Length > 64 * 1024;
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var answer = await Server.Client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    public sealed class Shared : IAsyncLifetime
    {
        TestServer? server;

        public TestServer Server => server ?? throw new InvalidOperationException("not started");

        public async Task InitializeAsync() => server = await TestServer.StartAsync();

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
