using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Outrigger.Trust.Incidents.OpenPgp;

/// <summary>The bytes that OpenPGP is made of.</summary>
static class PgpPacket
{
    public const int SignatureTag = 2;
    public const int PublicKeyTag = 6;
    public const int UserIdTag = 13;

    /// <summary>Number of the algorithm in RFC 6637.</summary>
    public const byte EcDsa = 19;

    /// <summary>Number of the hash in RFC 4880.</summary>
    public const byte Sha256 = 8;

    // 1.2.840.10045.3.1.7
    static readonly byte[] CurveP256 = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07];

    /// <summary>A packet of the new format; a body of less than 8,384 bytes, more than any here.</summary>
    public static byte[] Of(int tag, byte[] body)
    {
        var mark = (byte)(0xC0 | tag);
        var rest = body.Length - 192;
        return body.Length < 192 ? [mark, (byte)body.Length, .. body] : [mark, (byte)((rest >> 8) + 192), (byte)rest, .. body];
    }

    public static byte[] PublicKey(ECPoint point, DateTimeOffset created) =>
        [4, .. Seconds(created), EcDsa, (byte)CurveP256.Length, .. CurveP256, .. Number([4, .. point.X ?? [], .. point.Y ?? []])];

    public static byte[] Seconds(DateTimeOffset moment)
    {
        var seconds = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(seconds, (uint)moment.ToUnixTimeSeconds());
        return seconds;
    }

    /// <summary>A number without leading zeros, after how many bits it has.</summary>
    public static byte[] Number(ReadOnlySpan<byte> bigEndian)
    {
        var digits = bigEndian.TrimStart((byte)0);
        var bits = digits.IsEmpty ? 0 : (8 * digits.Length) - BitOperations.LeadingZeroCount((uint)digits[0]) + 24;
        return [(byte)(bits >> 8), (byte)bits, .. digits];
    }

    // The format says SHA-1 for naming a key; nothing is proven by it.
#pragma warning disable CA5350
    public static byte[] Fingerprint(byte[] keyBody) => SHA1.HashData([0x99, (byte)(keyBody.Length >> 8), (byte)keyBody.Length, .. keyBody]);
#pragma warning restore CA5350
}
