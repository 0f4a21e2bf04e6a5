using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Outrigger.Core.Documents;

namespace Outrigger.Storage.Keys;

/// <summary>
/// Where a list goes on: time, last key and a MAC over both and the prefix, under the tenant's own key. So it fits no
/// other tenant and no other query, and cannot be made up.
/// </summary>
static class ListCursor
{
    const int TimeSize = 8;
    const int MacSize = 16;
    static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public static string Write(TenantKeys keys, DocumentPrefix prefix, DocumentKey last, DateTimeOffset now)
    {
        var position = new byte[TimeSize + last.Value.Length];
        BinaryPrimitives.WriteInt64BigEndian(position, now.ToUnixTimeSeconds());
        Encoding.ASCII.GetBytes(last.Value, position.AsSpan(TimeSize));
        return Base64Url.EncodeToString([.. position, .. keys.CursorMac(prefix.Value, position)[..MacSize]]);
    }

    /// <summary>The last key of the page before; false for anything this tenant was not given for this prefix within the hour.</summary>
    public static bool TryRead(TenantKeys keys, DocumentPrefix prefix, string cursor, DateTimeOffset now, out DocumentKey last)
    {
        last = default;
        if (cursor.Length > 2 * DocumentKey.MaxLength || Decode(cursor) is not { Length: > TimeSize + MacSize } bytes)
        {
            return false;
        }

        var position = bytes.AsSpan(0, bytes.Length - MacSize);
        var genuine = CryptographicOperations.FixedTimeEquals(keys.CursorMac(prefix.Value, position).AsSpan(0, MacSize), bytes.AsSpan(position.Length));
        return genuine
            && now.ToUnixTimeSeconds() - BinaryPrimitives.ReadInt64BigEndian(position) <= Life.TotalSeconds
            && DocumentKey.TryParse(Encoding.ASCII.GetString(position[TimeSize..]), out last);
    }

    // Encoding again leaves one spelling for each cursor.
    static byte[]? Decode(string cursor)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(cursor.Length)];
        return Base64Url.DecodeFromChars(cursor, bytes, out _, out var written) == OperationStatus.Done
            && Base64Url.EncodeToString(bytes.AsSpan(0, written)) == cursor
                ? bytes[..written]
                : null;
    }
}
