using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace Outrigger.Server.Privacy.Reporting;

/// <summary>What Atlassian answered to one call, read strictly: what is not wholly an answer counts as none, so that nothing is lost.</summary>
/// <param name="Closed">Accounts whose owners are gone: to be erased.</param>
/// <param name="Updated">Accounts whose data changed: to be fetched anew, where any is held.</param>
sealed record ReportAnswer(IReadOnlyList<string> Closed, IReadOnlyList<string> Updated)
{
    /// <summary>Null where it is no whole answer.</summary>
    public static ReportAnswer? Read(int status, byte[] body)
    {
        if (status == 204)
        {
            return new([], []);
        }

        try
        {
            using var read = JsonDocument.Parse(body);
            return status == 200 && read.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("accounts", out var accounts)
                ? new(With(accounts, "closed"), With(accounts, "updated"))
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Length of a cycle as a header says it: an ISO 8601 duration or seconds; null for anything else, and for less than an hour or more than 30 days.</summary>
    public static TimeSpan? Cycle(string? header)
    {
        var read = double.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 1e8 ? TimeSpan.FromSeconds(seconds) : Duration(header);
        return read >= TimeSpan.FromHours(1) && read <= TimeSpan.FromDays(30) ? read : null;
    }

    static TimeSpan? Duration(string? text)
    {
        try
        {
            return text is { Length: > 1 and < 32 } ? XmlConvert.ToTimeSpan(text) : null;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }

    static string[] With(JsonElement accounts, string status) =>
    [
        .. accounts.EnumerateArray().Where(account => account.GetProperty("status").GetString() == status)
            .Select(account => account.GetProperty("accountId").GetString() ?? throw new InvalidOperationException("An account without an id.")),
    ];
}
