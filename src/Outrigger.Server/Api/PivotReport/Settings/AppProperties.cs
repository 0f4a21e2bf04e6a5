using System.Net.Http.Headers;
using System.Text.Json;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Hosting;

namespace Outrigger.Server.Api.PivotReport.Settings;

/// <summary>
/// The app's properties in Jira, asked for with the token that Forge sends along for the app itself, at the address that the verified
/// token names. Nothing else is asked there, and neither token nor answer outlives the request.
/// </summary>
sealed class AppProperties(OutboundGateway gateway) : IAppProperties
{
    const string TokenHeader = "x-forge-oauth-system";
    const int MostToken = 8 * 1024;

    // A property has 32,768 characters, of at most six bytes each as JSON; around it stands its key.
    const int MostBytes = 256 * 1024;

    public async Task<Outcome<byte[]?>> ReadAsync(AppCall call, string key)
    {
        if (!Request(call, HttpMethod.Get, key).TryGet(out var request, out var none))
        {
            return none;
        }

        using (request)
        {
            return !(await gateway.SendAsync(request, MostBytes, call.Cancellation, OutboundGateway.WhileSomebodyWaits)).TryGet(out var answer, out var lost) ? lost
                : answer.Status == 404 ? Outcome.Ok<byte[]?>(null)
                : answer.Status == 200 && Value(answer.Body) is { } value ? Outcome.Ok<byte[]?>(value)
                : Refused(answer.Status);
        }
    }

    public async Task<Outcome<bool>> WriteAsync(AppCall call, string key, byte[] json)
    {
        if (!Request(call, HttpMethod.Put, key).TryGet(out var request, out var none))
        {
            return none;
        }

        using (request)
        {
            request.Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            return !(await gateway.SendAsync(request, MostBytes, call.Cancellation)).TryGet(out var answer, out var lost)
                    ? new Problem(ErrorCode.OutcomeUnknown, $"Whether Jira took the settings is not known: {lost.Message}", "Look at the settings again.")
                : answer.Status is 200 or 201 ? true
                : Refused(answer.Status);
        }
    }

    static Outcome<HttpRequestMessage> Request(AppCall call, HttpMethod method, string key) =>
        call.Caller.ApiBase is { } address && call.Header(TokenHeader) is { Length: > 0 and <= MostToken } token && token.All(letter => letter is > ' ' and < (char)127)
            ? new HttpRequestMessage(method, $"{address.AbsoluteUri.TrimEnd('/')}/rest/forge/1/app/properties/{key}")
            {
                Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token), Accept = { new("application/json") } },
            }
            : new Problem(ErrorCode.MissingScope, "This site gives the server no token of the app's own, so the settings in Jira cannot be reached.", "Ask an administrator to allow the app's scopes.");

    static byte[]? Value(byte[] body)
    {
        try
        {
            using var read = JsonDocument.Parse(body);
            return read.RootElement.ValueKind == JsonValueKind.Object && read.RootElement.TryGetProperty("value", out var value)
                ? System.Text.Encoding.UTF8.GetBytes(value.GetRawText())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static Problem Refused(int status) => new(
        ErrorCode.ContractBroken, $"Jira answered {status} when it was asked for the app's settings.", status == 429 ? "Try again in a minute." : "Ask an administrator whether the app is installed with all its scopes.");
}
