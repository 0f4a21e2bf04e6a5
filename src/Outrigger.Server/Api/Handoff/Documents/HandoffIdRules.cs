using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Outrigger.Server.Identity;

namespace Outrigger.Server.Api.Handoff.Documents;

/// <summary>What ids may be, so that no text fits where an id belongs.</summary>
static class HandoffIdRules
{
    const int Own = 26;

    static readonly SearchValues<char> LowerAndDigits = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Id of an issue or comment of Jira: 1 to 20 digits.</summary>
    public static bool IsNumber([NotNullWhen(true)] string? id) => id is { Length: > 0 and <= 20 } && id.All(char.IsAsciiDigit);

    public static bool IsAccount([NotNullWhen(true)] string? id) => AccountId.TryParse(id, out _);

    /// <summary>Id that this server made: of a team or a handoff.</summary>
    public static bool IsOwn([NotNullWhen(true)] string? id) => id is { Length: Own } && id.AsSpan().IndexOfAnyExcept(LowerAndDigits) < 0;

    /// <summary>Id that a tab made: of a request or a shift.</summary>
    public static bool IsRequest([NotNullWhen(true)] string? id) => id is { Length: >= 16 and <= 40 } && id.AsSpan().IndexOfAnyExcept(LowerAndDigits) < 0;
}
