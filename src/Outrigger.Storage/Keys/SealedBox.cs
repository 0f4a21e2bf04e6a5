using System.Security.Cryptography;

namespace Outrigger.Storage.Keys;

/// <summary>
/// AES-256-GCM with a random nonce: one byte of format, 12 of nonce, 16 of tag, then the ciphertext. A key may seal 2^32
/// boxes before two nonces are likely to meet; a tenant's key stays far below.
/// </summary>
public static class SealedBox
{
    const byte Format = 1;
    const int NonceSize = 12;
    const int TagSize = 16;
    const int Header = 1 + NonceSize + TagSize;

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated)
    {
        var box = new byte[Header + plain.Length];
        box[0] = Format;
        var nonce = box.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, box.AsSpan(Header), box.AsSpan(1 + NonceSize, TagSize), associated);
        return box;
    }

    /// <summary>What was sealed; null where the box, the key or the associated data is not the one it was sealed with.</summary>
    public static byte[]? Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> associated)
    {
        if (box.Length < Header || box[0] != Format)
        {
            return null;
        }

        var plain = new byte[box.Length - Header];
        using var aes = new AesGcm(key, TagSize);
        try
        {
            aes.Decrypt(box.Slice(1, NonceSize), box[Header..], box.Slice(1 + NonceSize, TagSize), plain, associated);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
