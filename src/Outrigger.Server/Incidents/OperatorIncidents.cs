using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Core.Errors;
using Outrigger.Server.Hosting;
using Outrigger.Server.Operators;
using Outrigger.Trust.Incidents;

namespace Outrigger.Server.Incidents;

/// <summary><c>/operator/incidents</c>: the reports, for the office that they were sent to. Reports are the only texts there; no tenant's are.</summary>
sealed class OperatorIncidents(IncidentBook book, OfficeCalendar office, TimeProvider time)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapForOperators("/incidents");
        group.MapGet("", (RequestDelegate)ListAsync);
        group.MapGet("/{receipt}", (RequestDelegate)ShowAsync);
        group.MapPost("/{receipt}/acknowledge", (RequestDelegate)(context => StepAsync(context, book.AcknowledgeAsync)));
        group.MapPost("/{receipt}/resolve", (RequestDelegate)(context => StepAsync(context, book.ResolveAsync)));
    }

    async Task ListAsync(HttpContext context)
    {
        var listed = await book.ListAsync(context.RequestAborted);
        await (listed.TryGet(out var reports, out var problem)
            ? WriteAsync(context, new JsonObject { ["reports"] = new JsonArray([.. reports.Select(Summary)]) })
            : ProblemBody.WriteAsync(context, problem));
    }

    async Task ShowAsync(HttpContext context)
    {
        var found = await book.FindAsync(Part(context), context.RequestAborted);
        if (!found.TryGet(out var report, out var problem) || report is null)
        {
            await ProblemBody.WriteAsync(context, problem ?? new(ErrorCode.NotFound, "There is no report with this receipt.", "Look at the list for the receipt that is meant."));
            return;
        }

        var whole = Summary(report);
        (whole["text"], whole["contact"]) = (report.Text, report.Contact);
        await WriteAsync(context, whole);
    }

    async Task StepAsync(HttpContext context, Func<string, CancellationToken, Task<Outcome<IncidentReport>>> step)
    {
        var stepped = await step(Part(context), context.RequestAborted);
        await (stepped.TryGet(out var report, out var problem) ? WriteAsync(context, Summary(report)) : ProblemBody.WriteAsync(context, problem));
    }

    JsonObject Summary(IncidentReport report) => new()
    {
        ["receipt"] = report.Receipt,
        ["subject"] = JsonNamingPolicy.CamelCase.ConvertName(report.Subject.ToString()),
        ["received"] = report.Received,
        ["deadline"] = report.Deadline(office),
        ["acknowledged"] = report.Acknowledged,
        ["resolved"] = report.Resolved,
        ["late"] = report.IsLate(office, time.GetUtcNow()),
    };

    static string Part(HttpContext context) => context.GetRouteValue("receipt") as string ?? "";

    static Task WriteAsync(HttpContext context, JsonObject json) => JsonBody.WriteAsync(context, System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()));
}
