using Outrigger.Apps.Protocol;

namespace Outrigger.Apps.Handoff.Protocol;

/// <summary>Handoff's protocol as text. A new request or reply is named in both contexts, too; a test holds them against the unions.</summary>
public static class HandoffText
{
    public static ProtocolText<HandoffRequest, HandoffReply> Make() => new(HandoffRequestJson.Default, HandoffReplyJson.Default);
}
