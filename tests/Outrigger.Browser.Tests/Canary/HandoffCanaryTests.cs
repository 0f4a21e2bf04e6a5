using System.Text;
using Microsoft.Playwright;
using Outrigger.Browser.Tests.Handoff;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Browser.Tests.Canary;

/// <summary>The server is never told what Jira knows: names, texts and notes stay between the tab and the site.</summary>
public sealed class HandoffCanaryTests
{
    [Fact]
    public async Task Handing_over_and_accepting_leaves_no_word_of_jira_in_what_the_server_received_stored_and_logged()
    {
        await using var site = await CanarySite.StartAsync();
        var (sender, receiver) = People(site.Jira);
        await using (var visitor = await site.VisitAsync(site.Person(sender)))
        {
            var keys = await visitor.FillQueueAsync(site.Address, 1);
            await visitor.HandOffAsync(keys[0], site.Person(receiver).DisplayName, $"{CanarySearch.Word} note of the sender");
            await using var other = await site.VisitAsync(site.Person(receiver));
            await other.OpenQueueAsync(site.Address);
            await other.GoAsync("Incoming");
            await other.App.GetByText(keys[0]).First.ClickAsync();
            await other.App.GetByText($"{CanarySearch.Word} note of the sender").First.WaitForAsync();
            await other.App.GetByLabel("What I take over").FillAsync($"{CanarySearch.Word} read back");
            await other.ClickAsync("Accept");
            await other.App.GetByText("Yours now").First.WaitForAsync();
            Assert.Equal(2, (await other.StoryAsync(keys[0])).Count);
        }

        Assert.True(site.Requests.Count >= 10, $"only {site.Requests.Count} requests to the server were seen");
        Assert.DoesNotContain(site.Requests, request => CanarySearch.IsIn(request.Body) || CanarySearch.IsIn(request.Answer) || HasWord(request.Line) || HasWord(request.Headers));
        var stored = await site.StoredAsync();
        Assert.True(stored.Count >= 4, $"only {stored.Count} documents were stored");
        Assert.DoesNotContain(stored, HasWord);
        Assert.DoesNotContain(await site.FilesAsync(), file => CanarySearch.IsIn(file));
        Assert.NotEmpty(site.Log.Lines);
        Assert.DoesNotContain(site.Log.Lines, HasWord);
    }

    [Theory]
    [InlineData("plain Qzcanary text")]
    [InlineData("""{"a":"UXpjYW5hcnk="}""")]
    [InlineData("x517a63616e617279x")]
    [InlineData("QZCANARY")]
    public void A_canary_is_found_however_it_is_written(string planted) => Assert.True(CanarySearch.IsIn(Encoding.UTF8.GetBytes(planted)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_canary_is_found_in_base64_wherever_it_begins(int before)
    {
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', before) + CanarySearch.Word + " and more"));
        Assert.True(CanarySearch.IsIn(Encoding.ASCII.GetBytes(text)));
        Assert.True(CanarySearch.IsIn(Encoding.Unicode.GetBytes(CanarySearch.Word)));
        Assert.False(CanarySearch.IsIn(Encoding.UTF8.GetBytes("nothing of the kind")));
    }

    static bool HasWord(string text) => CanarySearch.IsIn(Encoding.UTF8.GetBytes(text));

    // Two who work in the project, by how much they have there: they may be given its issues.
    static (string Sender, string Receiver) People(JiraState jira)
    {
        var project = jira.Project("OPS")?.Id;
        var people = jira.Issues().Where(issue => issue.ProjectId == project && issue.AssigneeId is { } assignee && jira.People.User(assignee) is { IsActive: true })
            .GroupBy(issue => issue.AssigneeId ?? "").OrderByDescending(group => group.Count()).Select(group => group.Key).ToList();
        return (people[0], people[1]);
    }
}
