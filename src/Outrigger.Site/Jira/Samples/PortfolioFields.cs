using System.Globalization;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Samples;

namespace Outrigger.Site.Jira.Samples;

/// <summary>Custom fields of the kinds that people add to a site, with values on the portfolio's work.</summary>
sealed class PortfolioFields
{
    const string Kinds = "com.atlassian.jira.plugin.system.customfieldtypes:";
    const string Cost = "customfield_10040";
    const string Team = "customfield_10041";
    const string Channels = "customfield_10042";
    const string Reviewers = "customfield_10043";
    const string BudgetCode = "customfield_10044";
    const string GoLive = "customfield_10045";

    static readonly string[] Teams = ["Harbour", "Lighthouse", "Keel", "Anchor"];
    static readonly string[] Places = ["Web", "App", "Store", "Phone"];

    readonly JiraState state;
    readonly Chance chance;
    readonly IReadOnlyList<string> people;

    public PortfolioFields(JiraState state, Chance chance)
    {
        (this.state, this.chance) = (state, chance);
        people = [.. ((string[])["admin", "user", "priya.raman", "hanna.virtanen"]).Select(name => state.People.IdOf(name + "@example.com"))];
        Put(Cost, "Cost", "number", null, "float");
        Put(Team, "Delivery team", "option", null, "select");
        Put(Channels, "Channels", "array", "option", "multicheckboxes");
        Put(Reviewers, "Reviewers", "array", "user", "multiuserpicker");
        // A number that somebody made a text.
        Put(BudgetCode, "Budget code", "string", null, "textfield");
        Put(GoLive, "Go live", "datetime", null, "datetime");
    }

    public Issue OfEpic(Issue issue) => issue with
    {
        CustomFields = new Dictionary<string, string>
        {
            [Team] = Option(10_500, Teams, chance.Of(Teams)),
            [GoLive] = Quoted((issue.CreatedAt + chance.Days(60, 400)).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture)),
        },
    };

    public Issue OfWork(Issue issue)
    {
        var values = new Dictionary<string, string>();
        void Sometimes(double share, string field, Func<string> value)
        {
            if (chance.Is(share))
            {
                values[field] = value();
            }
        }

        Sometimes(0.7, Cost, () => (chance.Number(100, 90_000) / 4.0).ToString(CultureInfo.InvariantCulture));
        Sometimes(0.6, Team, () => Option(10_500, Teams, chance.Of(Teams)));
        Sometimes(0.5, Channels, () => $"[{string.Join(',', chance.Some(Places, chance.Number(1, 4)).Select(place => Option(10_600, Places, place)))}]");
        Sometimes(0.4, Reviewers, () => $"[{string.Join(',', chance.Some(people, chance.Number(1, 3)).Select(Person))}]");
        Sometimes(0.4, BudgetCode, () => Quoted(chance.Is(0.1) ? "none yet" : chance.Number(100, 999).ToString(CultureInfo.InvariantCulture)));
        return issue with { CustomFields = values };
    }

    void Put(string id, string name, string type, string? items, string kind)
    {
        var number = int.Parse(id.AsSpan("customfield_".Length), CultureInfo.InvariantCulture);
        state.Fields.Put(new JiraField(id, name, [$"cf[{number}]", name], new(type, items, Custom: Kinds + kind, CustomId: number)) { IsOrderable = true });
    }

    static string Option(int first, string[] all, string value) => $$"""{"value":"{{value}}","id":"{{first + Array.IndexOf(all, value)}}"}""";

    string Person(string accountId) => $$"""{"accountId":"{{accountId}}","displayName":"{{state.People.User(accountId)?.DisplayName}}","active":true}""";

    static string Quoted(string text) => $"\"{text}\"";
}
