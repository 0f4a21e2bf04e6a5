using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Outrigger.Site.Jira.Rest.Search;

/// <summary>
/// An opaque place in what a search finds: after which issue, and where that was. It belongs to one search and one reader and
/// lives a week. The issue wins over the place, so that new ones before it repeat none.
/// </summary>
sealed record PageToken(int Offset, string LastId, string Search, DateTimeOffset MadeAt)
{
    static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>A mark of a search that tells it from others without saying it.</summary>
    public static string MarkOf(string search) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(search)).AsSpan(0, 8));

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"j1:{Offset}:{LastId}:{Search}:{MadeAt.ToUnixTimeSeconds()}")));

    /// <summary>Null for text that no search has handed out, or not this one, or too long ago.</summary>
    public static PageToken? TryParse(string text, string search, DateTimeOffset now)
    {
        var bytes = new byte[text.Length];
        if (!Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var length))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':');
        return parts is ["j1", var place, var id, var of, var made] && of == search
            && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            && long.TryParse(made, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800
            && DateTimeOffset.FromUnixTimeSeconds(seconds) is var moment && now - moment <= Life
            ? new PageToken(offset, id, of, moment) : null;
    }
}
