using Outrigger.Apps.PivotReport.Data;
using Outrigger.Atlassian.Jira;

namespace Outrigger.Apps.PivotReport.Fields;

/// <summary>A field and where its values come from.</summary>
/// <param name="From">Ids of Jira's fields that its values are read from, the first that has one wins; none where they are not in an issue's fields.</param>
sealed record FieldSource(FieldInfo Info, FieldShape Shape, IReadOnlyList<string> From)
{
    const string Software = "com.pyxis.greenhopper.jira:";

    // Parts of them are fields of their own, or they are read as entries of work.
    static readonly string[] Left = ["timetracking", "worklog", "statusCategory", "thumbnail"];

    static readonly string[] Seconds =
        ["timeoriginalestimate", "timeestimate", "timespent", "aggregatetimeoriginalestimate", "aggregatetimeestimate", "aggregatetimespent"];

    /// <summary>What a field of Jira is in a report; null for one that no report shows.</summary>
    public static FieldSource? Of(JiraField field)
    {
        if (field.Id == "issuekey")
        {
            return new(new(field.Id, field.Name, FieldKind.Text), FieldShape.Key, []);
        }

        if (field.Type is not { } type || Array.IndexOf(Left, field.Id) >= 0)
        {
            return null;
        }

        var several = type == "array";
        var (kind, shape) = Array.IndexOf(Seconds, field.Id) >= 0 ? (FieldKind.Duration, FieldShape.Seconds)
            : field.CustomType == Software + "gh-sprint" ? (FieldKind.Sprint, FieldShape.Sprint)
            : field.Id == "subtasks" ? (FieldKind.Issue, FieldShape.Issue)
            : several ? OfItems(field.Items)
            : OfType(field, type);
        return new(new(field.Id, field.Name, kind, several && kind is not (FieldKind.Number or FieldKind.Rich), field.Custom), shape, [field.Id]);
    }

    static (FieldKind Kind, FieldShape Shape) OfItems(string? items) => items switch
    {
        "string" => (FieldKind.Label, FieldShape.Text),
        "option" or "component" or "group" => (FieldKind.Option, FieldShape.Named),
        "version" => (FieldKind.Option, FieldShape.Version),
        "user" => (FieldKind.Person, FieldShape.Person),
        "issuelinks" => (FieldKind.Issue, FieldShape.Links),
        "attachment" => (FieldKind.Number, FieldShape.Figure),
        _ => (FieldKind.Rich, FieldShape.Rich),
    };

    static (FieldKind Kind, FieldShape Shape) OfType(JiraField field, string type) => type switch
    {
        "string" => OfText(field),
        "number" => (FieldKind.Number, FieldShape.Number),
        "date" => (FieldKind.Date, FieldShape.Date),
        "datetime" => (FieldKind.Instant, FieldShape.Instant),
        "status" => (FieldKind.Option, FieldShape.Status),
        "issuetype" => (FieldKind.Option, FieldShape.IssueType),
        "version" => (FieldKind.Option, FieldShape.Version),
        "option" or "priority" or "resolution" or "project" or "securitylevel" or "component" or "group" or "team" => (FieldKind.Option, FieldShape.Named),
        "option-with-child" => (FieldKind.Option, FieldShape.Cascade),
        "user" => (FieldKind.Person, FieldShape.Person),
        "issuelink" => (FieldKind.Issue, FieldShape.Issue),
        "votes" or "watches" or "comments-page" or "progress" => (FieldKind.Number, FieldShape.Figure),
        "any" when field.CustomType == Software + "gh-epic-link" => (FieldKind.Text, FieldShape.Text),
        _ => (FieldKind.Rich, FieldShape.Rich),
    };

    static (FieldKind Kind, FieldShape Shape) OfText(JiraField field) =>
        field.Id is "description" or "environment" || (field.CustomType?.EndsWith(":textarea", StringComparison.Ordinal) ?? false)
            ? (FieldKind.Rich, FieldShape.Rich)
            : (FieldKind.Text, FieldShape.Text);
}
