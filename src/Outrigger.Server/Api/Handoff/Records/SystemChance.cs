using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Outrigger.Server.Api.Handoff.Records;

/// <summary>The machine's own chance, safe to ask from many threads at once.</summary>
sealed class SystemChance : Random
{
    public override long NextInt64(long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxValue);
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return (long)(((UInt128)BinaryPrimitives.ReadUInt64LittleEndian(bytes) * (UInt128)maxValue) >> 64);
    }
}
