using System.Text.Json.Serialization;
using Outrigger.Core.Errors;
using Outrigger.Trust.Controls;

namespace Outrigger.Trust.Evidence;

/// <summary>What came of asking a control once.</summary>
/// <param name="At">When the answer was there.</param>
/// <param name="Code">Why there is no answer of the control's own: <c>blind</c>, <c>late</c>, or the type of an exception; null where it answered.</param>
/// <param name="Milliseconds">That planting and asking took.</param>
public sealed record EvidenceRecord(
    DateTimeOffset At, string Control, EvidenceState State, string? Code, string Said, IReadOnlyList<Detail> Details, string? Planted, bool Seen, long Milliseconds)
{
    /// <summary>The state of a promise that this is evidence for.</summary>
    [JsonIgnore]
    public PromiseState Promise => State switch
    {
        EvidenceState.Kept => PromiseState.Kept,
        EvidenceState.NotApplicable => PromiseState.NotApplicable,
        _ => PromiseState.Broken,
    };
}

/// <summary>A state in the log's spelling.</summary>
[JsonConverter(typeof(CamelCaseEnum<EvidenceState>))]
public enum EvidenceState
{
    Kept,
    Broken,
    NotApplicable,
}

/// <summary>JSON of a line of evidence.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(EvidenceRecord))]
sealed partial class EvidenceJson : JsonSerializerContext;
