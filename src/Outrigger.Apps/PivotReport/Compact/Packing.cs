using System.IO.Compression;

namespace Outrigger.Apps.PivotReport.Compact;

/// <summary>Deflate, bounded: what a stranger packed never unpacks to more than was agreed.</summary>
static class Packing
{
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>Null where it is not packed, cut off, or longer than <paramref name="most"/>.</summary>
    public static byte[]? Unpack(byte[] packed, int most)
    {
        try
        {
            using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
            var room = new byte[most + 1];
            var length = deflate.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
            return length > most ? null : room[..length];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
