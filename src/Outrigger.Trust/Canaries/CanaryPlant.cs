using System.IO.Compression;

namespace Outrigger.Trust.Canaries;

/// <summary>A word written in every form that a sweep must find.</summary>
public static class CanaryPlant
{
    /// <summary>Forms that are found wherever they stand, in memory too.</summary>
    public static IReadOnlyList<string> Forms { get; } = [.. CanaryForms.Names, .. PackedStreams.Anywhere];

    /// <summary>Forms that are found where an item is read as a whole: files, bodies.</summary>
    public static IReadOnlyList<string> WholeForms { get; } = [.. Forms, .. PackedStreams.Whole];

    /// <summary>All of <see cref="Forms"/>, one after another.</summary>
    public static byte[] Bytes(CanaryWord word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return [.. Samples(word).SelectMany(sample => (byte[])[.. sample, .. " | "u8])];
    }

    /// <summary>Items that together hold <see cref="WholeForms"/>.</summary>
    public static IReadOnlyList<byte[]> Items(CanaryWord word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var text = Text(word);
        return [Bytes(word), Packed(text, static to => new DeflateStream(to, CompressionLevel.Optimal)), Packed(text, static to => new BrotliStream(to, CompressionLevel.Optimal))];
    }

    static IEnumerable<byte[]> Samples(CanaryWord word)
    {
        foreach (var form in CanaryForms.Of(word.Text).DistinctBy(form => form.Name))
        {
            yield return form.Sample;
        }

        var gzip = Packed(Text(word), static to => new GZipStream(to, CompressionLevel.Optimal));
        yield return gzip;
        yield return Packed(Text(word), static to => new ZLibStream(to, CompressionLevel.Optimal));
        yield return System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(gzip));
    }

    static byte[] Text(CanaryWord word) => System.Text.Encoding.UTF8.GetBytes($"{word.Text} and more, so that there is something to compress: {word.Text} {word.Text}");

    static byte[] Packed(byte[] text, Func<Stream, Stream> open)
    {
        using var packed = new MemoryStream();
        using (var stream = open(packed))
        {
            stream.Write(text);
        }

        return packed.ToArray();
    }
}
