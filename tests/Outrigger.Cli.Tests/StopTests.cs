using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Outrigger.Testing;

namespace Outrigger.Cli.Tests;

/// <summary>How the executable ends when it is told to, and what it says when it cannot begin.</summary>
public sealed class StopTests : IDisposable
{
    const string Template = "Runbook: restart search";

    static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    readonly string folder = Directory.CreateTempSubdirectory("outrigger-stop-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_site_that_is_told_to_stop_saves_what_it_holds(string signal)
    {
        string[] arguments = ["site", "--port", "0", "--data", Path.Combine(folder, "data"), "--json"];
        using (var site = Start(Demo.Executable, arguments))
        {
            await site.StandardOutput.ReadLineAsync();
            Assert.Equal(0, await SignalAsync(site, signal));
        }

        Assert.True(new FileInfo(Path.Combine(folder, "data", "site", "site.json")).Length > 10_000);
    }

    [Fact]
    public async Task A_demo_that_is_told_to_stop_takes_its_server_along()
    {
        using var demo = Start(Demo.Executable, "demo", "--site-port", "0", "--server-port", "0", "--data", folder, "--json");
        using var ready = JsonDocument.Parse(await demo.StandardOutput.ReadLineAsync() ?? "");

        Assert.Equal(0, await SignalAsync(demo, "TERM"));

        using var client = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(ready.RootElement.GetProperty("server").GetString() + "/healthz")));
        Assert.True(File.Exists(Path.Combine(folder, "site", "site.json")));
    }

    [Fact]
    public async Task A_run_that_is_interrupted_ends_cleanly_and_is_resumed_without_a_page_twice()
    {
        await using var site = await SiteFixture.StartAsync("--latency", "200ms");
        string[] login = [.. site.Login(), "--json"];
        using var clone = Start(Demo.Executable, ["clone", .. login, "--template", await site.PageIdAsync(Template), "--pattern", "Stopped {n:1..600}", "--no-read-back"]);
        using var first = JsonDocument.Parse(await clone.StandardOutput.ReadLineAsync() ?? "");
        await clone.StandardOutput.ReadLineAsync();
        var rest = clone.StandardOutput.ReadToEndAsync();

        Assert.Equal(4, await SignalAsync(clone, "INT"));

        Assert.Contains("\"event\":\"cancelling\"", await rest, StringComparison.Ordinal);
        Assert.InRange((await site.TitlesAsync("Stopped ")).Count, 1, 599);
        var resumed = await Terminal.RunAsync(["clone", .. login, "--resume", first.RootElement.GetProperty("run").GetString() ?? ""]);
        Assert.True(resumed.ExitCode == 0, resumed.Output + resumed.Errors);
        var titles = await site.TitlesAsync("Stopped ");
        Assert.Equal((600, 600), (titles.Count, titles.Distinct().Count()));
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--tree")]
    public async Task A_report_that_is_interrupted_ends_cleanly_and_says_that_nothing_was_written(string option)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var pivot = Start(
            Demo.Executable, "pivot", "--site", $"http://{silent.LocalEndpoint}", "--user", "admin@example.com", "--token-env", "OUTRIGGER_TEST_TOKEN", "--jql", "project = SHOP", "--rows", "status", option);
        using var asked = await silent.AcceptTcpClientAsync();

        Assert.Equal(4, await SignalAsync(pivot, "INT"));

        const string Said = "Stopped before any issue was loaded; nothing was written.";
        var (output, errors) = (await pivot.StandardOutput.ReadToEndAsync(), await pivot.StandardError.ReadToEndAsync());
        Assert.Equal(option == "--json" ? ($$"""{"event":"problem","code":"cancelled","message":"{{Said}}","wayOut":null}""", "") : ("", Said), (output.Trim(), errors.Trim()));
    }

    [Theory]
    [InlineData("site", "--port")]
    [InlineData("demo", "--site-port")]
    public async Task A_data_folder_that_cannot_be_used_is_said_in_one_sentence(string verb, string port)
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "x");

        var ended = await Terminal.RunAsync(verb, port, "0", "--data", file, "--json");

        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith($"The {verb} could not start: The data folder {file}", ended.Errors, StringComparison.Ordinal);
        Assert.Single(ended.Errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_manifest_that_is_wrong_is_said_in_plain_sentences()
    {
        var copy = Directory.CreateDirectory(Path.Combine(folder, "copy")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Demo.Executable) ?? ""))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(copy, "apps", "cloner")).FullName, "manifest.yml"), "app:\n  id: nothing\n");
        using var site = Start(Path.Combine(copy, Path.GetFileName(Demo.Executable)), "site", "--port", "0", "--data", Path.Combine(folder, "data"));
        var errors = site.StandardError.ReadToEndAsync();
        await site.WaitForExitAsync();

        Assert.Equal(2, site.ExitCode);
        Assert.StartsWith("The site could not start: ", await errors, StringComparison.Ordinal);
        Assert.Contains("cloner/manifest.yml", await errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await errors, StringComparison.Ordinal);
    }

    static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["OUTRIGGER_TEST_TOKEN"] = "demo" },
    }) ?? throw new InvalidOperationException("The executable did not start.");

    /// <summary>Sends a signal as a shell does and waits for the end; the exit code.</summary>
    static async Task<int> SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        using var limit = new CancellationTokenSource(Longest);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }
}
