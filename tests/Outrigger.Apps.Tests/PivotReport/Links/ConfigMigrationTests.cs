using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Links;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Apps.PivotReport.Rules;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.PivotReport.Links;

public sealed class ConfigMigrationTests
{
    const string First = """
        {"version":1,"source":{"kind":"jql","jql":"project = SHOP"},"rows":["status"],"tree":true,"columns":["created"],
        "measures":["count","sum:points","weightedAverage:rating:votes","timeRate","sum","guess:points"],"fields":["priority"],
        "filters":[{"field":"statusCategory","values":["done"],"not":true}],"sort":{"column":"sum:points","descending":true},
        "chart":{"kind":"bar","measure":"sum:points"},"limit":9000}
        """;

    [Fact]
    public void The_first_version_becomes_the_newest_and_says_what_was_left_out()
    {
        var read = Read(First).Value;

        Assert.Null(ReportRules.Check(read.Config));
        Assert.Equal(
            """{"version":2,"source":{"kind":"jql","jql":"project = SHOP"},"rows":[{"field":"status"}],"tree":true,"columns":[{"field":"created"}],"measures":[{"id":"m1","kind":"count"},{"id":"m2","kind":"sum","field":"points"},{"id":"m3","kind":"weightedAverage","field":"rating","other":"votes"},{"id":"m4","kind":"timeRate"}],"fields":["priority"],"filters":[{"field":"statusCategory","values":["done"],"not":true}],"chart":{"kind":"bar","measure":"m2"},"limit":9000,"subtotals":true}""",
            JsonSerializer.Serialize(read.Config, PivotApiJson.Default.ReportConfig));
        Assert.Equal(4, read.Notes.Count);
        Assert.Contains(read.Notes, note => note.Contains("'guess:points' is not known", StringComparison.Ordinal));
        Assert.Contains(read.Notes, note => note.Contains("'sum' is not known", StringComparison.Ordinal));
        Assert.Contains(read.Notes, note => note.Contains("order by a column was left out", StringComparison.Ordinal));
    }

    [Fact]
    public void A_newer_version_is_refused_with_the_way_out()
    {
        var problem = Read(First.Replace("\"version\":1", "\"version\":3", StringComparison.Ordinal)).Problem;

        Assert.Equal(ErrorCode.ReportBroken, problem?.Code);
        Assert.Contains("newer version", problem?.Message);
        Assert.Contains("Reload", problem?.WayOut);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"version\":2}")]
    [InlineData("{\"version\":\"2\"}")]
    [InlineData("{\"version\":0}")]
    [InlineData("{\"version\":2.5}")]
    public void What_is_no_configuration_is_refused(string json) => Assert.Equal(ErrorCode.ReportBroken, Read(json).Problem?.Code);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Members_that_are_unknown_and_empty_items_are_refused_at_every_level(int version)
    {
        var sound = version == 1 ? First : JsonSerializer.Serialize(Read(First).Value.Config, PivotApiJson.Default.ReportConfig);
        Assert.True(Read(sound).IsOk);
        var broken = 0;
        foreach (var path in Objects(JsonNode.Parse(sound)))
        {
            var copy = JsonNode.Parse(sound);
            var place = path.Aggregate(copy, (node, step) => int.TryParse(step, out var index) ? node?[index] : node?[step]);
            (place as JsonObject)?.Add("secret", "plan");
            (place as JsonArray)?.Add(null);
            Assert.Equal((string.Join('.', path), (ErrorCode?)ErrorCode.ReportBroken), (string.Join('.', path), Read(copy?.ToJsonString() ?? "").Problem?.Code));
            broken++;
        }

        Assert.InRange(broken, 8, 40);
    }

    static IEnumerable<string[]> Objects(JsonNode? node, params string[] above) => node switch
    {
        JsonObject members => members.SelectMany(member => Objects(member.Value, [.. above, member.Key])).Prepend(above),
        JsonArray items => items.SelectMany((item, index) => Objects(item, [.. above, $"{index}"])).Prepend(above),
        _ => [],
    };

    static Outcome<MigratedConfig> Read(string json) => ConfigMigration.Read(Encoding.UTF8.GetBytes(json));
}
