using System.Globalization;
using System.Text.Json.Nodes;
using Outrigger.Atlassian.Jira;

namespace Outrigger.Apps.Tests.PivotReport.Loading;

/// <summary>Makes issues with values of every shape, some of them broken or hostile, by a seed.</summary>
sealed class IssueGenerator(int seed)
{
    const string Custom = "com.atlassian.jira.plugin.system.customfieldtypes:";

    static readonly string[] Texts = ["a", "Ü & ö", "<b>x</b>", "=1+1", "tab\there", "🦉", "", " ", new string('x', 32_000), "null", "\"quoted\"", "\u2028"];

    readonly Random chance = new(seed);

    public static JiraField[] Fields { get; } =
    [
        new("issuekey", "Key", false, null),
        new("summary", "Summary", false, "string"),
        new("status", "Status", false, "status"),
        new("issuetype", "Type", false, "issuetype"),
        new("priority", "Priority", false, "priority"),
        new("assignee", "Assignee", false, "user"),
        new("labels", "Labels", false, "array", "string"),
        new("components", "Components", false, "array", "component"),
        new("fixVersions", "Fix versions", false, "array", "version"),
        new("created", "Created", false, "datetime"),
        new("duedate", "Due", false, "date"),
        new("timespent", "Time spent", false, "number"),
        new("parent", "Parent", false, "issuelink"),
        new("issuelinks", "Links", false, "array", "issuelinks"),
        new("customfield_1", "Story Points", true, "number", null, Custom + "float"),
        new("customfield_2", "Cascade", true, "option-with-child", null, Custom + "cascadingselect"),
        new("customfield_3", "People", true, "array", "user", Custom + "multiuserpicker"),
        new("customfield_4", "Option", true, "option", null, Custom + "select"),
        new("customfield_5", "Free", true, "string", null, Custom + "textfield"),
        new("customfield_6", "Sprint", true, "array", "json", "com.pyxis.greenhopper.jira:gh-sprint"),
    ];

    public JsonObject Issue(long id) => Shuffled(
    [
        ("expand", "renderedFields"), ("id", id.ToString(CultureInfo.InvariantCulture)), ("self", "https://x/" + id), ("key", "ORB-" + id), ("fields", Shuffled(
        [
            ("summary", Text()),
            ("status", Shuffled([("self", "x"), ("name", "N"), ("id", Number(5)), ("statusCategory", new JsonObject { ["id"] = 4, ["key"] = Pick("new", "indeterminate", "done"), ["name"] = "C" })])),
            ("issuetype", Shuffled([("id", Number(4)), ("name", Text()), ("hierarchyLevel", chance.Next(-1, 3)), ("subtask", false)])),
            ("priority", Maybe(() => Named())),
            ("assignee", Maybe(() => Person())),
            ("labels", List(() => (JsonNode)Pick("red", "Green", "🦉", "a b"))),
            ("components", List(Named)),
            ("fixVersions", List(() => Shuffled([("id", Number(9)), ("name", Text()), ("released", true), ("releaseDate", Pick("2026-01-01", "soon", "1969-12-31"))]))),
            ("created", Moment()),
            ("duedate", Maybe(() => (JsonNode)Pick("2026-11-22", "1969-02-28", "0001-01-01", "9999-12-31", "2025-02-29", "", "tomorrow"))),
            ("timespent", Maybe(() => (JsonNode)chance.Next(0, 1_000_000))),
            ("parent", Maybe(() => new JsonObject { ["id"] = Number(99), ["key"] = "ORB-1", ["fields"] = new JsonObject { ["summary"] = Text() } })),
            ("issuelinks", List(Link)),
            ("customfield_1", Maybe(NumberValue)),
            ("customfield_2", Maybe(() => Shuffled([("id", Number(9)), ("value", "P"), ("child", chance.Next(2) == 0 ? null : new JsonObject { ["value"] = "C", ["id"] = Number(99) })]))),
            ("customfield_3", List(Person)),
            ("customfield_4", Maybe(() => Shuffled([("value", Text()), ("id", Number(9)), ("self", "x")]))),
            ("customfield_5", Maybe(() => (JsonNode)Text())),
            ("customfield_6", List(() => Shuffled([("name", Text()), ("id", chance.Next(9)), ("state", "active"), ("startDate", "2026-01-01T00:00:00.000Z")]))),
            ("customfield_404", new JsonObject { ["id"] = "x", ["deep"] = new JsonArray(1, new JsonObject { ["id"] = 2 }) }), // nobody asked for it
        ])),
    ]);

    JsonNode NumberValue() => chance.Next(6) switch
    {
        0 => (JsonNode)Pick("3.5", " 8 ", "-2e3"),
        1 => Pick("many", "", "NaN", "1,5"),
        2 => new JsonObject { ["value"] = 3 },
        _ => Math.Round(chance.NextDouble() * 100, 2),
    };

    string Moment() => Pick("2026-11-22T09:30:00.000+0000", "2026-03-29T01:59:59.999+0100", "1969-12-31T23:59:59.000-0500", "2026-11-22T09:30:00Z", "2026-11-22T09:30:00.5+05:30", "2026-11-22T09:30:00.123456+0000", "0001-01-01T00:00:00.000+0000", "never");

    JsonObject Link() => Shuffled(
    [
        ("id", Number(99)), ("type", Shuffled([("id", Number(3)), ("name", "Blocks"), ("inward", "is blocked by"), ("outward", "blocks")])),
        (Pick("inwardIssue", "outwardIssue"), new JsonObject { ["id"] = Number(99), ["key"] = "ORB-9" }),
    ]);

    JsonObject Named() => Shuffled([("self", "x"), ("name", Text()), ("id", Number(9)), ("iconUrl", "i")]);

    JsonObject Person() => Shuffled([("accountId", "712020:" + Number(9)), ("displayName", Text()), ("avatarUrls", new JsonObject { ["48x48"] = "x" }), ("active", true)]);

    JsonNode? Maybe(Func<JsonNode?> make) => chance.Next(4) == 0 ? null : make();

    JsonNode? List(Func<JsonNode> make) => chance.Next(8) == 0 ? null : new JsonArray([.. Enumerable.Range(0, chance.Next(4)).Select(_ => make())]);

    string Text() => Pick(Texts);

    string Number(int below) => chance.Next(1, below + 1).ToString(CultureInfo.InvariantCulture);

    string Pick(params string[] of) => of[chance.Next(of.Length)];

    // Jira promises no order of members.
    JsonObject Shuffled((string Name, JsonNode? Value)[] members)
    {
        if (chance.Next(3) == 0)
        {
            chance.Shuffle(members);
        }

        return new(members.Select(member => KeyValuePair.Create(member.Name, member.Value)));
    }
}
