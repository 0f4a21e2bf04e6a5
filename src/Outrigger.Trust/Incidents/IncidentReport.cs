using System.Text.Json.Serialization;
using Outrigger.Core.Errors;

namespace Outrigger.Trust.Incidents;

/// <summary>What a report is about.</summary>
[JsonConverter(typeof(CamelCaseEnum<ReportSubject>))]
public enum ReportSubject
{
    /// <summary>These apps and their server.</summary>
    Apps,

    /// <summary>Jira, Confluence, Forge or another part of Atlassian's, which has a programme of its own for it.</summary>
    Platform,
}

/// <summary>A vulnerability or an incident that somebody reported.</summary>
public sealed record IncidentReport
{
    /// <summary>Known to whoever reported it and to the office: <c>OR-7KQ2-9XHM-4TBC-V6NP</c>.</summary>
    public required string Receipt { get; init; }

    public required DateTimeOffset Received { get; init; }

    public required ReportSubject Subject { get; init; }

    /// <summary>1 to <see cref="ReportRules.MostText"/> characters, as typed.</summary>
    public required string Text { get; init; }

    /// <summary>Where the reporter wants to be answered: one line of at most <see cref="ReportRules.MostContact"/> characters; null for nowhere.</summary>
    public string? Contact { get; init; }

    /// <summary>When a person of the office said that it was read.</summary>
    public DateTimeOffset? Acknowledged { get; init; }

    public DateTimeOffset? Resolved { get; init; }

    /// <summary>Until when it must be acknowledged.</summary>
    public DateTimeOffset Deadline(OfficeCalendar office) => AcknowledgementClock.Deadline(Received, office);

    /// <summary>True where the office was late, or is.</summary>
    public bool IsLate(OfficeCalendar office, DateTimeOffset now) => (Acknowledged ?? now) > Deadline(office);
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    MaxDepth = 4)]
[JsonSerializable(typeof(IncidentReport))]
[JsonSerializable(typeof(IReadOnlyList<IncidentReport>))]
public sealed partial class IncidentJson : JsonSerializerContext;
