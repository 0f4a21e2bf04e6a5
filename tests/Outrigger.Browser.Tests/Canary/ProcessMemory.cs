using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Outrigger.Browser.Tests.Canary;

/// <summary>The memory of a process that this one started, as Linux shows it: each region that it may write, and each that no file stands behind.</summary>
static class ProcessMemory
{
    /// <summary>Hands every region over as a stream; what cannot be read, such as a page that was never touched, ends it.</summary>
    public static void Read(int process, Action<string, Stream> region)
    {
        using var memory = File.OpenHandle($"/proc/{process}/mem", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var (name, start, length) in Regions(process))
        {
            using var stream = new RegionStream(memory, start, length);
            region(name, stream);
        }
    }

    static List<(string Name, long Start, long Length)> Regions(int process)
    {
        var regions = new List<(string, long, long)>();
        foreach (var line in File.ReadLines($"/proc/{process}/maps"))
        {
            var parts = line.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries);
            var file = parts.Length > 5 ? parts[5].Trim() : "";
            if (parts[1][0] == 'r' && !file.StartsWith("[v", StringComparison.Ordinal) && (parts[1][1] == 'w' || !file.StartsWith('/')))
            {
                var ends = parts[0].Split('-');
                var (start, end) = (Hex(ends[0]), Hex(ends[1]));
                regions.Add(($"{parts[0]} {file}".TrimEnd(), start, end - start));
            }
        }

        return regions;
    }

    static long Hex(string text) => long.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    sealed class RegionStream(SafeFileHandle memory, long start, long length) : Stream
    {
        long at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var wanted = (int)Math.Min(buffer.Length, length - at);
            if (wanted <= 0)
            {
                return 0;
            }

            try
            {
                var read = RandomAccess.Read(memory, buffer[..wanted], start + at);
                at += read;
                return read;
            }
            catch (IOException)
            {
                return 0;
            }
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
