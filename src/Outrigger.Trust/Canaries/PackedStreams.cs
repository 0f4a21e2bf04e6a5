using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;
using System.Text;

namespace Outrigger.Trust.Canaries;

/// <summary>Finds compressed streams among bytes and opens them: a text in one looks like nothing from outside.</summary>
static class PackedStreams
{
    /// <summary>A stream is opened as far as this; more is a bomb, or a file of its own that is searched as one.</summary>
    const int MostBytes = 16 * 1024 * 1024;

    const int FirstLook = 4 * 1024;

    const string GzipInBase64 = "H4sI";

    static readonly SearchValues<byte> Base64Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    /// <summary>Names of the kinds that are found wherever they begin.</summary>
    public static IReadOnlyList<string> Anywhere { get; } = ["gzip", "zlib", "gzip in base64"];

    /// <summary>Names of the kinds that nothing marks, so that they are tried at the beginning of an item only.</summary>
    public static IReadOnlyList<string> Whole { get; } = ["deflate", "brotli"];

    /// <summary>Opens every stream that begins before <paramref name="before"/>.</summary>
    public static void Open(ReadOnlySpan<byte> bytes, int before, Action<string, int, byte[]> opened)
    {
        for (var at = Next(bytes, 0, "\x1f\u008b\b"); at >= 0 && at < before; at = Next(bytes, at + 1, "\x1f\u008b\b"))
        {
            Hand("gzip", at, Read(bytes[at..], static packed => new GZipStream(packed, CompressionMode.Decompress)), opened);
        }

        for (var at = NextZlib(bytes, 0); at >= 0 && at < before; at = NextZlib(bytes, at + 1))
        {
            Hand("zlib", at, Read(bytes[at..], static packed => new ZLibStream(packed, CompressionMode.Decompress)), opened);
        }

        for (var at = Next(bytes, 0, GzipInBase64); at >= 0 && at < before; at = Next(bytes, at + 1, GzipInBase64))
        {
            Hand("gzip in base64", at, Read(Decoded(bytes[at..]), static packed => new GZipStream(packed, CompressionMode.Decompress)), opened);
        }
    }

    /// <summary>Opens an item that is a stream as a whole.</summary>
    public static void OpenWhole(ReadOnlySpan<byte> bytes, Action<string, int, byte[]> opened)
    {
        Hand("deflate", 0, Read(bytes, static packed => new DeflateStream(packed, CompressionMode.Decompress)), opened);
        Hand("brotli", 0, Read(bytes, static packed => new BrotliStream(packed, CompressionMode.Decompress)), opened);
    }

    static void Hand(string kind, int at, byte[] content, Action<string, int, byte[]> opened)
    {
        if (content.Length > 0)
        {
            opened(kind, at, content);
        }
    }

    // Most of what looks like a beginning is none, and says so at once: only what opens is read whole.
    static byte[] Read(ReadOnlySpan<byte> bytes, Func<Stream, Stream> open)
    {
        var first = ReadAsFar(bytes[..Math.Min(bytes.Length, FirstLook)], open);
        return first.Length == 0 || bytes.Length <= FirstLook ? first : ReadAsFar(bytes[..Math.Min(bytes.Length, MostBytes)], open);
    }

    // What comes before the fault counts: a stream in memory may have lost its end.
    static byte[] ReadAsFar(ReadOnlySpan<byte> bytes, Func<Stream, Stream> open)
    {
        using var content = new MemoryStream();
        try
        {
            using var packed = open(new MemoryStream(bytes.ToArray()));
            Copy(packed, content);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or InvalidOperationException)
        {
            return content.ToArray();
        }

        return content.ToArray();
    }

    static void Copy(Stream from, MemoryStream to)
    {
        var buffer = new byte[16 * 1024];
        for (int read; to.Length < MostBytes && (read = from.Read(buffer)) > 0;)
        {
            to.Write(buffer, 0, read);
        }
    }

    static int Next(ReadOnlySpan<byte> bytes, int from, string mark)
    {
        var at = from < bytes.Length ? bytes[from..].IndexOf(Encoding.Latin1.GetBytes(mark)) : -1;
        return at < 0 ? -1 : from + at;
    }

    // Two bytes say too little by themselves: they are a multiple of 31, ask for no dictionary, and a block of a known kind follows.
    static int NextZlib(ReadOnlySpan<byte> bytes, int from)
    {
        for (var at = from; at < bytes.Length - 2; at++)
        {
            var next = bytes[at..].IndexOf((byte)0x78);
            if (next < 0 || (at += next) >= bytes.Length - 2)
            {
                return -1;
            }

            if (((0x78 << 8) | bytes[at + 1]) % 31 == 0 && (bytes[at + 1] & 0x20) == 0 && (bytes[at + 2] & 0b110) != 0b110)
            {
                return at;
            }
        }

        return -1;
    }

    static byte[] Decoded(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOfAnyExcept(Base64Letters);
        var text = bytes[..((end < 0 ? bytes.Length : end) / 4 * 4)];
        var decoded = new byte[text.Length];
        _ = Base64.DecodeFromUtf8(text, decoded, out _, out var written);
        return decoded[..written];
    }
}
