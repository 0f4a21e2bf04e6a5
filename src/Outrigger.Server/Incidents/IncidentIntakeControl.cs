using System.Globalization;
using System.Text.RegularExpressions;
using Outrigger.Server.Hosting;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Incidents;

namespace Outrigger.Server.Incidents;

/// <summary>
/// Whether somebody who finds a vulnerability is heard: the form takes a test report and says how it stands, security.txt is there,
/// signed and not about to expire, and no report has waited for more than two business days.
/// </summary>
sealed partial class IncidentIntakeControl(OwnServer own, ScratchIntake scratch, IncidentBook book, IncidentLast last, OfficeCalendar office, TimeProvider time) : IControl
{
    public const string ControlName = "incident-intake";

    public string Name => ControlName;

    public Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var overdue = new IncidentReport { Receipt = ReportRules.NewReceipt(), Received = now.AddDays(-30), Subject = ReportSubject.Apps, Text = "planted" };
        return Task.FromResult(new SelfTest("a report that nobody acknowledged for a month", Clock([overdue], now) is not null && Clock([overdue with { Received = now }], now) is null));
    }

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        if (!(await book.ListAsync(cancellation)).TryGet(out var reports, out _))
        {
            return Finding.Broken("The reports cannot be read.");
        }

        var now = time.GetUtcNow();
        last.Figures = IncidentFigures.Of(reports, office, now);
        try
        {
            return await SecurityTextFaultAsync(now, cancellation) is { } fault ? Finding.Broken(fault)
                : !await TakesReportsAsync(cancellation) ? Finding.Broken("The form for reports does not take one.")
                : Clock(reports, now) is { } late ? Finding.Broken(late, Details(reports, now))
                : Finding.Kept("A test report went through the form, security.txt is signed and valid, and no report has waited for more than two business days.", Details(reports, now));
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return Finding.Broken("The form for reports does not answer.");
        }
    }

    string? Clock(IReadOnlyList<IncidentReport> reports, DateTimeOffset now) =>
        IncidentFigures.Of(reports, office, now).Overdue > 0 ? "A report has waited for more than two business days." : null;

    async Task<string?> SecurityTextFaultAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        using var answer = await own.SendAsync(HttpMethod.Get, "/.well-known/security.txt", null, cancellation);
        return !answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "text/plain"
            ? "There is no security.txt."
            : SecurityText.Fault(await answer.Content.ReadAsStringAsync(cancellation), now);
    }

    async Task<bool> TakesReportsAsync(CancellationToken cancellation)
    {
        using var sent = await own.SendAsync(HttpMethod.Post, "/report", Test, cancellation);
        if (!sent.IsSuccessStatusCode || Receipt().Match(await sent.Content.ReadAsStringAsync(cancellation)) is not { Success: true } receipt)
        {
            return false;
        }

        using var status = await own.SendAsync(HttpMethod.Get, $"/report/{receipt.Value}", scratch.Mark, cancellation);
        return status.IsSuccessStatusCode && (await status.Content.ReadAsStringAsync(cancellation)).Contains("Received", StringComparison.Ordinal);
    }

    void Test(HttpRequestMessage request)
    {
        scratch.Mark(request);
        request.Content = new FormUrlEncodedContent([new("text", "A test of the form, by the server itself."), new("subject", "apps"), new(ReportPage.Trap, "")]);
    }

    IReadOnlyList<Detail> Details(IReadOnlyList<IncidentReport> reports, DateTimeOffset now)
    {
        var figures = IncidentFigures.Of(reports, office, now);
        return
        [
            new("open reports", figures.Open.ToString(CultureInfo.InvariantCulture)),
            new("not acknowledged", figures.Unacknowledged.ToString(CultureInfo.InvariantCulture)),
            new("acknowledged in time", figures.InTime.ToString(CultureInfo.InvariantCulture)),
            new("acknowledged late", figures.Late.ToString(CultureInfo.InvariantCulture)),
            new("overdue", figures.Overdue.ToString(CultureInfo.InvariantCulture)),
            new("security.txt expires", SecurityContact.OfPolicy.Expires.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];
    }

    [GeneratedRegex("OR(-[2-9A-HJKMNP-TV-Z]{4}){4}", RegexOptions.NonBacktracking)]
    private static partial Regex Receipt();
}
