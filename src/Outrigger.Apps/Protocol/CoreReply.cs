using System.Text.Json.Serialization;
using Outrigger.Apps.Cloning;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Protocol;

/// <summary>Everything the core may answer.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Welcome), "welcome")]
[JsonDerivedType(typeof(PagesFound), "pagesFound")]
[JsonDerivedType(typeof(SpacesFound), "spacesFound")]
[JsonDerivedType(typeof(TemplateRead), "templateRead")]
[JsonDerivedType(typeof(RowFileRead), "rowFileRead")]
[JsonDerivedType(typeof(Previewed), "previewed")]
[JsonDerivedType(typeof(RunStarted), "runStarted")]
[JsonDerivedType(typeof(Stepped), "stepped")]
[JsonDerivedType(typeof(RunsListed), "runsListed")]
[JsonDerivedType(typeof(ReportRead), "reportRead")]
[JsonDerivedType(typeof(ReportExported), "reportExported")]
[JsonDerivedType(typeof(PreferencesLoaded), "preferencesLoaded")]
[JsonDerivedType(typeof(Progressed), "progressed")]
public abstract record CoreReply
{
    /// <summary>Id of the request it answers.</summary>
    public required int Id { get; init; }
}

/// <summary>The request could not be fulfilled, for an expected reason.</summary>
public sealed record Failed : CoreReply
{
    public required Problem Problem { get; init; }
}

/// <summary>Fulfilled; there is nothing to show.</summary>
public sealed record Done : CoreReply;

public sealed record Welcome : CoreReply
{
    public required string Version { get; init; }

    public required string AccountId { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>False where a run cannot be resumed after the tab is closed.</summary>
    public required bool JournalLasts { get; init; }

    /// <summary>Most rows that one run takes.</summary>
    public required int MostRows { get; init; }
}

/// <summary>A page in a picker.</summary>
public sealed record FoundPage(string Id, string Title, string SpaceId, string SpaceKey, string SpaceName, string? WebPath);

public sealed record PagesFound : CoreReply
{
    public required IReadOnlyList<FoundPage> Pages { get; init; }
}

/// <summary>A space in a picker.</summary>
public sealed record FoundSpace(string Id, string Key, string Name);

public sealed record SpacesFound : CoreReply
{
    public required IReadOnlyList<FoundSpace> Spaces { get; init; }
}

public sealed record TemplateRead : CoreReply
{
    public required TemplateView Template { get; init; }
}

public sealed record RowFileRead : CoreReply
{
    public required string Text { get; init; }
}

public sealed record Previewed : CoreReply
{
    public required ClonePreview Preview { get; init; }
}

public sealed record RunStarted : CoreReply
{
    public required RunProgress Progress { get; init; }

    /// <summary>Every row as it stands.</summary>
    public required IReadOnlyList<RunRow> Rows { get; init; }
}

/// <summary>What one step did.</summary>
public sealed record Stepped : CoreReply
{
    public required RunProgress Progress { get; init; }

    /// <summary>Rows that changed since the last step.</summary>
    public required IReadOnlyList<RunRow> Changed { get; init; }

    /// <summary>True when there is nothing left to step.</summary>
    public required bool Finished { get; init; }
}

public sealed record RunsListed : CoreReply
{
    public required IReadOnlyList<RunSummary> Runs { get; init; }
}

public sealed record ReportRead : CoreReply
{
    public required RunReport Report { get; init; }
}

public sealed record ReportExported : CoreReply
{
    public required string FileName { get; init; }

    public required string Csv { get; init; }
}

public sealed record PreferencesLoaded : CoreReply
{
    public required ClonerPreferences Preferences { get; init; }
}

/// <summary>How far a long request is; comes any number of times before its answer.</summary>
public sealed record Progressed : CoreReply
{
    public required int Done { get; init; }

    public required int Total { get; init; }

    public required string Phase { get; init; }
}
