namespace Outrigger.Apps.PivotReport.Links;

/// <summary>The checksum of ISO-HDLC, as ZIP and PNG have it. Finds every change of up to four bytes in a row; stops nobody who means it.</summary>
static class Crc32
{
    const uint Polynomial = 0xEDB88320;

    static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
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
