namespace Outrigger.Apps.PivotReport.Compact;

/// <summary>The checksum of ISO-HDLC, as ZIP has it. Finds every change of up to four bytes in a row; stops nobody who means it.</summary>
static class Crc32
{
    const uint Polynomial = 0xEDB88320;

    static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    public static uint Of(ReadOnlySpan<byte> bytes) => GoOn(0, bytes);

    /// <summary>The checksum of what was reckoned so far (0 for nothing) and these bytes after it.</summary>
    public static uint GoOn(uint before, ReadOnlySpan<byte> bytes)
    {
        var crc = ~before;
        foreach (var part in bytes)
        {
            crc = Table[(byte)(crc ^ part)] ^ (crc >> 8);
        }

        return ~crc;
    }

    static uint Entry(int number)
    {
        var value = (uint)number;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : Polynomial ^ (value >> 1);
        }

        return value;
    }
}
