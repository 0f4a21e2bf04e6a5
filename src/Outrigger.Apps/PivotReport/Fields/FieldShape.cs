namespace Outrigger.Apps.PivotReport.Fields;

/// <summary>What a field's values look like in Jira's answers.</summary>
enum FieldShape
{
    /// <summary>Of the issue itself, not of its fields: its key.</summary>
    Key,

    /// <summary>A text, or a list of texts.</summary>
    Text,

    /// <summary>Anything, shown as text.</summary>
    Rich,
    Number,

    /// <summary>A number of seconds.</summary>
    Seconds,

    /// <summary>An object with a figure in it: votes, watchers, comments; of a list its length.</summary>
    Figure,

    /// <summary><c>2026-11-22</c>.</summary>
    Date,

    /// <summary><c>2026-11-22T09:30:00.000+0000</c>.</summary>
    Instant,

    /// <summary>An object with an id and a name or value, or a list of them.</summary>
    Named,
    Status,
    Category,
    IssueType,
    Version,

    /// <summary>An option with a child option below it.</summary>
    Cascade,
    Person,
    Sprint,

    /// <summary>An issue in a few words: parent, sub-tasks.</summary>
    Issue,

    /// <summary>Links, each with an issue at its other end.</summary>
    Links,

    /// <summary>The first that has a number, of the fields that hold the estimate in points.</summary>
    Points,

    /// <summary>The ancestor on level 1, found through parents.</summary>
    Epic,

    /// <summary>Of entries of work, not of issues.</summary>
    Work,
}
