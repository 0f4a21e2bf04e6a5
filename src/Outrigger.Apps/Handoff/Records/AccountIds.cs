using System.Buffers;

namespace Outrigger.Apps.Handoff.Records;

/// <summary>Ids of accounts, and of teams.</summary>
public static class AccountIds
{
    static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:._-");

    /// <summary>1 to 128 letters, digits, colons, dots, lines and underscores.</summary>
    public static bool IsId(string? text) => text is { Length: >= 1 and <= 128 } && text.AsSpan().IndexOfAnyExcept(Letters) < 0;
}
