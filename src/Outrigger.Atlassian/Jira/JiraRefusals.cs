using System.Globalization;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Jira;

/// <summary>Jira's refusals as problems. The sentence repeats Jira's own words, which may name a field, a status or a permission.</summary>
sealed class JiraRefusals : IRefusals
{
    const string AskForPermission =
        "Ask an administrator of the project for the permission; a workflow can also forbid it in the issue's present status.";

    public Problem Of(ProductRequest request, ProductResponse response, string doing)
    {
        var said = JiraMessage.Read(response.Body.Span);
        return response.Status switch
        {
            401 or 403 when said.NamesScope => new(
                ErrorCode.MissingScope, $"{doing} was refused: a scope is missing.", "Grant the app or token the scopes that its manifest names."),
            400 when said.NamesLength => new(
                ErrorCode.TooLarge, $"{doing} was refused: it is longer than the 32,767 characters that Jira takes.", "Shorten the text."),
            400 when said.NamesPermission && !IsRead(request) => Forbidden(doing, said), // a read says it of a field that it does not know
            400 or 422 => new(ErrorCode.Invalid, Refused(doing, said, "not valid")),
            401 => new(ErrorCode.Unauthorized, $"{doing} was refused: you are not signed in.", "Sign in again, or give a valid e-mail and token."),
            403 => Forbidden(doing, said),
            404 => new(ErrorCode.NotFound, $"{doing} failed: it does not exist, or you may not see it."),
            409 => new(ErrorCode.Conflict, $"{doing} failed: somebody changed it meanwhile.", "Read it again and repeat."),
            413 => new(ErrorCode.TooLarge, Refused(doing, said, "more than Jira takes"), "An issue holds at most 5,000 comments."),
            429 => Limited(response, doing),
            408 or >= 500 => Lost(request, doing, string.Create(CultureInfo.InvariantCulture, $"Jira answered {response.Status}")),
            _ => new(ErrorCode.ContractBroken, string.Create(CultureInfo.InvariantCulture, $"{doing} got the unexpected status {response.Status}.")),
        };
    }

    public Problem Of(ProductRequest request, TransportException lost, string doing) => lost.NeverSent
        ? Unavailable(doing, "Jira was not reached")
        : Lost(request, doing, "the answer was lost");

    public Problem Unreadable(ProductRequest request, string doing) => IsRead(request)
        ? new(ErrorCode.ContractBroken, $"{doing} got an answer that is not as Jira documents it.")
        : Unknown(request, doing, "the answer was not readable");

    static string Refused(string doing, JiraMessage said, string otherwise) =>
        said.Text is null ? $"{doing} was refused as {otherwise}." : $"{doing} was refused: {said.Text}";

    static Problem Forbidden(string doing, JiraMessage said) => new(
        ErrorCode.Forbidden, said.Text is null ? $"{doing} was refused: you are not allowed to." : $"{doing} was refused: {said.Text}", AskForPermission);

    static Problem Limited(ProductResponse response, string doing)
    {
        var (limit, wayOut) = RateLimitReason.Of(response) switch
        {
            RateLimitKind.Quota => ("this hour's quota is used up", "Wait until the next full hour, then go on."),
            RateLimitKind.Issue => ("this issue was changed too often just now", "Wait half a minute, then go on."),
            _ => ("too many requests at once", "Wait, then go on."),
        };
        return new(ErrorCode.RateLimited, $"{doing} was refused by Jira's rate limit: {limit}.", wayOut, RetryAfter.Seconds(response));
    }

    static Problem Lost(ProductRequest request, string doing, string what) =>
        IsRead(request) ? Unavailable(doing, what) : Unknown(request, doing, what);

    static Problem Unavailable(string doing, string what) =>
        new(ErrorCode.Unavailable, $"{doing} failed: {what}.", "Check the connection, then try again.");

    static Problem Unknown(ProductRequest request, string doing, string what) => new(
        ErrorCode.OutcomeUnknown, $"{doing} may or may not have happened: {what}.",
        request.SafeToRepeat ? "Doing it again does no harm." : "Look before you repeat it.");

    // Reads whose question is a body are POSTs that may be repeated; no write is both.
    static bool IsRead(ProductRequest request) => request.Method == "GET" || request is { Method: "POST", SafeToRepeat: true };
}
