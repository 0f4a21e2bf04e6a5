using System.Globalization;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Confluence;

/// <summary>
/// Turns an answer that is not the one asked for into a <see cref="Problem"/> by what the caller can do about it.
/// The sentence says what was being done; it holds no content and no credentials.
/// </summary>
sealed class ConfluenceRefusals : IRefusals
{
    public Problem Of(ProductRequest request, ProductResponse response, string doing)
    {
        var said = AtlassianMessage.Read(response.Body.Span);
        return response.Status switch
        {
            400 or 409 or 500 when said.NamesTakenTitle => TitleTaken(doing),
            400 => new(ErrorCode.Invalid, said.Text is null ? $"{doing} was refused as not valid." : $"{doing} was refused: {said.Text}"),
            401 or 403 when said.NamesScope => new(
                ErrorCode.MissingScope, $"{doing} was refused: a scope is missing.", "Grant the app or token the scopes that its manifest names."),
            401 => new(ErrorCode.Unauthorized, $"{doing} was refused: you are not signed in.", "Sign in again, or give a valid e-mail and token."),
            403 => new(ErrorCode.Forbidden, $"{doing} was refused: you are not allowed to.", "Ask an administrator of the space for the permission."),
            404 => new(ErrorCode.NotFound, $"{doing} failed: it does not exist, or you may not see it."),
            409 => new(ErrorCode.Conflict, $"{doing} failed: somebody changed it meanwhile.", "Read it again and repeat."),
            413 => new(ErrorCode.TooLarge, $"{doing} was refused: it is too large.", "Keep a page's body under 5 MB."),
            429 => new(ErrorCode.RateLimited, $"{doing} was refused by Confluence's rate limit.", "Wait, then go on.", RetryAfter.Seconds(response)),
            408 or >= 500 => Lost(request, doing, string.Create(CultureInfo.InvariantCulture, $"Confluence answered {response.Status}")),
            _ => new(ErrorCode.ContractBroken, string.Create(CultureInfo.InvariantCulture, $"{doing} got the unexpected status {response.Status}.")),
        };
    }

    public Problem Of(ProductRequest request, TransportException lost, string doing) => lost.NeverSent
        ? Unavailable(doing, "Confluence was not reached")
        : Lost(request, doing, "the answer was lost");

    /// <summary>A good status with an answer that cannot be read. A write may have happened all the same.</summary>
    public Problem Unreadable(ProductRequest request, string doing) => request.SafeToRepeat
        ? new(ErrorCode.ContractBroken, $"{doing} got an answer that is not as Confluence documents it.")
        : Unknown(doing, "the answer was not readable");

    static Problem TitleTaken(string doing) => new(
        ErrorCode.TitleTaken, $"{doing} was refused: a page with this title already exists in the space.",
        "Choose another title; the other page may be archived, or hidden from you.");

    static Problem Lost(ProductRequest request, string doing, string what) =>
        request.SafeToRepeat ? Unavailable(doing, what) : Unknown(doing, what);

    static Problem Unavailable(string doing, string what) =>
        new(ErrorCode.Unavailable, $"{doing} failed: {what}.", "Check the connection and the address, then try again.");

    static Problem Unknown(string doing, string what) =>
        new(ErrorCode.OutcomeUnknown, $"{doing} may or may not have happened: {what}.", "Look before you repeat it.");
}
