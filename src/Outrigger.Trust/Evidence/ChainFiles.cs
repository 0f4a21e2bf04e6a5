using System.Globalization;

namespace Outrigger.Trust.Evidence;

/// <summary>The files of one log: the current one, full ones beside it, and the head, which tells when lines at the end are gone.</summary>
sealed class ChainFiles(string path, int mostFiles = ChainFiles.MostFiles)
{
    public const int MostFiles = 16;

    readonly string folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? throw new ArgumentException("The log is a file in a folder.", nameof(path));
    readonly string name = Path.GetFileNameWithoutExtension(path);
    readonly ChainHead head = new(Path.ChangeExtension(path, ".head"));

    /// <summary>A line without its end; <paramref name="Whole"/> is false for a last one that no end follows.</summary>
    public sealed record Line(string File, int Number, byte[] Bytes, bool Whole);

    public FileStream OpenCurrent() => new(path, FileMode.Append, FileAccess.Write, FileShare.Read);

    public void WriteHead(ChainLink link, byte[] key) => head.Write(link, key);

    public void PutAside()
    {
        var first = LinesOf(path).Select(line => ChainLine.Split(line.Bytes)?.Number).FirstOrDefault() ?? 0;
        File.Move(path, Path.Join(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{first:d12}.jsonl")));
        foreach (var old in Aside().SkipLast(mostFiles).ToList())
        {
            File.Delete(old);
        }
    }

    public IEnumerable<Line> Lines() => Aside().Append(path).SelectMany(LinesOf);

    /// <summary>Takes a half-written last line away.</summary>
    /// <returns>
    /// The place that the next line follows, and the bytes taken away. Where the head knows of more lines than there are, the next line
    /// follows the head: the gap in the numbers stays to be seen. A head of another key than the last line's is that of a master key before.
    /// </returns>
    public (ChainLink Last, int TornBytes) Repair(byte[] key)
    {
        Directory.CreateDirectory(folder);
        var torn = LinesOf(path).LastOrDefault(line => !line.Whole)?.Bytes.Length ?? 0;
        if (torn > 0)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
            file.SetLength(file.Length - torn);
        }

        var end = Lines().LastOrDefault();
        var last = end is null ? ChainLink.Start : PlaceOf(end.Bytes);
        var known = head.Read(key);
        return known is { } link && link.Number > last.Number ? (link, torn)
            : known is null && last.Number > 1 && end is not null && ChainLine.Split(end.Bytes)?.Key == ChainLine.NameOf(key) ? (last with { Number = last.Number + 1 }, torn)
            : (last, torn);
    }

    public ChainReport Verify(byte[] key)
    {
        var (count, last, lastKey, torn, at) = (0L, ChainLink.Start, ChainLine.NameOf(key), false, (File: Path.GetFileName(path), Number: 0));
        foreach (var line in Lines())
        {
            at = (Path.GetFileName(line.File), line.Number);
            if (!line.Whole)
            {
                torn = true;
                break;
            }

            var fault = ChainLine.Fault(line.Bytes, last, key, out var link) ?? (count == 0 && link.Number != 1 && Aside().Count() < mostFiles ? "is not the first that was written" : null);
            if (fault is not null)
            {
                return new(count, last, new(at.File, at.Number, $"Line {line.Number} of {at.File} {fault}."), false);
            }

            (count, last, lastKey) = (count + 1, link, ChainLine.Split(line.Bytes)?.Key);
        }

        return new(count, last, Ending(last, lastKey, head.Read(key), key) is { } said ? new(at.File, at.Number, said) : null, torn);
    }

    static string? Ending(ChainLink last, string? lastKey, ChainLink? known, byte[] key) =>
        lastKey != ChainLine.NameOf(key) ? "The last line is sealed with another key: nothing written since this master key came into use vouches for the lines."
        : known is null && last.Number > 1 ? "The head of the log is missing or altered: lines at the end may be gone."
        : known is { } link && link.Number > last.Number ? string.Create(CultureInfo.InvariantCulture, $"Lines {last.Number + 1} to {link.Number} at the end are gone.")
        : known is { } same && same.Number == last.Number && same.Hash != last.Hash ? "The last line is another than the head of the log says."
        : null;

    static ChainLink PlaceOf(byte[] line) => ChainLine.Fault(line, ChainLink.Start, [], out var link) is null
        ? link
        : ChainLine.Split(line) is { } parts ? new(parts.Number + 1, ChainLink.Start.Hash) : ChainLink.Start;

    IEnumerable<string> Aside() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, name + "-*.jsonl").Order(StringComparer.Ordinal)
        : [];

    static IEnumerable<Line> LinesOf(string file)
    {
        if (!File.Exists(file))
        {
            yield break;
        }

        var bytes = ReadAll(file);
        var (begin, number) = (0, 0);
        while (begin < bytes.Length)
        {
            var length = bytes.AsSpan(begin).IndexOf((byte)'\n');
            number++;
            yield return new(file, number, bytes.AsSpan(begin, length < 0 ? bytes.Length - begin : length).ToArray(), length >= 0);
            begin = length < 0 ? bytes.Length : begin + length + 1;
        }
    }

    // The server may be appending while it is read.
    static byte[] ReadAll(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
