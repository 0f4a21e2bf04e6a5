using System.Text.Json.Serialization;
using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.PivotReport.Links;

/// <summary>A configuration of version 1: levels were plain ids of fields, measures plain words.</summary>
/// <param name="Measures"><c>count</c>, <c>sum:points</c>, <c>weightedAverage:rating:votes</c>.</param>
/// <param name="Chart">Its measure is one of the words.</param>
sealed record FirstConfig(
    int Version,
    ReportSource Source,
    IReadOnlyList<string> Rows,
    bool Tree,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Measures,
    IReadOnlyList<string> Fields,
    IReadOnlyList<FilterChoice> Filters,
    SortChoice? Sort = null,
    ChartChoice? Chart = null,
    int? Limit = null);

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 12)]
[JsonSerializable(typeof(FirstConfig))]
sealed partial class FirstConfigJson : JsonSerializerContext;
