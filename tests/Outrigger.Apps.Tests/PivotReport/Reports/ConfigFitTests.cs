using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.Tests.PivotReport.Reports;

public class ConfigFitTests
{
    static readonly ReportConfig Whole = new(
        ReportConfig.Latest, new(SourceKind.Jql, Jql: "project = SHOP"), [new("status"), new("customfield_9")], false, [new("customfield_9")],
        [
            new("m1", MeasureKind.Count), new("m2", MeasureKind.Sum, "customfield_9"), new("m3", MeasureKind.ShareOfRow, Other: "m2"),
            new("m4", MeasureKind.Calculated, Expression: "[m1] / [m3]"), new("m5", MeasureKind.Calculated, Expression: "[m1] * 2"),
        ],
        ["summary", "customfield_9"], [new("customfield_9", ["1"])]);

    [Fact]
    public void A_field_that_is_gone_is_left_out_everywhere_and_named_once()
    {
        var fitted = ConfigFit.Of(Whole, Without("customfield_9"));

        Assert.Equal(["status"], fitted.Config.Rows.Select(level => level.Field));
        Assert.Empty(fitted.Config.Columns);
        Assert.Empty(fitted.Config.Filters);
        Assert.Equal(["summary"], fitted.Config.Fields);
        Assert.Contains("customfield_9", Assert.Single(fitted.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_reckoned_from_one_that_is_gone_goes_with_it() =>
        Assert.Equal(["m1", "m5"], ConfigFit.Of(Whole, Without("customfield_9")).Config.Measures.Select(measure => measure.Id));

    [Fact]
    public void Where_no_measure_is_left_issues_are_counted()
    {
        var fitted = ConfigFit.Of(Whole with { Measures = [new("m2", MeasureKind.Sum, "customfield_9")] }, Without("customfield_9"));

        Assert.Equal(MeasureKind.Count, Assert.Single(fitted.Config.Measures).Kind);
    }

    [Fact]
    public void A_tree_needs_no_measure() =>
        Assert.Empty(ConfigFit.Of(Whole with { Tree = true, Columns = [], Measures = [] }, Without("none")).Config.Measures);

    [Fact]
    public void What_fits_stays_as_it_is()
    {
        var fitted = ConfigFit.Of(Whole, Without("none"));

        Assert.Empty(fitted.Notes);
        Assert.Equal(Whole.Measures, fitted.Config.Measures);
        Assert.Equal(Whole.Filters, fitted.Config.Filters);
    }

    static Func<string, FieldInfo?> Without(string gone) => id => id == gone ? null : new(id, id, FieldKind.Number);
}
