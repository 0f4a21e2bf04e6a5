using System.Net;

namespace Outrigger.Server.Incidents;

/// <summary>How many reports are taken in an hour: from one source, and from all together, as one who floods has many sources.</summary>
sealed class IntakeLimits(TimeProvider time)
{
    public const int MostOfOne = 5;
    public const int MostOfAll = 60;
    static readonly TimeSpan Window = TimeSpan.FromHours(1);

    readonly Lock gate = new();
    readonly Dictionary<IPAddress, int> sources = [];
    DateTimeOffset began = DateTimeOffset.MinValue;
    int all;

    /// <summary>Counts one report; seconds until the next is taken where it is one too many, else null.</summary>
    public double? Take(IPAddress? source)
    {
        var now = time.GetUtcNow();
        var key = Network(source);
        lock (gate)
        {
            if (now - began >= Window)
            {
                (began, all) = (now, 0);
                sources.Clear();
            }

            var before = sources.GetValueOrDefault(key);
            if (before >= MostOfOne || all >= MostOfAll)
            {
                return Math.Ceiling((began + Window - now).TotalSeconds);
            }

            (sources[key], all) = (before + 1, all + 1);
            return null;
        }
    }

    // One who has an address of IPv6 has 2^64 of them.
    static IPAddress Network(IPAddress? source)
    {
        var address = source is { IsIPv4MappedToIPv6: true } ? source.MapToIPv4() : source ?? IPAddress.None;
        return address.GetAddressBytes() is { Length: 16 } bytes ? new([.. bytes[..8], 0, 0, 0, 0, 0, 0, 0, 0]) : address;
    }
}
