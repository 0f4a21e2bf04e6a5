using System.Text.Json.Serialization;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Sending;

/// <summary>
/// One line of what this browser keeps of a sending: the texts, from before anything is recorded until their comments are told, and how
/// far it came. Nothing of it leaves the browser but in comments.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(SendBegun), "begun")]
[JsonDerivedType(typeof(RowRecorded), "recorded")]
[JsonDerivedType(typeof(RowSent), "sent")]
[JsonDerivedType(typeof(RowFailed), "failed")]
[JsonDerivedType(typeof(SendCancelled), "cancelled")]
[JsonDerivedType(typeof(RowsAgain), "again")]
[JsonDerivedType(typeof(AnswerKept), "answer")]
public abstract record TextEntry;

/// <summary>First line of a sending: everything that is to be sent.</summary>
/// <param name="Version">Of this format, 1.</param>
/// <param name="By">Account id: another person in the same browser does not send it.</param>
/// <param name="Shift">True for a shift; false for one handoff, sent by itself.</param>
public sealed record SendBegun(int Version, string By, bool Shift, IReadOnlyList<SendRow> Rows, DateTimeOffset Started, NoteDraft? Shared = null) : TextEntry
{
    public const int ThisVersion = 1;
}

/// <summary>One handoff of a sending.</summary>
/// <param name="Note">Null for the shared one alone.</param>
public sealed record SendRow(NewHandoff Handoff, NoteDraft? Note = null);

/// <summary>The server has the record; its comment is owed from here on.</summary>
public sealed record RowRecorded(int Row, string HandoffId) : TextEntry;

/// <summary>The comment is there and told.</summary>
public sealed record RowSent(int Row) : TextEntry;

/// <summary>Nothing was recorded, for certain.</summary>
public sealed record RowFailed(int Row, Problem Problem) : TextEntry;

/// <summary>Rows that are not recorded yet stay so.</summary>
public sealed record SendCancelled : TextEntry;

/// <summary>Rows that were not recorded are tried once more.</summary>
public sealed record RowsAgain : TextEntry;

/// <summary>The words of an answer, until its reply is told.</summary>
public sealed record AnswerKept(string By, string HandoffId, HandoffState State, AnswerReason? Reason = null, string? Text = null, bool OverAssignee = false) : TextEntry;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TextEntry))]
sealed partial class TextJson : JsonSerializerContext;
