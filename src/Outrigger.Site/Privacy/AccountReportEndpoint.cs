using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Site.Forge;
using Outrigger.Site.Forge.Remotes;
using Outrigger.Site.Hosting;

namespace Outrigger.Site.Privacy;

/// <summary><c>POST /app/report-accounts/</c>, at Atlassian below <c>api.atlassian.com</c>: an app says of which accounts it holds data and hears which are gone or out of date.</summary>
sealed class AccountReportEndpoint(SiteContext site)
{
    const int Most = 90;
    const int MostBytes = 64 * 1024;
    const string Scope = "report:personal-data";
    const string Cycle = "P7D";
    const string Scheme = "Bearer ";

    public static void Map(IEndpointRouteBuilder routes, SiteContext context) => routes.MapPost("/app/report-accounts", new AccountReportEndpoint(context).AnswerAsync);

    async Task AnswerAsync(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.Ordinal) || site.AppTokens.AppOf(header[Scheme.Length..]) is not { } app)
        {
            await RefuseAsync(http, StatusCodes.Status401Unauthorized, "UNAUTHORIZED", "The token is no app's.");
        }
        else if (site.ScopesOfApp(app)?.Contains(Scope) is not true)
        {
            await RefuseAsync(http, StatusCodes.Status403Forbidden, "FORBIDDEN", $"The app does not ask for the scope {Scope}.");
        }
        else if (Read(await LimitedBody.ReadAsync(http.Request.Body, MostBytes, http.RequestAborted)) is not { } accounts)
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, "INVALID_REQUEST", $"The body must name 1 to {Most} accounts, each with accountId and updatedAt.");
        }
        else
        {
            site.Accounts.Note(app, [.. accounts.Select(account => account.Id)]);
            await AnswerAsync(http, accounts);
        }
    }

    Task AnswerAsync(HttpContext http, IReadOnlyList<(string Id, DateTimeOffset UpdatedAt)> accounts)
    {
        var told = new JsonObject
        {
            ["accounts"] = new JsonArray([.. accounts
                .Select(account => (account.Id, Status: site.Accounts.StatusOf(account.Id, account.UpdatedAt)))
                .Where(account => account.Status is not null)
                .Select(account => new JsonObject { ["accountId"] = account.Id, ["status"] = account.Status })]),
        };
        switch (site.Accounts.NextFault())
        {
            case ReportFault.TooMany:
                http.Response.Headers.RetryAfter = "120";
                return RefuseAsync(http, StatusCodes.Status429TooManyRequests, "RATE_LIMITED", "Too many requests.");
            case ReportFault.Error:
                return RefuseAsync(http, StatusCodes.Status500InternalServerError, "INTERNAL", "Something went wrong.");
            case ReportFault.Half:
                var text = told.ToJsonString();
                return http.Response.WriteAsync(text[..(text.Length / 2)], http.RequestAborted);
        }

        http.Response.Headers["Cycle-Period"] = Cycle;
        if (told["accounts"]?.AsArray().Count > 0)
        {
            return ForgeAnswers.JsonAsync(http, told);
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    static List<(string Id, DateTimeOffset UpdatedAt)>? Read(byte[]? body)
    {
        try
        {
            var accounts = JsonNode.Parse(body ?? [])?["accounts"]?.AsArray() ?? [];
            return accounts.Count is 0 or > Most ? null : [.. accounts.Select(account => (Id(account), Moment(account)))];
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    static string Id(JsonNode? account) => account?["accountId"]?.GetValue<string>() is { Length: > 0 and <= 128 } id && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or ':')
        ? id
        : throw new FormatException("No account id.");

    static DateTimeOffset Moment(JsonNode? account) =>
        DateTimeOffset.Parse(account?["updatedAt"]?.GetValue<string>() ?? "", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    static Task RefuseAsync(HttpContext http, int status, string type, string message)
    {
        http.Response.StatusCode = status;
        return ForgeAnswers.JsonAsync(http, new JsonObject { ["errorType"] = type, ["errorMessage"] = message });
    }
}
