using System.Diagnostics;
using Outrigger.Site.Canaries;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;
using Outrigger.Testing;
using Outrigger.Trust.Canaries;
using Xunit.Abstractions;

namespace Outrigger.Browser.Tests.Canary;

/// <summary>
/// The server is never told what Jira and Confluence know: all three apps are used, in Chromium and from the terminal, on a site
/// whose every private text carries a word; then everything that the server has is searched for the word.
/// </summary>
public sealed class ContentBlindTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Using_all_three_apps_leaves_no_private_text_in_what_the_server_received_sent_stored_logged_and_remembers()
    {
        await using var run = await CanaryRun.StartAsync();
        await UseAsync(run);
        Assert.True(run.Requests.Count >= 40, $"only {run.Requests.Count} requests to the server were seen");
        Assert.All((string[])["/api/cloner/", "/api/handoff/", "/api/pivot/"], api => Assert.Contains(run.Requests, request => request.Line.Contains(api, StringComparison.Ordinal) && !request.Line.StartsWith("GET", StringComparison.Ordinal)));

        var report = await new CanaryPlaces(run).SearchAsync();

        Write(report);
        Assert.Empty(report.Places.SelectMany(place => place.Shown));
        Assert.Equal(0, report.Hits);
        Assert.All(report.Places, place => Assert.Empty(place.Missing(place.Place == CanaryPlaces.Memory ? CanaryPlant.Forms : CanaryPlant.WholeForms)));
        Assert.All(report.Places.Where(place => place.Stated > 0), place => Assert.Contains(place.Place, (string[])[CanaryPlaces.TrafficIn, CanaryPlaces.Memory]));
        Assert.Superset(new HashSet<string>(["memory", "traffic in", "traffic out", "files: log", "files: temporary", "files: tenants", "files: state", "documents"]), report.Places.Select(place => place.Place).ToHashSet());
    }

    static async Task UseAsync(CanaryRun run)
    {
        var people = run.Jira.People.Users().Where(person => person.IsActive).ToList();
        var (owner, reader) = (people.First(person => person.IsSiteAdministrator), people.First(person => !person.IsSiteAdministrator && person.AccountId == run.Jira.Project("SHOP")?.LeadId));
        var (sender, receiver) = Workers(run.Jira);
        await using (var visitor = await run.VisitAsync(run.Person(sender)))
        {
            await using var other = await run.VisitAsync(run.Person(receiver));
            await run.HandOverAsync(visitor, other, run.Person(receiver));
        }

        await using var administrator = await run.VisitAsync(owner);
        await using (var other = await run.VisitAsync(reader))
        {
            await run.ReportAsync(administrator, other, reader);
        }

        await UseTerminalAsync(run, owner);
        await run.CloneAndUndoAsync(administrator);
    }

    static async Task UseTerminalAsync(CanaryRun run, SiteUser person)
    {
        var template = run.State.Pages().First(page => page.Title.EndsWith("Runbook: restart search", StringComparison.Ordinal)).Id;
        string[] login = ["--site", run.Address.AbsoluteUri, "--user", person.Email, "--token-env", "OUTRIGGER_TEST_TOKEN"];
        var journal = Path.Combine(run.Server.Folder, "..", $"{Path.GetFileName(run.Server.Folder)}-journal");
        try
        {
            Assert.Equal(0, await RunAsync(SiteCanaries.Token(run.Word, person), ["clone", .. login, "--journal", journal, "--template", template, "--pattern", $"{run.Word} copy {{n:1..3}}"]));
            Assert.Equal(0, await RunAsync(SiteCanaries.Token(run.Word, person), ["pivot", .. login, "--project", "SHOP", "--rows", "assignee"]));
        }
        finally
        {
            Directory.Delete(journal, recursive: true);
        }
    }

    static async Task<int> RunAsync(string token, string[] arguments)
    {
        var start = new ProcessStartInfo(Demo.Executable, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["OUTRIGGER_TEST_TOKEN"] = token } };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The executable did not start.");
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    void Write(CanaryReport report)
    {
        var file = Path.Combine(SharedData.Repository, "artifacts", "canaries.txt");
        File.WriteAllLines(file, [.. report.Lines(), .. report.Places.SelectMany(place => place.Shown).Select(hit => hit.ToString())]);
        report.Lines().ToList().ForEach(output.WriteLine);
    }

    // Two who work in the project, by how much they have there: they may be given its issues.
    static (string Sender, string Receiver) Workers(JiraState jira)
    {
        var project = jira.Project("OPS")?.Id;
        var people = jira.Issues().Where(issue => issue.ProjectId == project && issue.AssigneeId is { } assignee && jira.People.User(assignee) is { IsActive: true })
            .GroupBy(issue => issue.AssigneeId ?? "").OrderByDescending(group => group.Count()).Select(group => group.Key).ToList();
        return (people[0], people[1]);
    }
}
