using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Apps.Protocol;

namespace Outrigger.Apps.Tests.Protocol;

/// <summary>The cloner's protocol as text, on its way between ui and core.</summary>
static class Spoken
{
    static readonly ProtocolText<CoreRequest, CoreReply> Text = ClonerText.Make();

    /// <summary>The request as the core reads what the ui wrote.</summary>
    public static CoreRequest Heard(CoreRequest request) => Heard(JsonSerializer.Serialize(request, ProtocolJson.Default.CoreRequest));

    public static CoreRequest Heard(string json)
    {
        var members = JsonNode.Parse(json)!.AsObject();
        var kind = (string)members["kind"]!;
        members.Remove("kind");
        return Text.Read(kind, members.ToJsonString());
    }

    /// <summary>Fails unless the core writes the reply as the protocol has it.</summary>
    public static void Said(CoreReply reply)
    {
        var written = JsonNode.Parse(Text.Write(reply));
        var meant = JsonNode.Parse(JsonSerializer.Serialize(reply, ProtocolJson.Default.CoreReply));
        Assert.True(JsonNode.DeepEquals(meant, written), $"Not as the protocol has it: {written}");
    }
}
