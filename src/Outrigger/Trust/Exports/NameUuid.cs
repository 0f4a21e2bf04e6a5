using System.Security.Cryptography;
using System.Text;

namespace Outrigger.Trust.Exports;

/// <summary>The same UUID for the same name, RFC 9562 version 5, so that an export made twice is the same file.</summary>
static class NameUuid
{
    static readonly Guid Namespace = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    public static string Of(string name)
    {
        var text = $"https://outrigger.invalid/{name}";
#pragma warning disable CA5350 // version 5 is defined by SHA-1; nothing is protected by it
        var bits = SHA1.HashData([.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(text)]).AsSpan(0, 16);
#pragma warning restore CA5350
        bits[6] = (byte)((bits[6] & 0x0f) | 0x50);
        bits[8] = (byte)((bits[8] & 0x3f) | 0x80);
        return new Guid(bits, bigEndian: true).ToString("D");
    }
}
