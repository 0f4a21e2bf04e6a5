using System.Text.Json.Serialization;

namespace Outrigger.Apps.Handoff.Protocol;

/// <summary>Writes each reply of Handoff by itself, straight and without metadata.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Failed))]
[JsonSerializable(typeof(Done))]
[JsonSerializable(typeof(Welcome))]
[JsonSerializable(typeof(QueueOpened))]
[JsonSerializable(typeof(QueueUnchanged))]
[JsonSerializable(typeof(IssueTaken))]
[JsonSerializable(typeof(IssuesFound))]
[JsonSerializable(typeof(ReceiversFound))]
[JsonSerializable(typeof(OpenRead))]
[JsonSerializable(typeof(HistoryRead))]
[JsonSerializable(typeof(HandoffOpened))]
[JsonSerializable(typeof(IssueOpened))]
[JsonSerializable(typeof(ChangesRead))]
[JsonSerializable(typeof(DraftChecked))]
[JsonSerializable(typeof(ShiftShown))]
[JsonSerializable(typeof(ShiftsListed))]
[JsonSerializable(typeof(TeamsRead))]
[JsonSerializable(typeof(TemplateRead))]
[JsonSerializable(typeof(SettingsRead))]
[JsonSerializable(typeof(Measured))]
[JsonSerializable(typeof(Progressed))]
sealed partial class HandoffReplyJson : JsonSerializerContext;
