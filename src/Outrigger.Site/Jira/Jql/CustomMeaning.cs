using System.Globalization;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Jql;

/// <summary>Custom fields that the model has no member for: by their type, from the stored JSON.</summary>
static class CustomMeaning
{
    public static JqlMeaning Of(JiraField field)
    {
        IReadOnlyList<string> Values(Issue issue) => JqlJson.Texts(issue.CustomFields.GetValueOrDefault(field.Id), []);
        string? First(Issue issue) => Values(issue) is [var first, ..] ? first : null;
        return field.Schema?.Type switch
        {
            "number" => new NumberMeaning(field.Name, issue => First(issue) is { } text ? JqlJson.Number(text) : null),
            "date" => JqlFields.Day(field.Name, issue => DateOnly.TryParseExact(First(issue), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null),
            "datetime" => new DateMeaning(field.Name, (_, issue) => First(issue) is { } text ? JqlJson.Moment(text) : null) { Key = issue => First(issue) is { } text ? JqlJson.Moment(text) : null },
            "string" => new TextMeaning(field.Name, (_, issue) => Values(issue)) { Key = First },
            "user" => JqlFields.People(field.Name, Values, First),
            _ => new SetMeaning(field.Name, Values, (_, text) => [text]) { Key = First },
        };
    }
}
