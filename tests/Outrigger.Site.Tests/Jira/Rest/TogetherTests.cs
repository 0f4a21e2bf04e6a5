using System.Net;
using System.Text.Json.Nodes;
using Outrigger.Site.Model;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Jira.Rest;

/// <summary>Requests and pages change Jira at the same time, and neither waits for the other for ever nor loses what it did.</summary>
public sealed class TogetherTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Requests_and_pages_that_change_one_issue_lose_nothing_and_end()
    {
        await using var site = await JiraSite.StartAsync();
        const int Rounds = 400;
        var byPage = Task.Run(() =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                site.Jira.Assign("ORB-2", round % 2 == 0 ? site.Emma.AccountId : site.Small.Uwe.AccountId, site.Small.Ada.AccountId);
            }
        });
        var byRequest = Task.Run(async () =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                site.Small.Time.Advance(TimeSpan.FromSeconds(1));
                var answer = await site.Uwe.PutJsonAsync($"{JiraSite.Api}/issue/ORB-2/properties/k{round}", JsonValue.Create(round));
                Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            }
        });
        await Task.WhenAll(byPage, byRequest).WaitAsync(Patience);
        Assert.Equal(Rounds, site.Story.Properties.Count);
        Assert.True(site.Story.Histories.Count(history => history.Items.Any(item => item.FieldId == "assignee")) >= Rounds);
    }

    [Fact]
    public async Task A_page_and_a_request_may_both_be_the_first_to_ask_for_Jira()
    {
        for (var round = 0; round < 50; round++)
        {
            var state = new SiteState(new ManualTime());
            state.FillJira(jira => jira.People.Put(new SiteUser { AccountId = "a", DisplayName = "A", Email = "a@example.com" }));
            using var both = new Barrier(2);
            var byRequest = Task.Run(() => state.Within(() =>
            {
                both.SignalAndWait(TimeSpan.FromMilliseconds(20));
                return state.Jira;
            }));
            var byPage = Task.Run(() =>
            {
                both.SignalAndWait(TimeSpan.FromMilliseconds(20));
                return state.Jira;
            });
            var found = await Task.WhenAll(byRequest, byPage).WaitAsync(Patience);
            Assert.Same(found[0], found[1]);
        }
    }
}
