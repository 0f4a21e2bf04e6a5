using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest;

/// <summary>What Jira's handlers ask of a call.</summary>
static class JiraCalls
{
    public static JiraState Jira(this RestCall call) => call.State.Jira;

    /// <summary>Address of a thing below the platform's interface.</summary>
    public static string Self(this RestCall call, string path) => call.Origin() + JiraRoutes.Api + "/" + path;

    /// <summary>As <c>http://localhost:7180</c>.</summary>
    public static string Origin(this RestCall call) => call.Context.Address.GetLeftPart(UriPartial.Authority);

    public static bool May(this RestCall call, string permission, Issue issue) => call.Jira().May(call.User, permission, issue);

    public static bool May(this RestCall call, string permission, JiraProject project) => call.Jira().May(call.User, permission, project);

    public static bool May(this RestCall call, string permission) => call.Jira().May(call.User, permission);

    /// <summary>An issue that the caller may browse; null for none or a hidden one.</summary>
    public static Issue? SeenIssue(this RestCall call, string? idOrKey) =>
        idOrKey is not null && call.Jira().Issue(idOrKey) is { } issue && call.Jira().MayBrowse(call.User, issue) ? issue : null;

    /// <summary>A project that the caller may browse; null for none or a hidden one.</summary>
    public static JiraProject? SeenProject(this RestCall call, string? idOrKey) =>
        idOrKey is not null && call.Jira().Project(idOrKey) is { } project && call.May(JiraPermission.BrowseProjects, project) ? project : null;

    public static RestAnswer NoIssue(this RestCall call) => call.Refuse(404, "Issue does not exist or you do not have permission to see it.");

    public static RestAnswer NoProject(this RestCall call, string idOrKey) => call.Refuse(404, $"No project could be found with key or id '{idOrKey}'.");

    /// <summary>Names in a query field or in the body's field of that name, as a list or parted by commas.</summary>
    public static IReadOnlyList<string> Names(this RestCall call, string name) => call.Body is JsonObject body ? Names(body[name]) : call.QueryList(name);

    /// <summary>A text in a query field, or in the body's field of that name.</summary>
    public static string? Wanted(this RestCall call, string name) => call.Body is JsonObject body ? JsonRead.Text(body, name) : call.Query(name);

    /// <summary>What a list in a body says: its texts and numbers, or a text's parts between commas.</summary>
    public static IReadOnlyList<string> Names(JsonNode? node) => node switch
    {
        JsonArray list => [.. list.OfType<JsonValue>().Select(value => value.ToString())],
        JsonValue value => value.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        _ => [],
    };

    /// <summary>Things that an answer may be asked to hold more.</summary>
    public static IReadOnlySet<string> Expand(this RestCall call) => call.Names("expand").ToHashSet();

    /// <summary>A person by account id; one that is gone has no name left.</summary>
    public static SiteUser Person(this RestCall call, string accountId) =>
        call.State.User(accountId) ?? new SiteUser { AccountId = accountId, DisplayName = "Former user", Email = "", IsActive = false, Tokens = [] };
}
