using System.Text.Json.Serialization;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Server.Api.PivotReport.Documents;

/// <summary>A saved report. Kept until somebody deletes it.</summary>
/// <param name="Version">Grows by one with each change.</param>
sealed record StoredReport(
    string Id, long Version, string Name, string Owner, Sharing Sharing, ReportConfig Config, DateTimeOffset Created, DateTimeOffset Changed)
{
    public ReportEntry ToEntry() => new(Name, Owner, Sharing, Config.Source.Kind, Changed);
}

/// <summary>What a list shows of a saved report, and what says who may know of it; made and deleted together with it.</summary>
sealed record ReportEntry(string Name, string Owner, Sharing Sharing, SourceKind Source, DateTimeOffset Changed);

/// <summary>One run, and when it is forgotten. It names no person.</summary>
sealed record StoredRun(RunEvent Run, DateTimeOffset Expires);

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 12)]
[JsonSerializable(typeof(StoredReport))]
[JsonSerializable(typeof(ReportEntry))]
[JsonSerializable(typeof(StoredRun))]
sealed partial class PivotStoreJson : JsonSerializerContext;
