using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Outrigger.Core.Errors;
using Outrigger.Server.Hosting;
using Outrigger.Server.Identity;
using Outrigger.Server.Log;
using Outrigger.Trust.Incidents;

namespace Outrigger.Server.Incidents;

/// <summary>A form that an endpoint takes, named so that a test knows of it.</summary>
sealed record RequestForm(IReadOnlyList<string> Fields);

/// <summary><c>/report</c>: the form for whoever found something, and how a report stands.</summary>
sealed class ReportEndpoints(IncidentBook book, ScratchIntake scratch, IntakeLimits limits, OfficeCalendar office, TimeProvider time, ILogger<ReportEndpoints> log)
{
    const string MediaType = "application/x-www-form-urlencoded";

    // The longest text, in letters that a form writes with nine characters each.
    const int MostBytes = 200 * 1024;

    static readonly FormOptions Limits = new() { ValueCountLimit = 8, KeyLengthLimit = 32, ValueLengthLimit = MostBytes };

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/report", static (HttpContext context) => ReportPage.FormAsync(context)).WithMetadata(new PublicEndpoint());
        routes.MapPost("/report", (RequestDelegate)TakeAsync).WithMetadata(new PublicEndpoint(), new RequestForm(["text", "contact", "subject", ReportPage.Trap]));
        routes.MapGet("/report/{receipt}", (RequestDelegate)StandAsync).WithMetadata(new PublicEndpoint());
    }

    async Task TakeAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } form)
        {
            return;
        }

        var intake = IntakeOf(context);
        if (intake == book && limits.Take(context.Connection.RemoteIpAddress) is { } seconds)
        {
            context.Response.Headers[HeaderNames.RetryAfter] = seconds.ToString("0", CultureInfo.InvariantCulture);
            log.ReportRefused(ReportRefusal.TooMany);
            await ReportPage.FormAsync(context, $"Too many reports came from here, or from everywhere, within an hour. This one was not taken: please send it again in {Math.Ceiling(seconds / 60):0} minutes.", StatusCodes.Status429TooManyRequests);
            return;
        }

        var subject = form["subject"] == "platform" ? ReportSubject.Platform : ReportSubject.Apps;
        if (!(await FileAsync(intake, form, subject, context.RequestAborted)).TryGet(out var report, out var problem))
        {
            log.ReportRefused(ReportRefusal.NotAsAskedFor);
            await ReportPage.FormAsync(context, $"{problem.Message} {problem.WayOut}".Trim(), ErrorTable.Of(problem.Code).HttpStatus);
            return;
        }

        log.ReportTaken();
        await ReportPage.ReceiptAsync(context, report);
    }

    async Task<Outcome<IncidentReport>> FileAsync(IIntake intake, IFormCollection form, ReportSubject subject, CancellationToken cancellation) =>
        form[ReportPage.Trap].ToString().Length > 0 ? new Problem(ErrorCode.Invalid, "The field that is to be left empty was filled.", "Leave it empty: it is there to stop programs.")
        : ReportRules.New(form["text"], form["contact"], subject, time.GetUtcNow()).TryGet(out var report, out var refused) ? await intake.FileAsync(report, cancellation)
        : refused;

    async Task StandAsync(HttpContext context)
    {
        var receipt = context.GetRouteValue("receipt") as string ?? "";
        if (!(await IntakeOf(context).FindAsync(receipt, context.RequestAborted)).TryGet(out var report, out var problem) && problem is not null)
        {
            await ProblemBody.WriteAsync(context, ProblemBody.Of(StatusCodes.Status503ServiceUnavailable));
            return;
        }

        await (report is null ? ReportPage.AbsentAsync(context) : ReportPage.StatusAsync(context, report, office));
    }

    IIntake IntakeOf(HttpContext context) => scratch.IsMeant(context.Request) ? scratch : book;

    // A form of several parts would bring files.
    static async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentType is not { } type || type.Split(';')[0].Trim() is var media && !media.Equals(MediaType, StringComparison.OrdinalIgnoreCase))
        {
            await ReportPage.FormAsync(context, "Only the text of this form is taken: files cannot be attached.", StatusCodes.Status415UnsupportedMediaType);
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostBytes;
        }

        try
        {
            return await new FormFeature(context.Request, Limits).ReadFormAsync(context.RequestAborted);
        }
        catch (Exception exception) when (exception is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            await ReportPage.FormAsync(context, "The form could not be read: it has other fields than this one, or more.", StatusCodes.Status400BadRequest);
            return null;
        }
    }
}
