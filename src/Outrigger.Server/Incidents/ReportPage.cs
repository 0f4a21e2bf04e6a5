using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Outrigger.Trust.Incidents;

namespace Outrigger.Server.Incidents;

/// <summary>The pages of the intake: whole in one answer, without script, with nothing on them that a reporter wrote.</summary>
static class ReportPage
{
    const string Style = """
        :root{color-scheme:light dark;--page:#f6f7f9;--card:#fff;--ink:#16202c;--soft:#4a5768;--line:#d8dde4;--field:#6b7787;--link:#0b57b7}
        @media(prefers-color-scheme:dark){:root{--page:#11161d;--card:#1a212b;--ink:#e9edf2;--soft:#a9b4c2;--line:#323c49;--field:#8a97a8;--link:#8ab8ff}}
        body{font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;max-width:44rem;margin:2.25rem auto;padding:0 1.25rem;background:var(--page);color:var(--ink)}
        h1{font-size:2rem;line-height:1.2;letter-spacing:-.015em}a{color:var(--link)}
        form,dl{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1.5rem}
        dt{color:var(--soft);font-size:.875rem}dd{margin:0 0 .75rem}
        label,legend{font-weight:600}label.inline{font-weight:400;display:block}
        textarea,input[type=text]{font:inherit;color:inherit;background:var(--page);width:100%;box-sizing:border-box;padding:.5rem;margin:.25rem 0 1.25rem;border:1px solid var(--field);border-radius:6px}
        fieldset{border:1px solid var(--line);border-radius:6px;margin:0 0 1.25rem;padding:.5rem 1rem .75rem}
        button{font:inherit;font-weight:600;min-height:2.6rem;padding:.5rem 1.25rem;border:0;border-radius:6px;background:var(--link);color:var(--card);cursor:pointer}
        :focus-visible{outline:3px solid var(--link);outline-offset:2px}.trap{position:absolute;left:-100rem}
        .said{border-left:4px solid var(--link);background:var(--card);padding:.5rem 1rem}
        """;

    /// <summary>Name of the field that no person sees; whoever fills it is a program.</summary>
    public const string Trap = "website";

    static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public const string Routing =
        "What you found is in Jira, Confluence or Forge itself: please report it to Atlassian's own programme too (security@atlassian.com, or the form at https://www.atlassian.com/trust/security/report-a-vulnerability), because only Atlassian can mend it. We look at what it means for our apps.";

    public static Task FormAsync(HttpContext context, string? said = null, int status = StatusCodes.Status200OK) => WriteAsync(context, status, "Report a vulnerability", $"""
        {(said is null ? "" : $"<p class=\"said\" role=\"alert\">{Text(said)}</p>")}
        <p>Tell us what you found in our apps or their server. You need no account. A person answers within two business days; the
        receipt shows you when. Please send no personal data of others.</p>
        <form method="post" action="/report">
        <label for="text">What you found, and how to repeat it</label>
        <textarea id="text" name="text" rows="12" maxlength="{ReportRules.MostText}" required></textarea>
        <label for="contact">Where we may answer you (optional)</label>
        <input id="contact" name="contact" type="text" maxlength="{ReportRules.MostContact}" autocomplete="off">
        <fieldset><legend>It concerns</legend>
        <label class="inline"><input type="radio" name="subject" value="apps" checked> these apps or their server</label>
        <label class="inline"><input type="radio" name="subject" value="platform"> Jira, Confluence or Forge itself</label>
        </fieldset>
        <div class="trap" aria-hidden="true"><label for="{Trap}">Leave this empty</label><input id="{Trap}" name="{Trap}" type="text" tabindex="-1" autocomplete="off"></div>
        <button type="submit">Send the report</button>
        </form>
        <p>Text only: files cannot be attached. Say so in the report if you have more, and we tell you how to send it.</p>
        """);

    public static Task ReceiptAsync(HttpContext context, IncidentReport report) => WriteAsync(context, StatusCodes.Status201Created, "Your report has arrived", $"""
        <p>Receipt: <strong>{Text(report.Receipt)}</strong></p>
        {(report.Subject == ReportSubject.Platform ? $"<p class=\"said\">{Text(Routing)}</p>" : "")}
        <p>Keep it: whoever has it can see <a href="/report/{Text(report.Receipt)}">how the report stands</a>, and nobody else can. We say
        that we have read it within two business days.</p>
        """);

    public static Task StatusAsync(HttpContext context, IncidentReport report, OfficeCalendar office) => WriteAsync(context, StatusCodes.Status200OK, "How your report stands", $"""
        <dl>
        <dt>Received</dt><dd>{Moment(report.Received)}</dd>
        <dt>Acknowledged</dt><dd>{(report.Acknowledged is { } read ? Moment(read) : $"not yet; due by {Moment(report.Deadline(office))}")}</dd>
        <dt>Resolved</dt><dd>{(report.Resolved is { } done ? Moment(done) : "not yet")}</dd>
        </dl>
        """);

    public static Task AbsentAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status404NotFound, "There is no such report", """
        <p>There is no report with this receipt. Compare it with the one that you were given; reports are deleted a year after the last thing that was done with them.</p>
        """);

    static async Task WriteAsync(HttpContext context, int status, string title, string main)
    {
        var page = Encoding.UTF8.GetBytes($"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title><style>{Style}</style></head>
            <body><main><h1>{title}</h1>
            {main}
            </main><footer><p><a href="/trust">What we promise</a></p></footer></body></html>
            """);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = Policy;
        context.Response.ContentLength = page.Length;
        await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }

    static string Moment(DateTimeOffset moment) => $"<time>{moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC</time>";

    static string Text(string text) => WebUtility.HtmlEncode(text);
}
