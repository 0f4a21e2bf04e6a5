using System.Globalization;

namespace Outrigger.Trust.Canaries;

/// <summary>A private text where none may be.</summary>
/// <param name="Form">How it was written there.</param>
/// <param name="Offset">Byte of the item where it begins; of a compressed stream, where the stream begins.</param>
/// <param name="Around">What stands around it, of scratch data: for whoever mends it, never for evidence.</param>
public sealed record CanaryHit(string Place, string Item, string Form, long Offset, string Around);

/// <summary>What was found in one place.</summary>
/// <param name="Items">Files, bodies, lines or regions of memory.</param>
/// <param name="Unpacked">Bytes that came out of compressed streams in it, searched as well.</param>
/// <param name="Stated">Finds of words of which the policy says where they may be.</param>
/// <param name="Planted">Forms in which the planted word was found.</param>
/// <param name="Shown">The first hits.</param>
public sealed record PlaceReport(string Place, int Items, long Bytes, long Unpacked, int Hits, int Stated, IReadOnlyList<string> Planted, IReadOnlyList<CanaryHit> Shown)
{
    /// <summary>Forms in which the planted word should have been found and was not; a place where some are missing was not searched.</summary>
    public IReadOnlyList<string> Missing(IReadOnlyList<string> expected) => [.. expected.Except(Planted)];
}

/// <summary>What a sweep found.</summary>
public sealed record CanaryReport(IReadOnlyList<PlaceReport> Places)
{
    public long Bytes => Places.Sum(place => place.Bytes + place.Unpacked);

    public int Items => Places.Sum(place => place.Items);

    public int Hits => Places.Sum(place => place.Hits);

    /// <summary>How many pairs of place and form the planted word was found in.</summary>
    public int PlantedFound => Places.Sum(place => place.Planted.Count);

    /// <summary>A line for each place and one for all, in invariant figures.</summary>
    public IReadOnlyList<string> Lines() =>
    [
        .. Places.Select(place => string.Create(CultureInfo.InvariantCulture,
            $"{place.Place,-24} {place.Items,7} items {place.Bytes,13} bytes {place.Unpacked,12} unpacked  planted found {place.Planted.Count,3}  hits {place.Hits}{(place.Stated > 0 ? $"  stated {place.Stated}" : "")}")),
        string.Create(CultureInfo.InvariantCulture, $"{"all",-24} {Items,7} items {Bytes,13} bytes in {Places.Count} places, planted found {PlantedFound}, hits {Hits}"),
    ];
}
