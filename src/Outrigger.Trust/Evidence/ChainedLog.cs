namespace Outrigger.Trust.Evidence;

/// <summary>
/// Lines of JSON that nobody can alter, drop or reorder unseen: each holds the hash of the one before and is sealed with a key.
/// A line is on the disk before an append returns. What a kill left half written is taken away at the next start and said.
/// </summary>
public sealed class ChainedLog : IDisposable
{
    readonly Lock gate = new();
    readonly ChainFiles files;
    readonly byte[] key;
    readonly long mostBytes;
    readonly bool links;
    FileStream file;
    ChainLink last;

    ChainedLog(ChainFiles files, byte[] key, long mostBytes, bool links, FileStream file, ChainLink last, int tornBytes)
    {
        this.files = files;
        this.key = key;
        this.mostBytes = mostBytes;
        this.links = links;
        this.file = file;
        this.last = last;
        TornBytes = tornBytes;
    }

    /// <summary>Bytes of a half-written last line that were taken away when the log was opened; 0 for none.</summary>
    public int TornBytes { get; }

    /// <summary>Number and hash of the last line; number 0 for an empty log.</summary>
    public ChainLink Head
    {
        get
        {
            lock (gate)
            {
                return last;
            }
        }
    }

    /// <summary>Opens a log, made where there is none.</summary>
    /// <param name="path">Such as <c>trust/evidence.jsonl</c>; full files stand beside it under the number of their first line.</param>
    /// <param name="key">32 bytes, for this log alone.</param>
    /// <param name="mostBytes">A file that is longer is put aside and a new one begun; the chain goes on.</param>
    /// <param name="mostFiles">Files put aside that are kept.</param>
    /// <param name="links">False in a scratch instance alone, to prove that lines without the hash of the one before are seen.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static ChainedLog Open(string path, byte[] key, long mostBytes = 4 * 1024 * 1024, int mostFiles = ChainFiles.MostFiles, bool links = true)
    {
        var files = new ChainFiles(path, mostFiles);
        var (last, torn) = files.Repair(key);
        return new ChainedLog(files, key, mostBytes, links, files.OpenCurrent(), last, torn);
    }

    /// <summary>Reads the whole log again from the disk.</summary>
    public ChainReport Verify()
    {
        lock (gate)
        {
            return files.Verify(key);
        }
    }

    /// <summary>Verifies a log that nobody here has open.</summary>
    public static ChainReport Verify(string path, byte[] key) => new ChainFiles(path).Verify(key);

    /// <summary>The bodies of the lines of a log, oldest first, as they stand; whether they fit is <see cref="Verify()"/>'s to say.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Read(string path) => new ChainFiles(path).Lines().Select(line => (ReadOnlyMemory<byte>)line.Bytes);

    /// <summary>Appends one line.</summary>
    /// <param name="body">A JSON object on one line, without the members <c>n</c>, <c>prev</c>, <c>hash</c> and <c>seal</c>.</param>
    public ChainLink Append(ReadOnlySpan<byte> body)
    {
        lock (gate)
        {
            if (file.Length >= mostBytes)
            {
                file.Dispose();
                files.PutAside();
                file = files.OpenCurrent();
            }

            var (line, link) = ChainLine.Write(links ? last : last with { Hash = ChainLink.Start.Hash }, body, key);
            var before = file.Length;
            try
            {
                file.Write(line);
                file.Flush(flushToDisk: true);
            }
            catch (IOException)
            {
                // Nothing of a line that was not wholly written stays before the next one.
                file.SetLength(before);
                throw;
            }

            last = link;
            files.WriteHead(link, key);
            return link;
        }
    }

    public void Dispose() => file.Dispose();
}
