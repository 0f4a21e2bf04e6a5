using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.Protocol;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.Protocol;

public class ProtocolTextTests
{
    public static TheoryData<Type, JsonSerializerContext> Contexts { get; } = new()
    {
        { typeof(CoreRequest), ClonerRequestJson.Default },
        { typeof(CoreReply), ClonerReplyJson.Default },
        { typeof(HandoffRequest), HandoffRequestJson.Default },
        { typeof(HandoffReply), HandoffReplyJson.Default },
        { typeof(PivotRequest), PivotRequestJson.Default },
        { typeof(PivotReply), PivotReplyJson.Default },
    };

    [Theory, MemberData(nameof(Contexts))]
    public void Every_case_of_a_union_can_be_told(Type union, JsonSerializerContext context)
    {
        var cases = union.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(one => one.DerivedType).ToList();

        Assert.True(cases.Count > 10);
        Assert.All(cases, type => Assert.NotNull(context.GetTypeInfo(type)));
    }

    [Fact]
    public void A_request_is_read_by_its_kind_and_closed()
    {
        var text = ClonerText.Make();

        Assert.Equal(new SearchPages { Id = 4, Text = "a" }, text.Read("searchPages", """{"id":4,"text":"a"}"""));
        Assert.Throws<JsonException>(() => text.Read("searchPages", """{"id":4,"text":"a","more":1}"""));
        Assert.Throws<JsonException>(() => text.Read("searchPages", """{"id":4}"""));
        Assert.Throws<JsonException>(() => text.Read("searchPages", "null"));
        Assert.Throws<JsonException>(() => text.Read("welcome", """{"id":4}"""));
    }

    [Fact]
    public void A_reply_is_written_with_its_kind()
    {
        var text = HandoffText.Make();

        Assert.Equal("""{"kind":"done","id":3}""", text.Write(new Outrigger.Apps.Handoff.Protocol.Done { Id = 3 }));
        Assert.Equal(
            """{"kind":"failed","problem":{"code":"cancelled","message":"Given up."},"id":3}""",
            text.Write(new Outrigger.Apps.Handoff.Protocol.Failed { Id = 3, Problem = new(ErrorCode.Cancelled, "Given up.") }));
    }
}
