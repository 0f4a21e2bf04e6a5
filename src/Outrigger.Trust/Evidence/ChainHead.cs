using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Outrigger.Trust.Evidence;

/// <summary>The last line's place in a small file of its own, sealed: <c>number hash seal</c>. It may lag behind the log by what a kill interrupted, and never leads.</summary>
sealed class ChainHead(string path)
{
    public void Write(ChainLink link, ReadOnlySpan<byte> key)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{link.Number} {link.Hash}");
        var beside = path + ".new";
        File.WriteAllText(beside, $"{place} {Seal(place, key)}\n");
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Null where there is none, or none that this key has sealed.</summary>
    public ChainLink? Read(ReadOnlySpan<byte> key) =>
        File.Exists(path) && File.ReadAllText(path).Split(' ', '\n') is [var number, var hash, var seal, ""]
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(seal), Encoding.UTF8.GetBytes(Seal($"{number} {hash}", key)))
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new ChainLink(value, hash)
            : null;

    static string Seal(string place, ReadOnlySpan<byte> key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("head " + place)));
}
