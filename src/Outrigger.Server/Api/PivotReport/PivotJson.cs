using System.Text.Json;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Server.Hosting;

namespace Outrigger.Server.Api.PivotReport;

/// <summary>JSON of this app's endpoints: the shapes of the contract, each choice in its one spelling and no member twice.</summary>
static class PivotJson
{
    public static PivotApiJson Api { get; } = new(new JsonSerializerOptions(PivotApiJson.Default.Options)
    {
        AllowDuplicateProperties = false,
        Converters =
        {
            new ExactEnum<Visibility>(),
            new ExactEnum<Right>(),
            new ExactEnum<WhoKind>(),
            new ExactEnum<ParentEstimates>(),
            new ExactEnum<SourceKind>(),
            new ExactEnum<DatePeriod>(),
            new ExactEnum<SeveralValues>(),
            new ExactEnum<MeasureKind>(),
            new ExactEnum<ToneKind>(),
            new ExactEnum<ChartKind>(),
        },
    });
}
