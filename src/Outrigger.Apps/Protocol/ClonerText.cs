namespace Outrigger.Apps.Protocol;

/// <summary>The cloner's protocol as text. A new request or reply is named in both contexts, too; a test holds them against the unions.</summary>
public static class ClonerText
{
    public static ProtocolText<CoreRequest, CoreReply> Make() => new(ClonerRequestJson.Default, ClonerReplyJson.Default);
}
