using System.Text.Json.Serialization;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Protocol;

/// <summary>Everything the core of Pivot Report may answer.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Welcome), "welcome")]
[JsonDerivedType(typeof(SourcesFound), "sourcesFound")]
[JsonDerivedType(typeof(JqlChecked), "jqlChecked")]
[JsonDerivedType(typeof(FieldsListed), "fieldsListed")]
[JsonDerivedType(typeof(ValuesListed), "valuesListed")]
[JsonDerivedType(typeof(ReportOpened), "reportOpened")]
[JsonDerivedType(typeof(Loaded), "loaded")]
[JsonDerivedType(typeof(GridRead), "gridRead")]
[JsonDerivedType(typeof(GridChanged), "gridChanged")]
[JsonDerivedType(typeof(FoundInGrid), "foundInGrid")]
[JsonDerivedType(typeof(CellExplained), "cellExplained")]
[JsonDerivedType(typeof(ChartRead), "chartRead")]
[JsonDerivedType(typeof(LedgerRead), "ledgerRead")]
[JsonDerivedType(typeof(ReportExported), "reportExported")]
[JsonDerivedType(typeof(LinkMade), "linkMade")]
[JsonDerivedType(typeof(LinkOpened), "linkOpened")]
[JsonDerivedType(typeof(ReportsListed), "reportsListed")]
[JsonDerivedType(typeof(ReportRead), "reportRead")]
[JsonDerivedType(typeof(PeopleFound), "peopleFound")]
[JsonDerivedType(typeof(SettingsRead), "settingsRead")]
[JsonDerivedType(typeof(PreferencesRead), "preferencesRead")]
public abstract record PivotReply
{
    /// <summary>Id of the request it answers.</summary>
    public required int Id { get; init; }
}

/// <summary>The request could not be fulfilled, for an expected reason.</summary>
public sealed record Failed(Problem Problem) : PivotReply;

/// <summary>Fulfilled; there is nothing to show.</summary>
public sealed record Done : PivotReply;

public sealed record Welcome(string Version, PersonView Me, PivotStanding Standing, PivotPreferences Preferences) : PivotReply;

/// <param name="Within">Boards or projects to narrow sprints, epics and versions by; empty where not needed.</param>
public sealed record SourcesFound(IReadOnlyList<SourceView> Sources, IReadOnlyList<SourceView> Within) : PivotReply;

/// <param name="Count">About how many issues; null where the query cannot be read.</param>
/// <param name="Message">Jira's message; null where it can be read.</param>
/// <param name="At">Character that the message is about, from 0; null where Jira does not say.</param>
public sealed record JqlChecked(int? Count, string? Message = null, int? At = null) : PivotReply;

public sealed record FieldsListed(IReadOnlyList<FieldView> Fields) : PivotReply;

/// <param name="Values">In the field's order, at most 1,000.</param>
public sealed record ValuesListed(IReadOnlyList<ValueView> Values) : PivotReply;

/// <summary>Answers openReport, changeReport.</summary>
/// <param name="Config">As it is used: migrated, with fields that are gone left out.</param>
/// <param name="SourceName">Name of the source, by what this user may see.</param>
/// <param name="Notes">What was left out of the configuration, and why.</param>
public sealed record ReportOpened(
    string Session, ReportConfig Config, string SourceName, IReadOnlyList<string> Notes, LoadView Load, GridShape Grid) : PivotReply;

/// <summary>Answers stepLoad, stopLoad, goOnLoading, refresh.</summary>
/// <param name="Grid">Null where it has not changed since the last answer.</param>
public sealed record Loaded(LoadView Load, GridShape? Grid) : PivotReply;

public sealed record GridRead(GridWindow Window) : PivotReply;

/// <summary>Answers expand, expandTo.</summary>
public sealed record GridChanged(GridShape Grid) : PivotReply;

/// <param name="Rows">Places of the rows found, in the grid as it now is; at most 1,000.</param>
public sealed record FoundInGrid(GridShape Grid, IReadOnlyList<int> Rows) : PivotReply;

public sealed record CellExplained(CellStory Story) : PivotReply;

public sealed record ChartRead(ChartView Chart) : PivotReply;

/// <param name="Lines">Newest first, at most 500.</param>
public sealed record LedgerRead(IReadOnlyList<LedgerLine> Lines, int Requests, long Bytes) : PivotReply;

/// <param name="Text">Of CSV and HTML.</param>
/// <param name="Base64">Of XLSX.</param>
public sealed record ReportExported(string FileName, string MediaType, string? Text = null, string? Base64 = null) : PivotReply;

/// <param name="Fragment">Without its <c>#</c>.</param>
public sealed record LinkMade(string Fragment) : PivotReply;

/// <param name="Notes">What was changed to read it.</param>
public sealed record LinkOpened(ReportConfig Config, IReadOnlyList<string> Notes) : PivotReply;

/// <param name="People">Owners, as far as this user may see them.</param>
public sealed record ReportsListed(IReadOnlyList<ReportSummary> Reports, IReadOnlyList<PersonView> People) : PivotReply;

/// <summary>Answers readReport, writeReport, takeReport.</summary>
/// <param name="People">Owner and those it is shared with.</param>
public sealed record ReportRead(SavedReport Report, IReadOnlyList<PersonView> People) : PivotReply;

public sealed record PeopleFound(IReadOnlyList<PersonView> People) : PivotReply;

/// <summary>Answers readSettings, writeSettings.</summary>
public sealed record SettingsRead(
    PivotStanding Standing, IReadOnlyList<IssueTypeView> IssueTypes, IReadOnlyList<LinkTypeView> LinkTypes, IReadOnlyList<PersonView> People) : PivotReply;

public sealed record PreferencesRead(PivotPreferences Preferences) : PivotReply;
