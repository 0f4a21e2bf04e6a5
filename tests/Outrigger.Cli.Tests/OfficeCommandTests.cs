using System.Text.RegularExpressions;
using Outrigger.Testing;

namespace Outrigger.Cli.Tests;

/// <summary>What the office does from a terminal: reports of vulnerabilities, and what is held of people.</summary>
public sealed partial class OfficeCommandTests
{
    [Fact]
    public async Task A_report_is_listed_shown_acknowledged_and_resolved()
    {
        await using var server = await ServerAsync();
        string[] data = ["--data", Path.Combine(server.Folder, "data")];
        using var client = new HttpClient();
        using var form = new FormUrlEncodedContent([new("text", "The panel shows markup"), new("contact", "ada@example.com")]);
        using var answer = await client.PostAsync(new Uri(server.Address("server"), "/report"), form);
        var receipt = Receipt().Match(await answer.Content.ReadAsStringAsync()).Value;

        var listed = await Terminal.RunAsync(["incident", "list", .. data]);
        Assert.Contains($"{receipt}  received", listed.Output, StringComparison.Ordinal);
        Assert.Contains("1 reports, 1 not acknowledged, 0 late", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("markup", listed.Output, StringComparison.Ordinal);
        Assert.Contains("The panel shows markup", (await Terminal.RunAsync(["incident", "show", receipt, .. data])).Output, StringComparison.Ordinal);
        Assert.Contains("acknowledged", (await Terminal.RunAsync(["incident", "ack", receipt, .. data])).Output, StringComparison.Ordinal);
        Assert.Contains("resolved", (await Terminal.RunAsync(["incident", "resolve", receipt, .. data])).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Terminal.RunAsync(["incident", "show", "OR-2222-3333-4444-5555", .. data])).ExitCode);
    }

    [Fact]
    public async Task What_is_held_is_shown_in_a_file_and_erased_only_with_yes()
    {
        await using var server = await ServerAsync();
        string[] whose = ["--account", "557058:nobody", "--data", Path.Combine(server.Folder, "data")];
        var file = Path.Combine(server.Folder, "export.json");

        var shown = await Terminal.RunAsync(["privacy", "export", "--out", file, .. whose]);
        Assert.True(shown.ExitCode == 0, shown.Errors);
        Assert.Contains("\"account\": \"557058:nobody\"", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Equal(2, (await Terminal.RunAsync(["privacy", "erase", .. whose])).ExitCode);
        Assert.Equal(0, (await Terminal.RunAsync(["privacy", "erase", "--yes", .. whose])).ExitCode);
        Assert.Equal(2, (await Terminal.RunAsync("privacy", "export")).ExitCode);
    }

    static Task<BuiltProcess> ServerAsync() => BuiltProcess.StartAsync("serve", "--site", "http://localhost:1", "--port", "0", "--operator-port", "0");

    [GeneratedRegex("OR(-[2-9A-Z]{4}){4}")]
    private static partial Regex Receipt();
}
