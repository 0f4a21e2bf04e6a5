using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Forge;

public sealed class AppsOriginTests : IAsyncLifetime, IDisposable
{
    readonly AppFolder folder = new();
    readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    SiteHost? host;

    SiteHost Host => host ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        folder.Write("index.html", "<!doctype html><html><head><title>Tiny</title><script>start()</script></head><body></body></html>");
        folder.Write("assets/main-Ab3_x9Zq.js", "console.log(1)");
        folder.Write("assets/main-Ab3_x9Zq.js.br", "packed by brotli");
        folder.Write("assets/main-Ab3_x9Zq.js.gz", "packed by gzip");
        folder.Write("runtime-0123456789ab/dotnet.native.wasm", "wasm");
        folder.Write("runtime-0123456789ab/Core.bin", "bin");
        folder.Write("plain.js", "1");
        File.WriteAllText(Path.Combine(folder.Path, "tiny", "secret.txt"), "secret");
        File.CreateSymbolicLink(Path.Combine(folder.Build, "link.txt"), Path.Combine(folder.Path, "tiny", "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Build, "out"), Path.Combine(folder.Path, "tiny"));
        host = await SiteHost.StartAsync(new SiteOptions { Port = 0, AppsPort = 0, ManifestsDirectory = folder.Path }, TimeProvider.System, CancellationToken.None);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    public void Dispose()
    {
        client.Dispose();
        folder.Dispose();
    }

    [Fact]
    [Case("W01", "W02", "W03")]
    public async Task Every_answer_carries_Forges_policy_widened_only_by_the_manifest()
    {
        var site = $"http://localhost:{Host.Address.Port}";
        var expected = $"default-src 'self'; frame-ancestors {site}; frame-src 'self' {site}; font-src 'self'; img-src 'self' data: blob: {site}; "
            + $"media-src 'self' data: blob: {site}; connect-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; form-action 'self'; "
            + "sandbox allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts";

        foreach (var path in (string[])["/tiny/main/plain.js", "/tiny/main/runtime-0123456789ab/dotnet.native.wasm", "/tiny/main/missing.js"])
        {
            var answer = await GetAsync(path);
            Assert.Equal(expected, Header(answer, "content-security-policy"));
            Assert.Equal("nosniff", Header(answer, "x-content-type-options"));
        }

        var elsewhere = Header(await GetAsync("/none/main/a.js"), "content-security-policy");
        Assert.DoesNotContain("unsafe", elsewhere, StringComparison.Ordinal);
        Assert.Equal(elsewhere, Header(await GetAsync("/_bridge/bridge.js"), "content-security-policy"));
    }

    [Fact]
    [Case("W02")]
    public async Task An_app_that_asks_for_nothing_gets_neither_eval_nor_inline_styles()
    {
        folder.Add("plain", AppFolder.Manifest.Replace("11111111", "99999999", StringComparison.Ordinal).Split("  content:")[0]);
        await using var strict = await SiteHost.StartAsync(new SiteOptions { Port = 0, AppsPort = 0, ManifestsDirectory = folder.Path }, TimeProvider.System, CancellationToken.None);

        var policy = Header(await client.GetAsync(new Uri(strict.AppsAddress, "/plain/main/a.js")), "content-security-policy");

        Assert.Contains("script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_has_the_bridge_first_in_its_head_and_its_own_inline_script_allowed_by_hash()
    {
        var answer = await GetAsync("/tiny/main/index.html");
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Matches(
            $"^<!doctype html><html><head><script src=\"/_bridge/bridge[.]js[?]v=[0-9a-f]{{24}}\" data-site=\"http://localhost:{Host.Address.Port}\"></script><title>", html);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes("start()")));
        Assert.Contains($"script-src 'self' 'sha256-{hash}' 'unsafe-eval'", Header(answer, "content-security-policy"), StringComparison.Ordinal);
        Assert.Equal("no-cache", Header(answer, "cache-control"));
    }

    [Fact]
    public async Task The_bridge_is_one_classic_script()
    {
        var answer = await GetAsync("/_bridge/bridge.js");
        var script = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("globalThis.__bridge", script, StringComparison.Ordinal);
        Assert.DoesNotContain("export function", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bridge_and_host_scripts_are_kept_for_ever_under_their_version_and_under_no_other()
    {
        var bridge = Regex.Match(await (await GetAsync("/tiny/main/index.html")).Content.ReadAsStringAsync(), "src=\"(/_bridge[^\"]+)\"").Groups[1].Value;
        var host = Regex.Match(await client.GetStringAsync(new Uri(Host.Address, "/login")), "src=\"(/_forge/[0-9a-f]+/)host.js\"").Groups[1].Value;

        Assert.Equal("public, max-age=31536000, immutable", Header(await GetAsync(bridge), "cache-control"));
        Assert.Equal("no-cache", Header(await GetAsync("/_bridge/bridge.js?v=0"), "cache-control"));
        Assert.Equal("public, max-age=31536000, immutable", Header(await client.GetAsync(new Uri(Host.Address, host + "frame.js")), "cache-control"));
        Assert.Equal("no-cache", Header(await client.GetAsync(new Uri(Host.Address, "/_forge/0/frame.js")), "cache-control"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(Host.Address, host + "tokens.css"))).StatusCode);
    }

    [Theory]
    [InlineData("plain.js", "text/javascript", "no-cache")]
    [InlineData("assets/main-Ab3_x9Zq.js", "text/javascript", "public, max-age=31536000, immutable")]
    [InlineData("runtime-0123456789ab/dotnet.native.wasm", "application/wasm", "public, max-age=31536000, immutable")]
    [InlineData("runtime-0123456789ab/Core.bin", "application/octet-stream", "public, max-age=31536000, immutable")]
    public async Task Files_have_their_type_and_only_hashed_names_are_kept_for_ever(string path, string type, string cache)
    {
        var answer = await GetAsync("/tiny/main/" + path);

        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(cache, Header(answer, "cache-control"));
    }

    [Theory]
    [InlineData("br, gzip", "br", "packed by brotli")]
    [InlineData("gzip", "gzip", "packed by gzip")]
    [InlineData("br;q=0, identity", null, "console.log(1)")]
    [InlineData("", null, "console.log(1)")]
    public async Task The_smallest_form_that_the_client_takes_is_sent(string accepts, string? encoding, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Host.AppsAddress, "/tiny/main/assets/main-Ab3_x9Zq.js"));
        request.Headers.TryAddWithoutValidation("accept-encoding", accepts);
        var answer = await client.SendAsync(request);

        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", Header(answer, "vary"));
        Assert.Equal(body, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_the_client_holds_is_not_sent_again()
    {
        var tag = Header(await GetAsync("/tiny/main/index.html"), "etag");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Host.AppsAddress, "/tiny/main/index.html"));
        request.Headers.TryAddWithoutValidation("if-none-match", tag);
        var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/tiny/main/../secret.txt")]
    [InlineData("/tiny/main/%2e%2e/secret.txt")]
    [InlineData("/tiny/main/..%2fsecret.txt")]
    [InlineData("/tiny/main/..%5csecret.txt")]
    [InlineData("/tiny/main/assets/../../secret.txt")]
    [InlineData("/tiny/main//secret.txt")]
    [InlineData("/tiny/main/%2fetc%2fpasswd")]
    [InlineData("/tiny/main/link.txt")]
    [InlineData("/tiny/main/out/secret.txt")]
    [InlineData("/tiny/main/plain.js%00.html")]
    [InlineData("/tiny/../tiny/manifest.yml")]
    [InlineData("/tiny/manifest.yml")]
    [InlineData("/tiny/main/assets")]
    [Case("F01", "F02", "F03")]
    public async Task Nothing_outside_the_resource_is_served(string target)
    {
        var answer = await RawHttp.GetAsync(Host.AppsAddress, target);

        Assert.DoesNotContain("secret", answer.Body, StringComparison.Ordinal);
        Assert.True(answer.Status is 400 or 404, $"{target} was answered {answer.Status}");
    }

    [Fact]
    public async Task An_app_that_is_not_built_says_so()
    {
        folder.Add("unbuilt", AppFolder.Manifest.Replace("11111111", "99999999", StringComparison.Ordinal));
        await using var other = await SiteHost.StartAsync(new SiteOptions { Port = 0, AppsPort = 0, ManifestsDirectory = folder.Path }, TimeProvider.System, CancellationToken.None);

        var answer = await client.GetAsync(new Uri(other.AppsAddress, "/unbuilt/main/index.html"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Run eng/build", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_reading_is_possible()
    {
        var answer = await client.PostAsync(new Uri(Host.AppsAddress, "/tiny/main/index.html"), null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(Host.AppsAddress, path));

    static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
