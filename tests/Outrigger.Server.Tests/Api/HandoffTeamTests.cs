using System.Text.Json.Nodes;
using Outrigger.Apps.Handoff.Api;

namespace Outrigger.Server.Tests.Api;

/// <summary>Teams, settings and preferences.</summary>
public sealed class HandoffTeamTests : IAsyncLifetime
{
    HandoffServer? started;

    HandoffServer Server => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync() => started = await HandoffServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();

    [Fact]
    public async Task Who_makes_a_team_leads_it_and_everybody_sees_it_by_name()
    {
        await Server.PostAsync<Team>("ada", "teams", """{"kind":"shift","name":"night","members":[{"accountId":"bo","timeZone":"Europe/Berlin","hours":[{"day":1,"from":1320,"to":1800}]}],"leads":["cy"]}""");
        await Server.PostAsync<Team>("bo", "teams", HandoffServer.Team("role", ["bo"], []));

        var teams = (await Server.GetAsync<Teams>("stranger", "teams")).All;

        Assert.Equal(["Crew", "night"], teams.Select(team => team.Name));
        Assert.Equal(["ada", "cy"], teams[1].Leads);
        Assert.Equal((TargetKind.Shift, 1L, 26), (teams[1].Kind, teams[1].Version, teams[1].Id.Length));
        Assert.Equal(("Europe/Berlin", new WorkingHours(1, 1320, 1800)), (teams[1].Members[0].TimeZone, teams[1].Members[0].Hours?[0]));
    }

    [Fact]
    public async Task Of_two_leads_who_change_a_team_the_second_is_told_and_the_last_lead_cannot_go()
    {
        var id = await Server.MakeTeamAsync("ada", "bo");
        string Change(string name, int version, params string[] leads)
        {
            var body = JsonNode.Parse(HandoffServer.Team("team", ["bo"], leads)) ?? throw new InvalidOperationException("no body");
            (body["name"], body["version"]) = (name, version);
            return body.ToJsonString();
        }

        var first = HandoffServer.Read<Team>(await Server.AskAsync("ada", "PUT", $"teams/{id}", Change("One", 1, "ada", "bo")));

        Assert.Equal(("One", 2L), (first.Name, first.Version));
        Assert.Equal("conflict", await Server.RefusalAsync("bo", "PUT", $"teams/{id}", Change("Two", 1, "bo")));
        Assert.Equal("teamInvalid", await Server.RefusalAsync("bo", "PUT", $"teams/{id}", Change("Two", 2)));
        Assert.Equal(["bo"], HandoffServer.Read<Team>(await Server.AskAsync("ada", "PUT", $"teams/{id}", Change("Two", 2, "bo"))).Leads);
        Assert.Equal("forbidden", await Server.RefusalAsync("ada", "PUT", $"teams/{id}", Change("Three", 3, "ada")));
    }

    [Fact]
    public async Task A_request_whose_answer_was_lost_and_that_is_sent_again_finds_its_work_done()
    {
        var body = HandoffServer.Team("team", ["bo"], []);
        var made = await Server.PostAsync<Team>("ada", "teams", body);
        var again = await Server.PostAsync<Team>("ada", "teams", body);
        var change = """{"kind":"team","name":"Other","members":[{"accountId":"bo"}],"leads":["ada"],"version":1}""";
        var changed = HandoffServer.Read<Team>(await Server.AskAsync("ada", "PUT", $"teams/{made.Id}", change));
        var changedAgain = HandoffServer.Read<Team>(await Server.AskAsync("ada", "PUT", $"teams/{made.Id}", change));

        Assert.Equal((made.Id, 2L, 2L), (again.Id, changed.Version, changedAgain.Version));
        Assert.Single((await Server.GetAsync<Teams>("ada", "teams")).All);
        Assert.Empty(HandoffServer.Read<Teams>(await Server.AskAsync("ada", "DELETE", $"teams/{made.Id}")).All);
        Assert.Empty(HandoffServer.Read<Teams>(await Server.AskAsync("ada", "DELETE", $"teams/{made.Id}")).All);
    }

    [Theory]
    [InlineData("""{"kind":"person","name":"Crew","members":[{"accountId":"bo"}],"leads":[]}""", "teamInvalid")]
    [InlineData("""{"kind":"team","name":"Crew","members":[],"leads":[]}""", "teamInvalid")]
    [InlineData("""{"kind":"team","name":"Crew","members":[{"accountId":"bo"},{"accountId":"bo"}],"leads":[]}""", "teamInvalid")]
    [InlineData("""{"kind":"team","name":"Crew","members":[{"accountId":"bo","hours":[{"day":7,"from":0,"to":60}]}],"leads":[]}""", "teamInvalid")]
    [InlineData("""{"kind":"team","name":"Crew","members":[{"accountId":"bo","timeZone":"Mars/Base"}],"leads":[]}""", "teamInvalid")]
    [InlineData("""{"kind":"team","name":"Crew","members":[{"accountId":"bo"}],"leads":[],"version":1}""", "invalid")]
    [InlineData("""{"kind":"team","name":"Crew","members":[null],"leads":[]}""", "invalid")]
    [InlineData("""{"kind":"team","name":"Crew","members":[{"accountId":"bo","name":"Bo"}],"leads":[]}""", "invalid")]
    [InlineData("""{"kind":"team","name":null,"members":[{"accountId":"bo"}],"leads":[]}""", "invalid")]
    [InlineData("""{"kind":"team","members":[{"accountId":"bo"}],"leads":[]}""", "invalid")]
    public async Task A_team_that_is_not_as_the_rules_say_is_refused(string json, string code)
    {
        Assert.Equal(code, await Server.RefusalAsync("ada", "POST", "teams", json));
        Assert.Empty((await Server.GetAsync<Teams>("ada", "teams")).All);
    }

    [Fact]
    public async Task Settings_left_out_are_the_defaults_and_no_limit_is_kept_as_none()
    {
        Assert.Equal(new HandoffSettings(), await Server.GetAsync<HandoffSettings>("bo", "settings"));
        Assert.Equal(new HandoffSettings(), await PutAsync("{}"));

        var asked = new HandoffSettings(true, true, ReplyStyle.Edit, null, 14);
        Assert.Equal(asked, await PutAsync("""{"mayAssign":true,"searchable":true,"replies":"edit","acceptHours":null,"agingDays":14}"""));
        Assert.Equal(asked, await Server.GetAsync<HandoffSettings>("bo", "settings"));

        Assert.Null((await Server.RecordAsync("ada", "7", "bo")).AcceptBy);
        Assert.Equal(new HandoffSettings(), await PutAsync("{}"));
        Assert.Equal(Server.Server.Time.GetUtcNow().AddHours(8), (await Server.RecordAsync("ada", "8", "bo")).AcceptBy);
    }

    [Theory]
    [InlineData("""{"acceptHours":0.1}""")]
    [InlineData("""{"acceptHours":81}""")]
    [InlineData("""{"agingDays":0}""")]
    [InlineData("""{"agingDays":366}""")]
    [InlineData("""{"replies":"EDIT"}""")]
    [InlineData("""{"mayAssign":"true"}""")]
    [InlineData("""{"agingDays":7,"agingDays":8}""")]
    [InlineData("""{"agingDays":7.5}""")]
    public async Task Settings_out_of_range_are_refused(string json)
    {
        var (status, body) = await Server.Server.AskAsync("PUT", "/api/handoff/settings", Server.Server.Handoff("ada", module: "jira:adminPage"), json);

        Assert.Equal((400, "invalid"), ((int)status, (string?)JsonNode.Parse(body)?["code"]));
    }

    [Fact]
    public async Task The_assignee_is_owed_only_where_the_sender_asked_and_the_site_allows_it()
    {
        var asked = await Server.RecordAsync("ada", "7", "bo", more: ""","assignOnAccept":true""");
        Assert.False((await Server.AnswerAsync("bo", asked, """{"state":"accepted"}""")).Outbox.AssigneeOwed);

        await PutAsync("""{"mayAssign":true}""");
        var allowed = await Server.RecordAsync("ada", "8", "bo", more: ""","assignOnAccept":true""");
        var notAsked = await Server.RecordAsync("ada", "9", "bo");

        Assert.True((await Server.AnswerAsync("bo", allowed, """{"state":"accepted"}""")).Outbox.AssigneeOwed);
        Assert.False((await Server.AnswerAsync("bo", notAsked, """{"state":"accepted"}""")).Outbox.AssigneeOwed);
    }

    [Fact]
    public async Task Preferences_are_a_persons_own_and_gone_when_deleted()
    {
        const string some = """{"columns":["due","sla"],"workLimit":3,"form":"brief","queue":"mine"}""";

        Assert.Equal("{}", (await Server.AskAsync("ada", "GET", "preferences")).Body);
        Assert.Equal(some, (await Server.AskAsync("ada", "PUT", "preferences", some)).Body);
        Assert.Equal(some, (await Server.AskAsync("ada", "GET", "preferences")).Body);
        Assert.Equal("{}", (await Server.AskAsync("bo", "GET", "preferences")).Body);
        Assert.Equal("{}", (await Server.AskAsync("ada", "DELETE", "preferences")).Body);
        Assert.Equal("{}", (await Server.AskAsync("ada", "GET", "preferences")).Body);
        Assert.Equal("invalid", await Server.RefusalAsync("ada", "PUT", "preferences", """{"workLimit":51}"""));
    }

    async Task<HandoffSettings> PutAsync(string json) =>
        HandoffServer.Read<HandoffSettings>(await Server.Server.AskAsync("PUT", "/api/handoff/settings", Server.Server.Handoff("ada", module: "jira:adminPage"), json));
}
