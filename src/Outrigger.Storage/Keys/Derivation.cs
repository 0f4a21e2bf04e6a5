using System.Security.Cryptography;
using System.Text;

namespace Outrigger.Storage.Keys;

/// <summary>One key for one purpose (HKDF, SHA-256).</summary>
static class Derivation
{
    public static byte[] Derive(ReadOnlySpan<byte> key, string purpose, int size)
    {
        var derived = new byte[size];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, salt: [], Encoding.UTF8.GetBytes(purpose));
        return derived;
    }
}
