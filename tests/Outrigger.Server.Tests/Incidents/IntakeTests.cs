using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Incidents;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Incidents;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Tests.Incidents;

/// <summary>Whoever finds a vulnerability is heard without a login, and cannot harm anything by it.</summary>
public sealed partial class IntakeTests
{
    const string Canary = "CANARY-finding <script>alert('x')</script> in the panel";

    [Fact]
    public async Task A_report_gets_a_receipt_whose_page_shows_times_and_nothing_else()
    {
        await using var server = await TestServer.StartAsync();
        var (status, page) = await PostAsync(server, ("text", Canary), ("contact", "ada@example.com"), ("subject", "apps"));
        Assert.Equal(HttpStatusCode.Created, status);
        var receipt = Receipt().Match(page).Value;

        var (found, standing) = await server.AskAsync("GET", $"/report/{receipt}", null);
        Assert.Equal(HttpStatusCode.OK, found);
        Assert.Contains("2026-11-02 09:30 UTC", standing, StringComparison.Ordinal);
        Assert.Contains("due by <time>2026-11-04 09:30 UTC", standing, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", page + standing, StringComparison.Ordinal);
        Assert.DoesNotContain("ada@example.com", page + standing, StringComparison.Ordinal);

        var other = "OR-2222-3333-4444-5555";
        Assert.Equal(HttpStatusCode.NotFound, (await server.AskAsync("GET", $"/report/{other}", null)).Status);
        Assert.Equal(await server.AskAsync("GET", "/report/x", null), await server.AskAsync("GET", $"/report/{other}", null));
    }

    [Fact]
    public async Task The_text_is_sealed_on_the_disk_and_in_no_line_of_the_log()
    {
        await using var server = await TestServer.StartAsync();
        var receipt = Receipt().Match((await PostAsync(server, ("text", Canary), ("contact", "ada@example.com"))).Page).Value;

        Assert.DoesNotContain(server.Log.Lines, line => line.Text.Contains("CANARY", StringComparison.Ordinal) || line.Text.Contains("ada@", StringComparison.Ordinal) || line.Text.Contains(receipt, StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(server.Folder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            var bytes = await reader.ReadToEndAsync();
            Assert.DoesNotContain("CANARY", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("ada@example.com", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain(receipt, bytes, StringComparison.Ordinal);
        }

        var shown = JsonNode.Parse((await server.OperateAsync("GET", $"/operator/incidents/{receipt}")).Body);
        Assert.Equal((Canary, "ada@example.com"), (shown?["text"]?.GetValue<string>(), shown?["contact"]?.GetValue<string>()));
    }

    [Fact]
    public async Task The_office_acknowledges_and_resolves_on_its_own_port_and_the_figures_follow()
    {
        await using var server = await TestServer.StartAsync();
        var receipt = Receipt().Match((await PostAsync(server, ("text", "one"))).Page).Value;
        await PostAsync(server, ("text", "two"), ("subject", "platform"));
        Assert.Equal((2, 2, 0), await FiguresAsync(server));

        server.Time.Advance(TimeSpan.FromHours(3));
        Assert.Equal(HttpStatusCode.OK, (await server.OperateAsync("POST", $"/operator/incidents/{receipt}/acknowledge")).Status);
        Assert.Equal((2, 1, 1), await FiguresAsync(server));
        Assert.Equal(HttpStatusCode.OK, (await server.OperateAsync("POST", $"/operator/incidents/{receipt}/resolve")).Status);
        Assert.Equal((1, 1, 1), await FiguresAsync(server));
        Assert.Equal(HttpStatusCode.NotFound, (await server.OperateAsync("POST", "/operator/incidents/OR-2222-3333-4444-5555/resolve")).Status);

        var listed = (await server.OperateAsync("GET", "/operator/incidents")).Body;
        Assert.Equal(2, JsonNode.Parse(listed)?["reports"]?.AsArray().Count);
        Assert.DoesNotContain("two", listed, StringComparison.Ordinal);
        Assert.Contains("Resolved</dt><dd><time>2026-11-02 12:30 UTC", (await server.AskAsync("GET", $"/report/{receipt}", null)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.AskAsync("GET", "/operator/incidents", server.OperatorKey)).Status);
    }

    [Fact]
    public async Task A_finding_in_the_platform_is_routed_to_the_platforms_own_programme()
    {
        await using var server = await TestServer.StartAsync();
        Assert.Contains("security@atlassian.com", (await PostAsync(server, ("text", "in Jira"), ("subject", "platform"))).Page, StringComparison.Ordinal);
        Assert.DoesNotContain("security@atlassian.com", (await PostAsync(server, ("text", "in the app"), ("subject", "apps"))).Page, StringComparison.Ordinal);
    }

    [Fact]
    [Case("B05")]
    public async Task A_flood_is_slowed_with_a_sentence_and_ends_with_the_hour()
    {
        await using var server = await TestServer.StartAsync();
        for (var sent = 0; sent < IntakeLimits.MostOfOne; sent++)
        {
            Assert.Equal(HttpStatusCode.Created, (await PostAsync(server, ("text", "flood"))).Status);
        }

        using var refused = await SendAsync(server, Form(("text", "flood")));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("3600", refused.Headers.GetValues("Retry-After").Single());
        Assert.Contains("send it again in 60 minutes", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        server.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(server, ("text", "later"))).Status);
    }

    [Fact]
    public void Many_sources_together_are_slowed_too_and_the_addresses_of_one_network_are_one_source()
    {
        var time = new Outrigger.Testing.ManualTime();
        var limits = new IntakeLimits(time);
        Assert.Equal(IntakeLimits.MostOfAll, Enumerable.Range(0, 200).Count(source => limits.Take(new IPAddress([10, 0, 0, (byte)source])) is null));
        var network = new IntakeLimits(time);
        Assert.Equal(IntakeLimits.MostOfOne, Enumerable.Range(1, 50).Count(host => network.Take(IPAddress.Parse($"2001:db8:1:2::{host:x}")) is null));
    }

    [Theory]
    [InlineData("text/plain", "text=x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", """{"text":"x"}""", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"text\"; filename=\"a.exe\"\r\n\r\nMZ\r\n--b--\r\n", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", "", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", "text=", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", "text=x&website=http://spam.example", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", "text=x&contact=a%40b%0D%0ABcc%3A+all", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", "a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9&text=x", HttpStatusCode.BadRequest)]
    public async Task What_is_no_report_is_refused_with_a_sentence_and_nothing_is_kept(string type, string body, HttpStatusCode expected)
    {
        await using var server = await TestServer.StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await server.Client.PostAsync(new Uri("/report", UriKind.Relative), content);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains("<p class=\"said\" role=\"alert\">", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await FiguresAsync(server));
    }

    [Fact]
    [Case("B05")]
    public async Task Ten_megabytes_are_refused_and_the_longest_text_is_taken()
    {
        await using var server = await TestServer.StartAsync();
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(server, ("text", new string('夜', ReportRules.MostText)))).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync(server, ("text", new string('x', ReportRules.MostText + 1)))).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await HugeAsync(server));
    }

    [Fact]
    public async Task The_pages_carry_no_script_and_let_forms_go_here_only()
    {
        await using var server = await TestServer.StartAsync();
        using var answer = await server.SendAsync("GET", "/report", null);
        var (policy, page) = (answer.Headers.GetValues("Content-Security-Policy").Single(), await answer.Content.ReadAsStringAsync());
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("script-src", policy, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Security_txt_is_signed_with_a_key_that_stays_over_a_restart()
    {
        await using var server = await TestServer.StartAsync();
        var (status, text) = await server.AskAsync("GET", "/.well-known/security.txt", null);
        Assert.Equal((HttpStatusCode.OK, null), (status, SecurityText.Fault(text, server.Time.GetUtcNow())));
        Assert.Contains($"Contact: {new Uri(server.Host.Address, "/report")}", text, StringComparison.Ordinal);

        var key = (await server.AskAsync("GET", "/.well-known/security-key.asc", null)).Body;
        var again = await ServerHost.StartAsync(TestServer.Options(server.Issuer.Address, server.Folder), server.Time, CancellationToken.None);
        await using var host = again.Host ?? throw new InvalidOperationException("No second server.");
        using var answer = await server.Client.GetAsync(new Uri(host.Address, "/.well-known/security-key.asc"));
        Assert.Equal(KeyPart(key), KeyPart(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task The_control_keeps_its_test_report_out_of_the_book_and_sees_a_late_one()
    {
        await using var server = await TestServer.StartAsync();
        var control = Control(server.Host);
        Assert.True((await control.PlantAsync(CancellationToken.None)).Seen);
        Assert.Equal(PromiseState.Kept, (await control.AskAsync(CancellationToken.None)).State);
        Assert.Equal((0, 0, 0), await FiguresAsync(server));

        await PostAsync(server, ("text", "late"));
        server.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(PromiseState.Kept, (await control.AskAsync(CancellationToken.None)).State);
        server.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(PromiseState.Broken, (await control.AskAsync(CancellationToken.None)).State);
    }

    [Fact]
    public async Task Without_the_intake_the_control_is_red()
    {
        await using var server = await TestServer.StartAsync();
        var folder = Path.Combine(server.Folder, "scratch");
        var start = await ServerHost.StartScratchAsync(TestServer.Options(server.Issuer.Address, folder), Protections.Without(IncidentIntakeControl.ControlName), server.Time, CancellationToken.None);
        await using var host = start.Host ?? throw new InvalidOperationException("No scratch server.");
        Assert.Equal(PromiseState.Broken, (await Control(host).AskAsync(CancellationToken.None)).State);
    }

    [Fact]
    public async Task The_control_is_red_when_security_txt_is_about_to_expire()
    {
        await using var server = await TestServer.StartAsync();
        server.Time.Advance(SecurityContact.OfPolicy.Expires - server.Time.GetUtcNow() - TimeSpan.FromDays(31));
        Assert.Equal(PromiseState.Kept, (await Control(server.Host).AskAsync(CancellationToken.None)).State);
        server.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(PromiseState.Broken, (await Control(server.Host).AskAsync(CancellationToken.None)).State);
    }

    static IControl Control(ServerHost host) => host.Services.GetServices<IControl>().Single(control => control.Name == IncidentIntakeControl.ControlName);

    static async Task<(int Open, int Unacknowledged, int InTime)> FiguresAsync(TestServer server) =>
        (await server.Host.Services.GetRequiredService<IncidentDesk>().FiguresAsync(CancellationToken.None)).TryGet(out var figures, out _)
            ? (figures.Open, figures.Unacknowledged, figures.InTime)
            : (-1, -1, -1);

    static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    static Task<HttpResponseMessage> SendAsync(TestServer server, HttpContent form) => server.Client.PostAsync(new Uri("/report", UriKind.Relative), form);

    static async Task<(HttpStatusCode Status, string Page)> PostAsync(TestServer server, params (string Name, string Value)[] fields)
    {
        using var form = Form(fields);
        using var answer = await SendAsync(server, form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    // The server answers before all has come, and closes: a client that still writes may not see the answer.
    static async Task<HttpStatusCode> HugeAsync(TestServer server)
    {
        try
        {
            return (await PostAsync(server, ("text", new string('x', 10 * 1024 * 1024)))).Status;
        }
        catch (HttpRequestException)
        {
            return HttpStatusCode.RequestEntityTooLarge;
        }
    }

    // Before the signatures, which are new each time: the first packet of the key, as base64.
    static string KeyPart(string armored) => armored[..200];

    [GeneratedRegex("OR(-[2-9A-Z]{4}){4}")]
    private static partial Regex Receipt();
}
