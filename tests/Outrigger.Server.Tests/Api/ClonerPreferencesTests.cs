using System.Net;
using System.Text.Json.Nodes;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;

namespace Outrigger.Server.Tests.Api;

public sealed class ClonerPreferencesTests(ClonerPreferencesTests.Shared shared) : IClassFixture<ClonerPreferencesTests.Shared>
{
    const string Path = "/api/cloner/preferences";
    const string Some = """{"templateId":"65601","spaceId":"32769","source":"csv"}""";

    TestServer Server => shared.Server;

    [Fact]
    public async Task Preferences_come_back_as_they_were_put_and_are_gone_when_deleted()
    {
        Assert.Equal((HttpStatusCode.OK, "{}"), await AskAsync("GET", "person-1"));
        Assert.Equal((HttpStatusCode.OK, Some), await AskAsync("PUT", "person-1", Some));
        Assert.Equal((HttpStatusCode.OK, Some), await AskAsync("GET", "person-1"));
        Assert.Equal((HttpStatusCode.OK, "{}"), await AskAsync("DELETE", "person-1"));
        Assert.Equal((HttpStatusCode.OK, "{}"), await AskAsync("GET", "person-1"));
        Assert.Equal((HttpStatusCode.OK, "{}"), await AskAsync("DELETE", "person-1"));
    }

    [Fact]
    public async Task A_person_sees_neither_another_persons_preferences_nor_his_own_of_another_installation()
    {
        await AskAsync("PUT", "person-2", """{"spaceId":"1"}""");

        Assert.Equal((HttpStatusCode.OK, "{}"), await AskAsync("GET", "person-3"));
        Assert.Equal((HttpStatusCode.OK, "{}"), await AskAsync("GET", "person-2", installation: TestIssuer.OtherInstallation));
        Assert.Equal((HttpStatusCode.OK, "{}"), await AskAsync("DELETE", "person-2", installation: TestIssuer.OtherInstallation));
        Assert.Equal((HttpStatusCode.OK, """{"spaceId":"1"}"""), await AskAsync("GET", "person-2"));
    }

    [Fact]
    [Case("T02", "W10")]
    public async Task Only_the_token_says_which_tenant_whatever_else_the_request_says()
    {
        await AskAsync("PUT", "person-4", """{"spaceId":"4"}""");
        var token = Token("person-4", TestIssuer.OtherInstallation);
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        request.Headers.TryAddWithoutValidation("X-Installation-Id", TestIssuer.Installation);
        request.Headers.TryAddWithoutValidation("X-Forwarded-Host", "localhost");
        request.Headers.TryAddWithoutValidation("Cookie", $"tenant={TestIssuer.Installation}");

        using var answer = await Server.Client.SendAsync(request);

        Assert.Equal("{}", await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await Server.AskAsync("GET", $"{Path}?installationId={TestIssuer.Installation}", token)).Status);
    }

    [Fact]
    [Case("T20")]
    public async Task Two_tenants_interleaved_never_see_each_others_values()
    {
        var installations = new[] { TestIssuer.Installation, TestIssuer.OtherInstallation };
        var answers = await Task.WhenAll(Enumerable.Range(0, 80).Select(async index =>
        {
            var id = $"{(index % 2) + 7}000{index}";
            var (status, _) = await AskAsync("PUT", "person-5", $$"""{"spaceId":"{{id}}"}""", installations[index % 2]);
            Assert.Equal(HttpStatusCode.OK, status);
            return (Tenant: index % 2, (await AskAsync("GET", "person-5", installation: installations[index % 2])).Body);
        }));

        Assert.All(answers, answer => Assert.StartsWith($$"""{"spaceId":"{{answer.Tenant + 7}}000""", answer.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_switch_and_id_is_kept()
    {
        const string all = """
            {"templateId":"1","spaceId":"22","parentId":"12345678901234567890","source":"pattern","options":{"labels":false,"attachments":false,"properties":false,
            "restrictions":true,"children":true,"draftsFirst":true,"indexPage":true,"readBack":false,"onConflict":"number"}}
            """;

        Assert.Equal(HttpStatusCode.OK, (await AskAsync("PUT", "person-6", all)).Status);

        Assert.Equal(JsonNode.Parse(all)?.ToJsonString(), JsonNode.Parse((await AskAsync("GET", "person-6")).Body)?.ToJsonString());
    }

    [Fact]
    public async Task What_was_left_out_stays_left_out()
    {
        const string sparse = """{"options":{"children":true}}""";

        Assert.Equal((HttpStatusCode.OK, sparse), await AskAsync("PUT", "person-9", " { \"options\" : {\"children\":\ttrue} }\n"));
        Assert.Equal((HttpStatusCode.OK, sparse), await AskAsync("GET", "person-9"));
    }

    [Fact]
    public async Task A_call_for_nobody_has_no_preferences()
    {
        var token = Server.Issuer.Token(Server.Time.GetUtcNow(), (_, payload) => payload.Remove("principal"));

        var (status, body) = await Server.AskAsync("GET", Path, token);

        Assert.Equal((HttpStatusCode.Forbidden, "forbidden"), (status, (string?)JsonNode.Parse(body)?["code"]));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("\"x\"")]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{} x")]
    [InlineData("""{"title":"Plan"}""")]
    [InlineData("""{"TemplateId":"1"}""")]
    [InlineData("""{"templateId":1}""")]
    [InlineData("""{"templateId":true}""")]
    [InlineData("""{"templateId":{}}""")]
    [InlineData("""{"templateId":"1","templateId":"2"}""")]
    [InlineData("""{"templateId":"1","\u0074emplateId":"2"}""")]
    [InlineData("""{"templateId":""}""")]
    [InlineData("""{"templateId":"123456789012345678901"}""")]
    [InlineData("""{"templateId":"12a"}""")]
    [InlineData("""{"templateId":"-1"}""")]
    [InlineData("""{"templateId":"1\n"}""")]
    [InlineData("""{"templateId":"1\u0000"}""")]
    [InlineData("""{"templateId":"\ud800"}""")]
    [InlineData("""{"templateId":"١٢٣"}""")]
    [InlineData("""{"spaceId":"Quarterly plan"}""")]
    [InlineData("""{"parentId":"<b>1</b>"}""")]
    [InlineData("""{"source":"CSV"}""")]
    [InlineData("""{"source":"csv, lines"}""")]
    [InlineData("""{"source":2}""")]
    [InlineData("""{"source":"free text"}""")]
    [InlineData("""{"options":{"labels":1}}""")]
    [InlineData("""{"options":{"labels":null}}""")]
    [InlineData("""{"options":{"labels":"true"}}""")]
    [InlineData("""{"options":{"onConflict":"Stop"}}""")]
    [InlineData("""{"options":{"note":"x"}}""")]
    [InlineData("""{"options":{"labels":true,"labels":true}}""")]
    [InlineData("""{"options":[]}""")]
    [InlineData("""{"__proto__":{}}""")]
    [InlineData("""{"$type":"x"}""")]
    [InlineData("""{"templateId":"1",}""")]
    [InlineData("""{/* */}""")]
    [InlineData("""{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}}}""")]
    [InlineData("\uFEFF{}")]
    [Case("T08", "T09", "W26", "D04")]
    public async Task A_body_that_is_not_closed_and_exact_is_a_400_that_stores_nothing(string json)
    {
        var (status, body) = await AskAsync("PUT", "person-7", json);

        Assert.Equal((HttpStatusCode.BadRequest, "invalid"), (status, (string?)JsonNode.Parse(body)?["code"]));
        Assert.Equal((HttpStatusCode.OK, "{}"), await AskAsync("GET", "person-7"));
    }

    [Fact]
    public async Task Many_writers_of_one_person_all_succeed_and_one_of_them_is_the_last()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(index => AskAsync("PUT", "person-8", $$"""{"spaceId":"{{index}}"}""")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Contains(await AskAsync("GET", "person-8"), answers);
    }

    string Token(string person, string? installation) => Server.Issuer.Token(Server.Time.GetUtcNow(), (_, payload) =>
    {
        payload["principal"] = person;
        (payload["app"] ?? throw new InvalidOperationException("no app claim"))["installationId"] = installation ?? TestIssuer.Installation;
    });

    Task<(HttpStatusCode Status, string Body)> AskAsync(string method, string person, string? json = null, string? installation = null) =>
        Server.AskAsync(method, Path, Token(person, installation), json);

    public sealed class Shared : IAsyncLifetime
    {
        TestServer? server;

        public TestServer Server => server ?? throw new InvalidOperationException("not started");

        public async Task InitializeAsync() => server = await TestServer.StartAsync();

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
