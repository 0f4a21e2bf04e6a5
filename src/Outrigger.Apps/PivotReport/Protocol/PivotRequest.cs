using System.Text.Json.Serialization;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Protocol;

/// <summary>
/// Everything the ui may ask of the core of Pivot Report. Each request is answered by exactly one <see cref="PivotReply"/> with the
/// same <see cref="Id"/>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Hello), "hello")]
[JsonDerivedType(typeof(Cancel), "cancel")]
[JsonDerivedType(typeof(FindSources), "findSources")]
[JsonDerivedType(typeof(CheckJql), "checkJql")]
[JsonDerivedType(typeof(ListFields), "listFields")]
[JsonDerivedType(typeof(ListValues), "listValues")]
[JsonDerivedType(typeof(OpenReport), "openReport")]
[JsonDerivedType(typeof(ChangeReport), "changeReport")]
[JsonDerivedType(typeof(CloseReport), "closeReport")]
[JsonDerivedType(typeof(StepLoad), "stepLoad")]
[JsonDerivedType(typeof(StopLoad), "stopLoad")]
[JsonDerivedType(typeof(GoOnLoading), "goOnLoading")]
[JsonDerivedType(typeof(Refresh), "refresh")]
[JsonDerivedType(typeof(ReadGrid), "readGrid")]
[JsonDerivedType(typeof(Expand), "expand")]
[JsonDerivedType(typeof(ExpandTo), "expandTo")]
[JsonDerivedType(typeof(FindInGrid), "findInGrid")]
[JsonDerivedType(typeof(ExplainCell), "explainCell")]
[JsonDerivedType(typeof(ReadChart), "readChart")]
[JsonDerivedType(typeof(ReadLedger), "readLedger")]
[JsonDerivedType(typeof(ExportReport), "exportReport")]
[JsonDerivedType(typeof(MakeLink), "makeLink")]
[JsonDerivedType(typeof(OpenLink), "openLink")]
[JsonDerivedType(typeof(ListReports), "listReports")]
[JsonDerivedType(typeof(ReadReport), "readReport")]
[JsonDerivedType(typeof(WriteReport), "writeReport")]
[JsonDerivedType(typeof(DeleteReport), "deleteReport")]
[JsonDerivedType(typeof(TakeReport), "takeReport")]
[JsonDerivedType(typeof(FindPeople), "findPeople")]
[JsonDerivedType(typeof(ReadSettings), "readSettings")]
[JsonDerivedType(typeof(WriteSettings), "writeSettings")]
[JsonDerivedType(typeof(WritePreferences), "writePreferences")]
public abstract record PivotRequest
{
    /// <summary>Chosen by the asker, positive, not in use.</summary>
    public required int Id { get; init; }
}

/// <summary>First request: which core is this, who am I, what may I, what did I choose last.</summary>
/// <param name="ZoneStarts">Changes of the viewer's time zone between 1970 and ten years from now, in milliseconds since 1970 UTC, ascending; null for UTC.</param>
/// <param name="ZoneOffsets">One more than <paramref name="ZoneStarts"/>: milliseconds ahead of UTC before, between and after them.</param>
/// <param name="SiteUrl">Address of the Jira site, for links; null where the host does not say it.</param>
public sealed record Hello(IReadOnlyList<double>? ZoneStarts = null, IReadOnlyList<double>? ZoneOffsets = null, string? SiteUrl = null) : PivotRequest;

/// <summary>Gives up the request with id <paramref name="Target"/>, which is then answered with the problem <c>cancelled</c>.</summary>
public sealed record Cancel(int Target) : PivotRequest;

/// <summary>Sources of a kind whose name matches; empty text for recent and likely ones.</summary>
/// <param name="Within">Board (for sprints), or project (for epics and versions).</param>
public sealed record FindSources(SourceKind Of, string Text, string? Within = null) : PivotRequest;

/// <summary>Asks Jira whether a query can be read, and about how many issues it finds.</summary>
public sealed record CheckJql(string Jql) : PivotRequest;

public sealed record ListFields : PivotRequest;

/// <summary>Values of a field among the issues that are loaded.</summary>
public sealed record ListValues(string Session, string Field) : PivotRequest;

/// <summary>Opens a report; loading happens in <see cref="StepLoad"/>. Several may be open.</summary>
public sealed record OpenReport(ReportConfig Config) : PivotRequest;

/// <summary>The same session with another configuration: only what is missing is loaded.</summary>
public sealed record ChangeReport(string Session, ReportConfig Config) : PivotRequest;

public sealed record CloseReport(string Session) : PivotRequest;

/// <summary>Loads for a while, and answers at once when there is nothing left to load.</summary>
/// <param name="BudgetMs">How long the step may work, in milliseconds: 20 to 20,000.</param>
public sealed record StepLoad(string Session, int BudgetMs) : PivotRequest;

/// <summary>Stops loading; figures stay partial.</summary>
public sealed record StopLoad(string Session) : PivotRequest;

/// <summary>Goes on after a stop, a failure, or beyond the limit.</summary>
/// <param name="Limit">New limit; null for the same.</param>
public sealed record GoOnLoading(string Session, int? Limit = null) : PivotRequest;

/// <summary>Fetches only what changed since it was loaded; goes on with <see cref="StepLoad"/>.</summary>
public sealed record Refresh(string Session) : PivotRequest;

/// <summary>A rectangle, cut to the grid as it stands.</summary>
/// <param name="Rows">At most 300.</param>
/// <param name="Columns">At most 300.</param>
public sealed record ReadGrid(string Session, int FirstRow, int Rows, int FirstColumn, int Columns) : PivotRequest;

public sealed record Expand(string Session, string Row, bool Expanded) : PivotRequest;

/// <summary>Shows rows down to a level of <see cref="GridShape.Levels"/>: 0 only the outermost.</summary>
public sealed record ExpandTo(string Session, int Level) : PivotRequest;

/// <summary>Finds rows by label or key, and expands what hides them.</summary>
public sealed record FindInGrid(string Session, string Text) : PivotRequest;

/// <param name="Column">Id of the column; null for the row as a whole.</param>
public sealed record ExplainCell(string Session, string Row, string? Column = null) : PivotRequest;

public sealed record ReadChart(string Session) : PivotRequest;

public sealed record ReadLedger(string Session) : PivotRequest;

[JsonConverter(typeof(CamelCaseEnum<ExportFormat>))]
public enum ExportFormat
{
    Csv,
    Xlsx,

    /// <summary>A table for the clipboard and for printing.</summary>
    Html,
}

/// <param name="Name">Of the file, without its ending.</param>
public sealed record ExportReport(string Session, ExportFormat Format, string Name) : PivotRequest;

/// <summary>Writes a configuration as the fragment of an address.</summary>
public sealed record MakeLink(ReportConfig Config) : PivotRequest;

/// <summary>Reads a fragment that <see cref="MakeLink"/> made, also of an older version.</summary>
public sealed record OpenLink(string Fragment) : PivotRequest;

/// <param name="All">Every report of the site; for administrators.</param>
public sealed record ListReports(bool All = false) : PivotRequest;

public sealed record ReadReport(string ReportId) : PivotRequest;

/// <param name="ReportId">Null for a new one.</param>
/// <param name="Version">That was read; null for a new one.</param>
public sealed record WriteReport(string Name, ReportConfig Config, Sharing Sharing, string? ReportId = null, long? Version = null) : PivotRequest;

/// <summary>Final.</summary>
public sealed record DeleteReport(string ReportId) : PivotRequest;

/// <summary>
/// Makes an administrator the owner of a report, such as one whose owner has left; everything else of it stays. From the app's
/// administration page (<c>POST /api/pivot/admin/reports/{id}/take</c>, answered with the <see cref="Api.SavedReport"/>).
/// </summary>
public sealed record TakeReport(string ReportId) : PivotRequest;

/// <param name="AccountIds">These people instead of a search.</param>
public sealed record FindPeople(string Text, IReadOnlyList<string>? AccountIds = null) : PivotRequest;

/// <summary>Settings, with the issue types and link types that own levels are made of.</summary>
public sealed record ReadSettings : PivotRequest;

/// <summary>For administrators, from the app's administration page.</summary>
public sealed record WriteSettings(PivotSettings Settings) : PivotRequest;

public sealed record WritePreferences(PivotPreferences Preferences) : PivotRequest;
