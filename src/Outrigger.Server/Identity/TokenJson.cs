using System.Text.Json;

namespace Outrigger.Server.Identity;

/// <summary>Members of a token, by the type they must have.</summary>
static class TokenJson
{
    // The first second of the year 10000: later times cannot be told.
    const long EndOfTime = 253_402_300_800;

    /// <summary>The text of a member; null where it is absent, of another type or not Unicode.</summary>
    public static string? Text(JsonElement of, string name)
    {
        if (of.ValueKind != JsonValueKind.Object || !of.TryGetProperty(name, out var member) || member.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return member.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return null;
        }
    }

    /// <summary>A time in whole seconds since 1970; null where it is absent or anything else than such a number.</summary>
    public static DateTimeOffset? Seconds(JsonElement of, string name) =>
        of.TryGetProperty(name, out var member)
        && member.ValueKind == JsonValueKind.Number
        && member.TryGetInt64(out var seconds)
        && seconds is >= 0 and < EndOfTime
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
