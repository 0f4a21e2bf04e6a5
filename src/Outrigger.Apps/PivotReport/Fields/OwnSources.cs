using Outrigger.Apps.PivotReport.Data;
using Outrigger.Atlassian.Jira;

namespace Outrigger.Apps.PivotReport.Fields;

/// <summary>The fields that the app makes of others.</summary>
static class OwnSources
{
    public static IEnumerable<FieldSource> Of(IReadOnlyList<JiraField> fields, IReadOnlyList<string> points)
    {
        string NameOf(string id, string otherwise) => fields.FirstOrDefault(field => field.Id == id)?.Name ?? otherwise;
        yield return new(new(OwnFields.StatusCategory, NameOf("statusCategory", "Status category"), FieldKind.Option), FieldShape.Category, ["status"]);
        yield return new(new(OwnFields.Epic, "Epic", FieldKind.Issue), FieldShape.Epic, ["parent", "issuetype", "summary"]);
        if (points.Count > 0)
        {
            yield return new(new(OwnFields.Points, "Estimate in points", FieldKind.Number), FieldShape.Points, points);
        }

        yield return new(new(OwnFields.WorkAuthor, "Work logged by", FieldKind.Person), FieldShape.Work, []);
        yield return new(new(OwnFields.WorkDay, "Work logged on", FieldKind.Instant), FieldShape.Work, []);
        yield return new(new(OwnFields.WorkTime, "Time logged", FieldKind.Duration), FieldShape.Work, []);
    }

    public static bool IsWork(string id) => id is OwnFields.WorkAuthor or OwnFields.WorkDay or OwnFields.WorkTime;
}
