using Outrigger.Apps.Protocol;

namespace Outrigger.Apps.PivotReport.Protocol;

/// <summary>Pivot Report's protocol as text. A new request or reply is named in both contexts, too; a test holds them against the unions.</summary>
public static class PivotText
{
    public static ProtocolText<PivotRequest, PivotReply> Make() => new(PivotRequestJson.Default, PivotReplyJson.Default);
}
