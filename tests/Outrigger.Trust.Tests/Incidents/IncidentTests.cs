using System.Diagnostics;
using System.Globalization;
using Outrigger.Core.Errors;
using Outrigger.Testing;
using Outrigger.Trust.Incidents;
using Outrigger.Trust.Incidents.OpenPgp;

namespace Outrigger.Trust.Tests.Incidents;

public sealed class IncidentTests
{
    static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Figures_tell_what_waits_and_what_was_late()
    {
        var reports = new[]
        {
            Report(Monday) with { Acknowledged = Monday.AddHours(3), Resolved = Monday.AddDays(9) },
            Report(Monday) with { Acknowledged = Monday.AddDays(3) },
            Report(Monday.AddHours(1)),
            Report(Monday.AddDays(2)),
        };
        Assert.Equal(
            new IncidentFigures(Open: 3, Unacknowledged: 2, InTime: 1, Late: 1, Overdue: 1, Monday.AddHours(1)),
            IncidentFigures.Of(reports, OfficeCalendar.OfPolicy, Monday.AddDays(3)));
        Assert.Equal(new IncidentFigures(0, 0, 0, 0, 0, null), IncidentFigures.Of([], OfficeCalendar.OfPolicy, Monday));
    }

    [Fact]
    [Case("B05")]
    public void A_report_keeps_markup_and_loses_what_no_one_types()
    {
        var report = ReportRules.New(" <script>alert(1)</script>\r\nline two\u001b[2J\u202eabc\0 ", " me@example.com ", ReportSubject.Apps, Monday).TryGet(out var made, out _) ? made : null;
        Assert.Equal("<script>alert(1)</script>\nline two\ufffd[2J\ufffdabc\ufffd", report?.Text);
        Assert.Equal("me@example.com", report?.Contact);
        Assert.True(ReportRules.IsReceipt(report?.Receipt), report?.Receipt);
    }

    [Theory]
    [InlineData("", "", ErrorCode.Invalid)]
    [InlineData(" \n ", "", ErrorCode.Invalid)]
    [InlineData("text", "me@example.com\r\nBcc: all@example.com", ErrorCode.Invalid)]
    [InlineData("text", "me@example.com\nBcc: all@example.com", ErrorCode.Invalid)]
    [InlineData("text", "me\u2028Bcc: all", ErrorCode.Invalid)]
    [InlineData("text", "me\0", ErrorCode.Invalid)]
    [Case("B05")]
    public void A_report_without_text_or_with_a_contact_of_two_lines_is_refused(string text, string contact, ErrorCode code) =>
        Assert.Equal(code, ReportRules.New(text, contact, ReportSubject.Apps, Monday).Problem?.Code);

    [Fact]
    public void A_report_has_room_for_what_matters_and_no_more()
    {
        Assert.True(ReportRules.New(new string('x', ReportRules.MostText), new string('y', ReportRules.MostContact), ReportSubject.Apps, Monday).IsOk);
        Assert.Equal(ErrorCode.TooLarge, ReportRules.New(new string('x', ReportRules.MostText + 1), "", ReportSubject.Apps, Monday).Problem?.Code);
        Assert.Equal(ErrorCode.TooLarge, ReportRules.New("x", new string('y', ReportRules.MostContact + 1), ReportSubject.Apps, Monday).Problem?.Code);
    }

    [Theory]
    [InlineData("OR-7KQ2-9XHM-4TBC-V6NP", true)]
    [InlineData("OR-7KQ2-9XHM-4TBC-V6N", false)]
    [InlineData("OR-7kq2-9XHM-4TBC-V6NP", false)]
    [InlineData("OR-7KQ2/9XHM-4TBC-V6NP", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_receipt_has_one_spelling(string? text, bool fits) => Assert.Equal(fits, ReportRules.IsReceipt(text));

    [Theory]
    [InlineData("2026-11-23", null)]
    [InlineData("2027-09-30", null)]
    [InlineData("2027-10-02", "security.txt expires in less than 30 days or has expired.")]
    [InlineData("2028-01-01", "security.txt expires in less than 30 days or has expired.")]
    [InlineData("2025-10-29", "security.txt is valid for more than a year.")]
    public void A_security_txt_is_at_fault_thirty_days_before_it_expires(string day, string? fault)
    {
        var now = DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        using var key = new PgpKey(PgpKey.NewPrivateKey(), Monday, "Outrigger");
        var text = new SecurityContact(new(2026, 11, 1), new(2027, 10, 31, 0, 0, 0, TimeSpan.Zero), "en").ToText(new("https://outrigger.example.com/"));
        Assert.Equal(fault, SecurityText.Fault(key.Sign(text, now), now));
        Assert.NotNull(SecurityText.Fault(text, now));
        Assert.NotNull(SecurityText.Fault(key.Sign(text.Replace("Contact: ", "Kontakt: ", StringComparison.Ordinal), now), now));
    }

    [Fact]
    public void The_contact_of_the_policy_was_reviewed_less_than_a_year_before_it_expires() =>
        Assert.InRange((SecurityContact.OfPolicy.Expires - new DateTimeOffset(SecurityContact.OfPolicy.Reviewed, TimeOnly.MinValue, TimeSpan.Zero)).TotalDays, 60, 365);

    [SkippableGpgFact]
    public async Task A_signed_text_is_what_gpg_verifies_and_an_altered_one_is_not()
    {
        using var folder = new Folder();
        using var key = new PgpKey(PgpKey.NewPrivateKey(), Monday, "Outrigger security");
        var signed = key.Sign("Contact: https://example.com/report  \n-- a line with hyphens\nfrom here\n\nlast\n", Monday.AddDays(1));
        await File.WriteAllBytesAsync(folder.Of("key.gpg"), key.Transferable());
        await File.WriteAllTextAsync(folder.Of("text.asc"), signed);
        await File.WriteAllTextAsync(folder.Of("altered.asc"), signed.Replace("example.com", "example.org", StringComparison.Ordinal));
        Assert.Equal(0, await folder.VerifyAsync("text.asc"));
        Assert.NotEqual(0, await folder.VerifyAsync("altered.asc"));
        Assert.StartsWith("-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n", key.PublicKey(), StringComparison.Ordinal);
    }

    static IncidentReport Report(DateTimeOffset received) => new() { Receipt = ReportRules.NewReceipt(), Received = received, Subject = ReportSubject.Apps, Text = "text" };

    sealed class SkippableGpgFact : FactAttribute
    {
        public SkippableGpgFact() => Skip = File.Exists("/usr/bin/gpgv") ? null : "gpgv is not installed.";
    }

    sealed class Folder : IDisposable
    {
        readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("outrigger-");

        public string Of(string name) => Path.Combine(folder.FullName, name);

        public async Task<int> VerifyAsync(string file)
        {
            using var process = Process.Start(new ProcessStartInfo("/usr/bin/gpgv", ["--homedir", folder.FullName, "--ignore-time-conflict", "--keyring", Of("key.gpg"), Of(file)]) { RedirectStandardError = true, RedirectStandardOutput = true })
                ?? throw new InvalidOperationException("gpgv did not start.");
            await process.WaitForExitAsync();
            return process.ExitCode;
        }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
