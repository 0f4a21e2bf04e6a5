using System.Text.Json.Serialization;

namespace Outrigger.Apps.Handoff.Protocol;

/// <summary>Reads each request of Handoff by itself, as closed as <see cref="HandoffProtocolJson"/>.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(Cancel))]
[JsonSerializable(typeof(OpenQueue))]
[JsonSerializable(typeof(PollQueue))]
[JsonSerializable(typeof(MoveIssue))]
[JsonSerializable(typeof(UndoMove))]
[JsonSerializable(typeof(AddToQueue))]
[JsonSerializable(typeof(RemoveFromQueue))]
[JsonSerializable(typeof(TakeNext))]
[JsonSerializable(typeof(FindIssues))]
[JsonSerializable(typeof(FindReceivers))]
[JsonSerializable(typeof(ReadOpen))]
[JsonSerializable(typeof(ReadHistory))]
[JsonSerializable(typeof(OpenHandoff))]
[JsonSerializable(typeof(OpenIssue))]
[JsonSerializable(typeof(ReadChanges))]
[JsonSerializable(typeof(CheckDraft))]
[JsonSerializable(typeof(SendHandoff))]
[JsonSerializable(typeof(AnswerOne))]
[JsonSerializable(typeof(PrepareShift))]
[JsonSerializable(typeof(PreviewShift))]
[JsonSerializable(typeof(StartShift))]
[JsonSerializable(typeof(StepShift))]
[JsonSerializable(typeof(ResumeShift))]
[JsonSerializable(typeof(CancelShift))]
[JsonSerializable(typeof(ListShifts))]
[JsonSerializable(typeof(ReadTeams))]
[JsonSerializable(typeof(WriteTeam))]
[JsonSerializable(typeof(RemoveTeam))]
[JsonSerializable(typeof(ReadTemplate))]
[JsonSerializable(typeof(WriteTemplate))]
[JsonSerializable(typeof(ReadSettings))]
[JsonSerializable(typeof(WriteSettings))]
[JsonSerializable(typeof(WritePreferences))]
[JsonSerializable(typeof(Measure))]
sealed partial class HandoffRequestJson : JsonSerializerContext;
