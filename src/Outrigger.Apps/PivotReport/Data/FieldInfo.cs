using System.Text.Json.Serialization;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Data;

/// <summary>What values of a field are.</summary>
[JsonConverter(typeof(CamelCaseEnum<FieldKind>))]
public enum FieldKind
{
    /// <summary>Text of one line: each text is a value of its own.</summary>
    Text,

    /// <summary>Long or structured text: shown, not grouped.</summary>
    Rich,

    /// <summary>One or several of a list, by id: options, status, priority, type, resolution, components, versions, projects.</summary>
    Option,

    /// <summary>An account.</summary>
    Person,

    /// <summary>A word that is its own id: labels.</summary>
    Label,
    Sprint,

    /// <summary>An issue: parent, epic.</summary>
    Issue,
    Number,

    /// <summary>In seconds.</summary>
    Duration,

    /// <summary>A day without a time.</summary>
    Date,

    /// <summary>A moment, shown as a day in the viewer's zone.</summary>
    Instant,
}

/// <summary>A field of Jira, or one that the app makes, as a column of a report.</summary>
/// <param name="Id">Jira's id (<c>status</c>, <c>customfield_10016</c>), or one of <see cref="OwnFields"/>.</param>
/// <param name="Name">As Jira shows it to this user.</param>
/// <param name="Several">An issue may have several values.</param>
/// <param name="Custom">A custom field.</param>
public sealed record FieldInfo(string Id, string Name, FieldKind Kind, bool Several = false, bool Custom = false)
{
    /// <summary>May stand in rows and columns.</summary>
    [JsonIgnore]
    public bool Groups => Kind != FieldKind.Rich;

    /// <summary>Has figures to add up.</summary>
    [JsonIgnore]
    public bool Adds => Kind is FieldKind.Number or FieldKind.Duration;
}

/// <summary>Ids of the fields that the app makes from others.</summary>
public static class OwnFields
{
    /// <summary>Status category, by key: <c>new</c>, <c>indeterminate</c>, <c>done</c>.</summary>
    public const string StatusCategory = "statusCategory";

    /// <summary>The ancestor on Jira's level 1.</summary>
    public const string Epic = "epic";

    /// <summary>The estimate in points, from whichever of the story-points fields has one.</summary>
    public const string Points = "points";

    /// <summary>Who logged work; the figures of an issue's worklogs are counted entry by entry.</summary>
    public const string WorkAuthor = "worklog.author";

    /// <summary>The day on which work was done.</summary>
    public const string WorkDay = "worklog.started";

    /// <summary>Seconds logged.</summary>
    public const string WorkTime = "worklog.timeSpent";
}
