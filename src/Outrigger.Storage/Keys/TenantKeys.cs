using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Outrigger.Core.Documents;

namespace Outrigger.Storage.Keys;

/// <summary>Everything that one tenant's data key opens. Each purpose has a key of its own.</summary>
sealed class TenantKeys(TenantId tenant, ReadOnlySpan<byte> dataKey)
{
    readonly byte[] values = Derivation.Derive(dataKey, "outrigger values v1", MasterKey.Size);
    readonly byte[] hashes = Derivation.Derive(dataKey, "outrigger keyed hash v1", MasterKey.Size);
    readonly byte[] cursors = Derivation.Derive(dataKey, "outrigger cursors v1", MasterKey.Size);

    public TenantId Tenant => tenant;

    /// <summary>16 hex digits that name the data key and tell nothing of it; the tenant's file bears them.</summary>
    public string KeyId { get; } = Convert.ToHexStringLower(Derivation.Derive(dataKey, "outrigger data key id v1", 8));

    public byte[] Seal(DocumentKey key, DocumentVersion version, ReadOnlySpan<byte> value) =>
        SealedBox.Seal(values, value, Place(key, version));

    /// <summary>Null where the value was altered, or moved here from another tenant, key or version.</summary>
    public byte[]? Open(DocumentKey key, DocumentVersion version, ReadOnlySpan<byte> box) =>
        SealedBox.Open(values, box, Place(key, version));

    public string KeyedHash(string purpose, string text) => Convert.ToHexStringLower(Mac(hashes, purpose, text));

    public byte[] CursorMac(string prefix, ReadOnlySpan<byte> position) => Mac(cursors, prefix, Convert.ToHexString(position));

    // Lengths go first so that no two pairs of texts run into the same bytes; invalid UTF-16 throws instead of colliding.
    static byte[] Mac(byte[] key, string first, string second) => HMACSHA256.HashData(key, Join(first, second));

    byte[] Place(DocumentKey key, DocumentVersion version) =>
        Join("outrigger document v1", tenant.Value, key.Value, version.ToString());

    internal static byte[] Join(params ReadOnlySpan<string> parts)
    {
        using var joined = new MemoryStream();
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = StrictUtf8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            joined.Write(length);
            joined.Write(bytes);
        }

        return joined.ToArray();
    }

    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
