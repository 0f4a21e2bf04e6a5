using System.Security.Cryptography;

namespace Outrigger.Storage.Keys;

/// <summary>
/// The key that wraps every tenant's data key. It never encrypts a document itself, so changing it means rewrapping keys,
/// not rewriting data.
/// </summary>
public sealed class MasterKey
{
    /// <summary>Bytes of a key: AES-256.</summary>
    public const int Size = 32;

    readonly byte[] wrapping;
    readonly byte[] others;

    /// <param name="key">Exactly <see cref="Size"/> random bytes.</param>
    public MasterKey(ReadOnlySpan<byte> key)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, Size);
        wrapping = Derivation.Derive(key, "outrigger master wrapping v1", Size);
        others = Derivation.Derive(key, "outrigger master derivation v1", Size);
        Id = Convert.ToHexStringLower(Derivation.Derive(key, "outrigger master id v1", 8));
    }

    MasterKey(MasterKey key, byte[] others) => (wrapping, Id, this.others) = (key.wrapping, key.Id, others);

    /// <summary>16 hex digits that name the key and tell nothing of it; kept beside each wrapped key.</summary>
    public string Id { get; }

    /// <summary>
    /// A key for another purpose than wrapping, such as sealing a log: 32 bytes, the same each time, also after the master key was
    /// changed, and telling nothing of this one.
    /// </summary>
    /// <param name="purpose">What it is for, with a version: <c>evidence v1</c>.</param>
    public byte[] Derive(string purpose) => Derivation.Derive(others, purpose, Size);

    /// <summary>What other keys are derived from.</summary>
    internal byte[] Seed => others;

    /// <summary>This key with the seed of the one that it took the place of, so that what was derived before stays.</summary>
    internal MasterKey Following(byte[] seed) => new(this, seed);

    internal byte[] Wrap(ReadOnlySpan<byte> dataKey, ReadOnlySpan<byte> associated) => SealedBox.Seal(wrapping, dataKey, associated);

    internal byte[]? Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> associated) => SealedBox.Open(wrapping, wrapped, associated);
}
