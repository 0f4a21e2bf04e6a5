using System.Text.Json.Serialization;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.Protocol;
using Outrigger.Testing;

namespace Outrigger.Apps.Tests.Protocol;

public class ProtocolSchemaTests
{
    static readonly Dictionary<string, ProtocolSchema> Apps = new()
    {
        ["cloner"] = new(ProtocolJson.Default, typeof(CoreRequest), typeof(CoreReply)),
        ["handoff"] = new(HandoffProtocolJson.Default, typeof(HandoffRequest), typeof(HandoffReply)),
        ["pivot"] = new(PivotProtocolJson.Default, typeof(PivotRequest), typeof(PivotReply)),
    };

    public static TheoryData<string> Names { get; } = [.. Apps.Keys];

    [Theory, MemberData(nameof(Names))]
    public void The_schema_that_the_uis_types_are_made_from_is_the_one_of_these_records(string app)
    {
        var made = Apps[app].Make();
        var place = Path.Combine(SharedData.Repository, "ui", "src", app, "engine", "protocol.schema.json");
        if (Environment.GetEnvironmentVariable("OUTRIGGER_WRITE_PROTOCOL") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.WriteAllText(place, made);
        }

        Assert.True(made == File.ReadAllText(place), $"{place} is stale: run eng/protocol and commit what it writes.");
    }

    [Fact]
    public void Every_protocol_of_the_apps_is_held_against_its_schema()
    {
        var contexts = typeof(ProtocolJson).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(JsonSerializerContext)) && type.Name.EndsWith("ProtocolJson", StringComparison.Ordinal));

        Assert.Equal(contexts.Select(type => type.FullName).Order(), Apps.Values.Select(schema => schema.Context.GetType().FullName).Order());
    }

    [Fact]
    public void The_schema_knows_every_case_of_both_unions()
    {
        var made = Apps["cloner"].Make();
        Assert.Contains("\"PreviewDraft\"", made, StringComparison.Ordinal);
        Assert.Contains("\"Stepped\"", made, StringComparison.Ordinal);
        Assert.Contains("\"titleTaken\"", made, StringComparison.Ordinal);
    }
}
