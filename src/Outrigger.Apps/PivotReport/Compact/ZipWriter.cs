using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Outrigger.Apps.PivotReport.Compact;

/// <summary>
/// Writes a ZIP archive of deflated files into memory. What it writes depends on nothing but the files: all bear the first day that ZIP knows.
/// </summary>
/// <param name="archive">Where it goes; empty.</param>
sealed class ZipWriter(MemoryStream archive)
{
    const uint FileHeader = 0x04034b50;
    const uint DirectoryHeader = 0x02014b50;
    const uint DirectoryEnd = 0x06054b50;
    const ushort Version = 20;
    const ushort NamesAreUtf8 = 1 << 11;
    const ushort Deflated = 8;
    const ushort FirstDay = (1 << 5) | 1;

    // From the header's start: version, flags, method, time, date stand before it.
    const int SizesAt = 14;

    readonly List<Entry> entries = [];

    /// <summary>Adds a file.</summary>
    /// <param name="name">With slashes between folders.</param>
    public void Add(string name, Action<TextWriter> write)
    {
        var start = (uint)archive.Position;
        var entry = new Entry(Encoding.UTF8.GetBytes(name), start, 0, 0, 0);
        WriteFileHeader(entry);
        var begin = archive.Position;
        ChecksumStream content;
        using (var deflate = new DeflateStream(archive, CompressionLevel.Fastest, leaveOpen: true))
        {
            content = new ChecksumStream(deflate);
            using var text = new StreamWriter(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024);
            write(text);
        }

        entry = entry with { Checksum = content.Checksum, Packed = (uint)(archive.Position - begin), Length = (uint)content.Written };
        entries.Add(entry);
        Patch(entry);
    }

    /// <summary>Completes the archive; nothing can be added after it.</summary>
    public void Finish()
    {
        var start = archive.Position;
        foreach (var entry in entries)
        {
            WriteDirectoryHeader(entry);
        }

        var length = archive.Position - start;
        Write(DirectoryEnd);
        Write((ushort)0, (ushort)0, (ushort)entries.Count, (ushort)entries.Count);
        Write((uint)length);
        Write((uint)start);
        Write((ushort)0);
    }

    void WriteFileHeader(Entry entry)
    {
        Write(FileHeader);
        WriteCommon(entry);
        Write((ushort)0);
        archive.Write(entry.Name);
    }

    void WriteDirectoryHeader(Entry entry)
    {
        Write(DirectoryHeader);
        Write(Version);
        WriteCommon(entry);

        // Extra, comment, disk, attributes within the file.
        Write((ushort)0, (ushort)0, (ushort)0, (ushort)0);
        Write(0u);
        Write(entry.Start);
        archive.Write(entry.Name);
    }

    void WriteCommon(Entry entry)
    {
        Write(Version, NamesAreUtf8, Deflated, (ushort)0, FirstDay);
        Write(entry.Checksum);
        Write(entry.Packed);
        Write(entry.Length);
        Write((ushort)entry.Name.Length);
    }

    void Patch(Entry entry)
    {
        archive.Position = entry.Start + SizesAt;
        Write(entry.Checksum);
        Write(entry.Packed);
        Write(entry.Length);
        archive.Position = archive.Length;
    }

    void Write(params ReadOnlySpan<ushort> values)
    {
        Span<byte> bytes = stackalloc byte[2];
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
            archive.Write(bytes);
        }
    }

    void Write(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        archive.Write(bytes);
    }

    sealed record Entry(byte[] Name, uint Start, uint Checksum, uint Packed, uint Length);
}
