using System.Buffers;

namespace Outrigger.Server.Tenancy;

/// <summary>Atlassian's resource identifiers, in the one spelling that is accepted.</summary>
static class Ari
{
    static readonly SearchValues<char> Uuid = SearchValues.Create("0123456789abcdef-");

    /// <summary>True for the prefix followed by a UUID in lower case, and nothing more.</summary>
    public static bool Is(string? text, string prefix) =>
        text is not null
        && text.StartsWith(prefix, StringComparison.Ordinal)
        && text.AsSpan(prefix.Length) is { Length: 36 } uuid
        && uuid.IndexOfAnyExcept(Uuid) < 0
        && Guid.TryParseExact(uuid, "D", out _);
}
