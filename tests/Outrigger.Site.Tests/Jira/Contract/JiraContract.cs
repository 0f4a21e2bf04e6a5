using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Outrigger.Site.Tests.Contract;
using Outrigger.Site.Tests.Jira.Rest;

namespace Outrigger.Site.Tests.Jira.Contract;

/// <summary>Sends calls and holds both the request and the answer against what Atlassian's files say of them.</summary>
sealed partial class JiraContract(JiraSite site)
{
    readonly List<string> faults = [];
    readonly HashSet<string> seen = [];

    /// <param name="template">Path as the file writes it; one of the platform below its root, one of the boards in full.</param>
    /// <param name="path">The path with values and query, as the template.</param>
    public async Task<JsonNode?> CallAsync(string method, string template, string path, JsonNode? body = null, int status = 200, HttpClient? client = null)
    {
        (template, path) = (Full(template), Full(path));
        var response = await (client ?? site.Ada).SendJsonAsync(new HttpMethod(method), path, body);
        var text = await response.Content.ReadAsStringAsync();
        var json = text.Length == 0 ? null : JsonNode.Parse(text);
        Assert.True((int)response.StatusCode == status, $"{method} {path}: {(int)response.StatusCode} {text}");
        seen.Add(Shape(method + " " + template));
        var query = new Uri("http://x" + path).Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=')[0]);
        var file = FileOf(template);
        // What is gone answers so, though the file still says how it was answered.
        var wrong = file.RequestFaults(method, template, query, body).Select(fault => "request: " + fault).Concat(status == 410 ? [] : file.Faults(method, template, status, json));
        faults.AddRange(wrong.Select(fault => $"{method} {template}: {fault}"));
        return json;
    }

    public void AssertNoFaults() => Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Distinct()));

    /// <summary>The site's calls that nothing above has made.</summary>
    public IReadOnlyList<string> Unseen() => [.. Served(site.Host).Where(call => !seen.Contains(Shape(call)))];

    /// <summary>Jira's calls that the site answers.</summary>
    public static IEnumerable<string> Served(SiteHost host) => host.ServedCalls().Where(call => call.Contains(" /rest/", StringComparison.Ordinal));

    public static OpenApiFile FileOf(string template) =>
        (template.StartsWith("/rest/agile", StringComparison.Ordinal) || template.StartsWith("/rest/software", StringComparison.Ordinal) ? OpenApiFile.JiraSoftware : OpenApiFile.JiraPlatform).Value;

    static string Full(string path) => path.StartsWith("/rest/", StringComparison.Ordinal) ? path : JiraSite.Api + path;

    static string Shape(string call) => Hole().Replace(call, "{}");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
