namespace Outrigger.Trust.Evidence;

/// <summary>A line's place in the chain.</summary>
/// <param name="Number">From 1; 0 before the first line.</param>
/// <param name="Hash">64 lower-case hex digits.</param>
public readonly record struct ChainLink(long Number, string Hash)
{
    /// <summary>What the first line follows.</summary>
    public static ChainLink Start { get; } = new(0, new string('0', 64));
}

/// <summary>What became of verifying a log.</summary>
/// <param name="Lines">Lines that fit.</param>
/// <param name="Head">The last line that fits.</param>
/// <param name="Fault">The first that does not; null where all fit.</param>
/// <param name="Torn">Whether the last line is half written, as a kill leaves it; the next start takes it away.</param>
public sealed record ChainReport(long Lines, ChainLink Head, ChainFault? Fault, bool Torn);

/// <summary>The first line of a log that does not fit.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">From 1, in that file.</param>
public sealed record ChainFault(string File, int Line, string Said);
