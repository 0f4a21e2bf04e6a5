using System.Text.Json;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Protocol;

/// <summary>What our server's refusals mean. It says why itself, by a code of the one table.</summary>
static class RemoteProblems
{
    public static Problem Unreadable { get; } = new(
        ErrorCode.ContractBroken, "Outrigger's server answered with something that this version of the app does not understand.", "Reload the page to get the newest version.");

    public static Problem Lost(RemoteException lost) =>
        new(ErrorCode.Unavailable, $"Outrigger's server was not reached: {lost.Message}", "Check the connection, then try again.");

    public static Problem Of(RemoteResponse answer) => Said(answer.Body) ?? answer.Status switch
    {
        401 => new(ErrorCode.Unauthorized, "Outrigger's server does not know you.", "Open the app again."),
        403 => new(ErrorCode.Forbidden, "Outrigger's server refused: you are not allowed to do that."),
        404 => new(ErrorCode.NotFound, "Outrigger's server has nothing of that name any more.", "Reload the page."),
        429 => new(ErrorCode.RateLimited, "Outrigger's server is asked too often just now.", "Wait a little, then try again."),
        >= 500 => new(ErrorCode.Unavailable, $"Outrigger's server answered {answer.Status}.", "Try again in a minute."),
        _ => new(ErrorCode.ContractBroken, $"Outrigger's server answered {answer.Status}."),
    };

    /// <summary>True where the same call may succeed a moment later.</summary>
    public static bool IsPassing(Problem problem) => problem.Code is ErrorCode.Unavailable or ErrorCode.RateLimited or ErrorCode.OutcomeUnknown or ErrorCode.Internal;

    static Problem? Said(string body)
    {
        try
        {
            using var read = JsonDocument.Parse(body);
            return read.RootElement.ValueKind == JsonValueKind.Object && Text(read.RootElement, "code") is { } name && Text(read.RootElement, "detail") is { } detail
                && Enum.TryParse<ErrorCode>(name, ignoreCase: true, out var code)
                ? new(code, detail, Text(read.RootElement, "wayOut"))
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
