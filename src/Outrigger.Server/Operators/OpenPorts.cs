using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace Outrigger.Server.Operators;

/// <summary>The ports on which this very process listens, as the system's own tables say.</summary>
static class OpenPorts
{
    const string Listening = "0A";

    static readonly string[] Tables = ["/proc/self/net/tcp", "/proc/self/net/tcp6"];

    /// <summary>Null where the system has no such tables.</summary>
    public static IReadOnlyList<IPEndPoint>? Read()
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var own = OwnSockets();
        return [.. Tables.Where(File.Exists).SelectMany(File.ReadLines).Select(line => Parse(line, own)).OfType<IPEndPoint>().Distinct()];
    }

    /// <summary>The address of a line of <c>/proc/net/tcp</c> that tells of a socket of these that listens; null for any other line.</summary>
    public static IPEndPoint? Parse(string line, IReadOnlySet<string> own) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var local, _, Listening, _, _, _, _, _, var inode, ..] && own.Contains(inode)
        && local.Split(':') is [var address, var port] && ushort.TryParse(port, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number)
            ? new IPEndPoint(Address(address), number)
            : null;

    // Words of 32 bits in the machine's order.
    static IPAddress Address(string hex)
    {
        var bytes = Convert.FromHexString(hex);
        for (var word = 0; word < bytes.Length; word += 4)
        {
            var value = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(word));
            BitConverter.TryWriteBytes(bytes.AsSpan(word), value);
        }

        var address = new IPAddress(bytes);
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
    }

    static HashSet<string> OwnSockets()
    {
        const string Begin = "socket:[";
        HashSet<string> own = [];
        foreach (var file in Directory.EnumerateFileSystemEntries("/proc/self/fd"))
        {
            // One that was closed meanwhile is none of ours any more.
            if (new FileInfo(file).LinkTarget is { } target && target.StartsWith(Begin, StringComparison.Ordinal))
            {
                own.Add(target[Begin.Length..^1]);
            }
        }

        return own;
    }
}
