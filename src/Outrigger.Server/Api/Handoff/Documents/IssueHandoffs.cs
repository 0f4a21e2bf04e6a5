using System.Text.Json.Serialization;
using Outrigger.Apps.Handoff.Api;

namespace Outrigger.Server.Api.Handoff.Documents;

/// <summary>
/// What is known of one issue. It holds copies of two records, so that the panel, which loads with every issue, needs no
/// second reading.
/// </summary>
/// <param name="Open">The one that waits; null for none.</param>
/// <param name="Last">The newest closed one; null for none.</param>
/// <param name="Count">All so far.</param>
/// <param name="Bounces">How many of them were declined or expired.</param>
/// <param name="Requests">The newest requests and what they made, newest last.</param>
sealed record IssueHandoffs(HandoffRecord? Open, HandoffRecord? Last, int Count, int Bounces, IReadOnlyList<RequestMade> Requests)
{
    public static IssueHandoffs None { get; } = new(null, null, 0, 0, []);
}

/// <summary>A request of a tab and the handoff that came of it.</summary>
sealed record RequestMade(string RequestId, string Handoff);

/// <summary>Ids of pending handoffs, oldest first.</summary>
/// <param name="Incoming">Those that the person or the team is to answer.</param>
/// <param name="Outgoing">Those that the person sent.</param>
/// <param name="Standby">Those that fall to the person when their time passes.</param>
sealed record OpenIds(IReadOnlyList<string> Incoming, IReadOnlyList<string> Outgoing, IReadOnlyList<string> Standby)
{
    public static OpenIds None { get; } = new([], [], []);
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false,
    MaxDepth = 12)]
[JsonSerializable(typeof(IssueHandoffs))]
[JsonSerializable(typeof(OpenIds))]
sealed partial class HandoffStoreJson : JsonSerializerContext;
