using Outrigger.Atlassian.Jira;

namespace Outrigger.Apps.PivotReport.Fields;

/// <summary>Finds the fields that hold an estimate in points: by type first, then by name, as other apps do.</summary>
static class StoryPoints
{
    static readonly string[] Names = ["Story Points", "Story point estimate"];

    /// <param name="asOne">All of them; else the first.</param>
    public static IReadOnlyList<string> Among(IReadOnlyList<JiraField> fields, bool asOne)
    {
        List<string> found =
        [
            .. fields.Where(static field => field.CustomType == "com.pyxis.greenhopper.jira:jsw-story-points").Select(static field => field.Id),
            .. Names.SelectMany(name => fields.Where(field => IsNamed(field, name)).Select(static field => field.Id)),
        ];
        IReadOnlyList<string> distinct = [.. found.Distinct(StringComparer.Ordinal)];
        return asOne ? distinct : [.. distinct.Take(1)];
    }

    static bool IsNamed(JiraField field, string name) =>
        field is { Custom: true, Type: "number" } && string.Equals(field.UntranslatedName ?? field.Name, name, StringComparison.OrdinalIgnoreCase);
}
