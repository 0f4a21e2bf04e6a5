using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.Tests.PivotReport.Reports;

public class KeptConfigTests
{
    static readonly Dictionary<string, FieldInfo> Fields = new FieldInfo[]
    {
        new("status", "Status", FieldKind.Option),
        new("labels", "Labels", FieldKind.Label, Several: true),
        new("summary", "Summary", FieldKind.Text),
    }.ToDictionary(field => field.Id);

    [Theory]
    [InlineData("m1/3/secret plan")]
    [InlineData("m1/3/=secret%002fplan")]
    [InlineData("m1/~/secret")]
    public void An_order_by_a_column_of_words_is_not_kept(string column)
    {
        Assert.Null(Kept(column, "status", "labels").Sort);
        Assert.Null(Kept(column, "status", "summary").Sort);
        Assert.Null(Kept(column, "status", "customfield_that_is_gone").Sort);
    }

    [Theory]
    [InlineData("label")]
    [InlineData("field:summary")]
    [InlineData("m1")]
    [InlineData("m1/3")]
    public void An_order_by_ids_is_kept(string column) => Assert.Equal(column, Kept(column, "status", "labels").Sort?.Column);

    [Fact]
    public void Nothing_else_is_changed()
    {
        var config = Config("m1/secret", "labels");
        Assert.Equal(config with { Sort = null }, KeptConfig.Of(config, Fields.GetValueOrDefault));
        Assert.Same(config.Columns, KeptConfig.Of(config, Fields.GetValueOrDefault).Columns);
    }

    static ReportConfig Kept(string column, params string[] columns) => KeptConfig.Of(Config(column, columns), Fields.GetValueOrDefault);

    static ReportConfig Config(string column, params string[] columns) => new(
        ReportConfig.Latest, new(SourceKind.Board, "1"), [new("status")], false, [.. columns.Select(field => new LevelChoice(field))], [new("m1", MeasureKind.Count)], [], [], new(column));
}
