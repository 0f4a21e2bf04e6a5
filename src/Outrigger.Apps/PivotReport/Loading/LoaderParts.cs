using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Transport;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Loading;

sealed record LoaderParts(JiraClient Jira, FieldCatalogue Fields, TimeProvider Time, IZone Zone, RequestLedger Ledger, TrafficCounter Traffic, LoaderOptions Options)
{
    public IssueTable Table { get; private set; } = new(new());

    public (ReportSource Source, FieldNeeds Needs, int Limit)? Last { get; private set; }

    public void Opened(ReportSource source, FieldNeeds needs, int limit) => (Table, Last) = (new(new()), (source, needs, limit));
}
