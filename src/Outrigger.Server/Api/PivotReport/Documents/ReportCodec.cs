using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Links;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Documents;

namespace Outrigger.Server.Api.PivotReport.Documents;

/// <summary>
/// Writes saved reports, and reads those of every version of the app: a configuration of an older one is brought up to date, and one
/// that a newer one wrote is left alone.
/// </summary>
static class ReportCodec
{
    public static Codec<StoredReport> Reports { get; } = new(
        report => JsonSerializer.SerializeToUtf8Bytes(report, PivotStoreJson.Default.StoredReport), Read);

    static Outcome<StoredReport> Read(ReadOnlyMemory<byte> json)
    {
        if (JsonNode.Parse(json.Span) is not JsonObject report || report["config"] is not { } config)
        {
            throw new InvalidOperationException("A saved report has no configuration.");
        }

        if (!ConfigMigration.Read(Encoding.UTF8.GetBytes(config.ToJsonString())).TryGet(out var read, out var problem))
        {
            return problem;
        }

        report["config"] = JsonSerializer.SerializeToNode(read.Config, PivotApiJson.Default.ReportConfig);
        return report.Deserialize(PivotStoreJson.Default.StoredReport) ?? throw new InvalidOperationException("A document is null.");
    }
}
