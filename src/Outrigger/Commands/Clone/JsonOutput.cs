using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Apps.Cloning;
using Outrigger.Core.Errors;

namespace Outrigger.Commands.Clone;

/// <summary>One JSON object a line. Each carries <c>run</c> (null before there is one) and <c>event</c>.</summary>
sealed class JsonOutput(TextWriter output) : ICloneOutput
{
    public void Preview(ClonePreview preview)
    {
        foreach (var row in preview.Rows)
        {
            Write(null, "preview", new JsonObject
            {
                ["row"] = row.Number,
                ["title"] = row.Title,
                ["plan"] = Camel(row.Plan),
                ["parent"] = row.ParentTitle,
                ["labels"] = new JsonArray([.. row.Labels.Select(label => (JsonNode)label)]),
            });
        }

        foreach (var finding in preview.Findings)
        {
            Write(null, "finding", new JsonObject
            {
                ["code"] = Camel(finding.Code),
                ["row"] = finding.Row,
                ["field"] = finding.Field,
                ["message"] = finding.Message,
                ["wayOut"] = finding.WayOut,
                ["stops"] = finding.Stops,
            });
        }

        Write(null, "plan", new JsonObject
        {
            ["pages"] = preview.Pages,
            ["skipped"] = preview.Skipped,
            ["reused"] = preview.Reused,
            ["blocked"] = preview.Blocked,
            ["writes"] = preview.Writes,
            ["points"] = preview.Points,
            ["canStart"] = preview.CanStart,
        });
    }

    public void Started(RunProgress progress) => Write(progress.RunId, "started", new JsonObject { ["total"] = progress.Total });

    public void Step(RunProgress progress, IReadOnlyList<RunRow> changed)
    {
        foreach (var row in changed)
        {
            Write(progress.RunId, "row", new JsonObject
            {
                ["row"] = row.Number,
                ["title"] = row.Title,
                ["status"] = Camel(row.Status),
                ["page"] = row.PageId,
                ["path"] = row.WebPath,
                ["fidelity"] = Camel(row.Fidelity),
                ["message"] = row.Problem?.Message,
            });
        }
    }

    public void Cancelling(string run) => Write(run, "cancelling", []);

    public void Finished(RunReport report, RunProgress progress) => Write(progress.RunId, "finished", new JsonObject
    {
        ["state"] = Camel(progress.State),
        ["total"] = progress.Total,
        ["created"] = report.Rows.Count(row => row.Status == RowStatus.Created),
        ["reused"] = report.Rows.Count(row => row.Status == RowStatus.Reused),
        ["skipped"] = report.Rows.Count(row => row.Status == RowStatus.Skipped),
        ["failed"] = report.Rows.Count(row => row.Status == RowStatus.Failed),
        ["unknown"] = report.Rows.Count(row => row.Status == RowStatus.Unknown),
        ["undone"] = report.Rows.Count(row => row.Status == RowStatus.Undone),
        ["kept"] = report.Rows.Count(row => row.Status == RowStatus.Kept),
        ["differs"] = report.Rows.Count(row => row.Fidelity == Fidelity.Differs),
        ["index"] = report.IndexWebPath,
        ["writes"] = report.Writes,
        ["reads"] = report.Reads,
    });

    public void Problem(string? run, Problem problem) => Write(run, "problem", new JsonObject
    {
        ["code"] = Camel(problem.Code),
        ["message"] = problem.Message,
        ["wayOut"] = problem.WayOut,
    });

    void Write(string? run, string name, JsonObject rest)
    {
        var line = new JsonObject { ["run"] = run, ["event"] = name };
        foreach (var (key, value) in rest.ToArray())
        {
            rest.Remove(key);
            line[key] = value;
        }

        output.WriteLine(Text(line));
        output.Flush();
    }

    // Nothing here goes into a web page, so accents and quotes may stay readable.
    static string Text(JsonObject line)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            line.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    static string Camel<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
