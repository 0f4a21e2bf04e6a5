using System.Globalization;

namespace Outrigger.Atlassian.Transport;

/// <summary>
/// The one place where a path and query to a product are put together: each segment and each value is encoded,
/// so no id, title or key can change what is asked for.
/// </summary>
readonly record struct ProductUrl
{
    const string ConfluenceV2 = "/wiki/api/v2";
    const string ConfluenceV1 = "/wiki/rest/api";
    const string JiraV3 = "/rest/api/3";
    const string JiraAgile = "/rest/agile/1.0";
    const string JiraSoftware = "/rest/software/1.0";

    readonly string text;

    ProductUrl(string text) => this.text = text;

    public static ProductUrl V2(params ReadOnlySpan<string> segments) => From(ConfluenceV2, segments);

    public static ProductUrl V1(params ReadOnlySpan<string> segments) => From(ConfluenceV1, segments);

    public static ProductUrl Jira(params ReadOnlySpan<string> segments) => From(JiraV3, segments);

    /// <summary>Boards and sprints.</summary>
    public static ProductUrl Agile(params ReadOnlySpan<string> segments) => From(JiraAgile, segments);

    /// <summary>Issues of boards, in pages with tokens.</summary>
    public static ProductUrl Software(params ReadOnlySpan<string> segments) => From(JiraSoftware, segments);

    /// <summary>Adds a query parameter; a null value adds nothing.</summary>
    public ProductUrl With(string name, string? value) =>
        value is null ? this : Adding(name, Uri.EscapeDataString(value));

    public ProductUrl With(string name, int value) => With(name, value.ToString(CultureInfo.InvariantCulture));

    public ProductUrl With(string name, bool value) => With(name, value ? "true" : "false");

    /// <summary>Adds a comma-separated list, as Atlassian reads multiple values; an empty list adds nothing.</summary>
    public ProductUrl WithList(string name, IEnumerable<string>? values)
    {
        var joined = values is null ? "" : string.Join(',', values.Select(Uri.EscapeDataString));
        return joined.Length == 0 ? this : Adding(name, joined);
    }

    /// <summary>Adds the parameter once for each value, as Jira reads lists of account ids.</summary>
    public ProductUrl WithEach(string name, IEnumerable<string> values) => values.Aggregate(this, (url, value) => url.With(name, value));

    public override string ToString() => text;

    ProductUrl Adding(string name, string encoded) =>
        new(string.Concat(text, text.Contains('?') ? "&" : "?", Uri.EscapeDataString(name)) + "=" + encoded);

    static ProductUrl From(string root, ReadOnlySpan<string> segments)
    {
        foreach (var segment in segments)
        {
            root = string.Concat(root, "/", Encoded(segment));
        }

        return new ProductUrl(root);
    }

    // "", "." and ".." would be resolved away on the wire and address something else; encoded twice they address nothing.
    static string Encoded(string segment) => segment switch
    {
        "" => "%20",
        "." => "%252E",
        ".." => "%252E%252E",
        _ => Uri.EscapeDataString(segment),
    };
}
