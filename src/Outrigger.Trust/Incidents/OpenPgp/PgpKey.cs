using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Outrigger.Trust.Incidents.OpenPgp;

/// <summary>
/// An OpenPGP key (RFC 4880, version 4, ECDSA over P-256 as in RFC 6637) that signs texts in the clear, as RFC 9116 wants of
/// security.txt. It signs and does nothing else: no encryption, no subkeys, no passphrase.
/// </summary>
public sealed class PgpKey : IDisposable
{
    const byte Text = 0x01;
    const byte Certification = 0x13;

    const byte Created = 2;
    const byte Issuer = 16;
    const byte Flags = 27;
    const byte IssuerFingerprint = 33;
    const byte MayCertifyAndSign = 0x03;

    readonly ECDsa key;
    readonly DateTimeOffset created;
    readonly byte[] userId;
    readonly byte[] body;
    readonly byte[] fingerprint;

    /// <param name="pkcs8">A private key over P-256.</param>
    /// <param name="created">Part of the fingerprint, to the second.</param>
    /// <param name="userId">Whom it says that it belongs to.</param>
    public PgpKey(ReadOnlySpan<byte> pkcs8, DateTimeOffset created, string userId)
    {
        key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        this.created = created;
        this.userId = Encoding.UTF8.GetBytes(userId);
        body = PgpPacket.PublicKey(key.ExportParameters(includePrivateParameters: false).Q, created);
        fingerprint = PgpPacket.Fingerprint(body);
    }

    /// <summary>40 hex digits.</summary>
    public string Fingerprint => Convert.ToHexString(fingerprint);

    /// <summary>A new private key, as the constructor takes it.</summary>
    public static byte[] NewPrivateKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }

    /// <summary>The public key with its name and its own signature over both, for <c>gpg --import</c>.</summary>
    public string PublicKey() => PgpArmor.Write("PUBLIC KEY BLOCK", Transferable());

    /// <summary>The text between the marks of a signed message; lines that begin with a hyphen are marked as OpenPGP does.</summary>
    public string Sign(string text, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.TrimEnd(' ', '\t')).ToArray();
        var signature = Signature(Text, Encoding.UTF8.GetBytes(string.Join("\r\n", lines)), now, []);
        var message = new StringBuilder("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n");
        foreach (var line in lines)
        {
            message.Append(line.StartsWith('-') ? "- " : "").Append(line).Append('\n');
        }

        return message.Append(PgpArmor.Write("SIGNATURE", signature)).ToString();
    }

    public void Dispose() => key.Dispose();

    internal byte[] Transferable()
    {
        byte[] lengths = [0x99, (byte)(body.Length >> 8), (byte)body.Length];
        Span<byte> named = stackalloc byte[5];
        named[0] = 0xB4;
        BinaryPrimitives.WriteInt32BigEndian(named[1..], userId.Length);
        var certified = Signature(Certification, [.. lengths, .. body, .. named, .. userId], created, [2, Flags, MayCertifyAndSign]);
        return [.. PgpPacket.Of(PgpPacket.PublicKeyTag, body), .. PgpPacket.Of(PgpPacket.UserIdTag, userId), .. certified];
    }

    byte[] Signature(byte kind, byte[] signed, DateTimeOffset at, byte[] more)
    {
        byte[] hashed = [5, Created, .. PgpPacket.Seconds(at), 22, IssuerFingerprint, 4, .. fingerprint, .. more];
        byte[] head = [4, kind, PgpPacket.EcDsa, PgpPacket.Sha256, (byte)(hashed.Length >> 8), (byte)hashed.Length, .. hashed];
        byte[] trailer = [4, 0xFF, 0, 0, (byte)(head.Length >> 8), (byte)head.Length];
        var hash = SHA256.HashData([.. signed, .. head, .. trailer]);
        var numbers = key.SignHash(hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        byte[] unhashed = [9, Issuer, .. fingerprint[^8..]];
        return PgpPacket.Of(
            PgpPacket.SignatureTag,
            [.. head, 0, (byte)unhashed.Length, .. unhashed, hash[0], hash[1], .. PgpPacket.Number(numbers.AsSpan(0, 32)), .. PgpPacket.Number(numbers.AsSpan(32))]);
    }
}
