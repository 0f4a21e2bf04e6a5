using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Outrigger.Site.Rest;

/// <summary>An opaque place in a list: after which item, and where that was. The item wins, so that new items above do not repeat others.</summary>
sealed record Cursor(int Offset, string LastId)
{
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"o1:{Offset}:{LastId}")));

    /// <summary>Null for text that no list has handed out.</summary>
    public static Cursor? TryParse(string text)
    {
        var bytes = new byte[text.Length];
        if (!Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var length))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 3);
        return parts is ["o1", var offset, var id] && int.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new Cursor(number, id) : null;
    }
}
