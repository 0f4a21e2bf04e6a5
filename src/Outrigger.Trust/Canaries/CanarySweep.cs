using System.Text;

namespace Outrigger.Trust.Canaries;

/// <summary>
/// Searches places for a word of private texts, and in the same pass for a planted one that must be found in each of them. It only
/// reads; what it is given is scratch data, so its hits may show what they found.
/// </summary>
/// <param name="sought">Begins the private texts.</param>
/// <param name="planted">Was put into each place on purpose.</param>
/// <param name="stated">Begin texts of which the policy says where they may be; counted by themselves.</param>
public sealed class CanarySweep(CanaryWord sought, CanaryWord planted, params IReadOnlyList<CanaryWord> stated)
{
    const int Chunk = 16 * 1024 * 1024;
    const int Overlap = 1024 * 1024;
    const int MostNested = 3;
    const int MostWhole = 4 * 1024 * 1024;
    const int Around = 48;

    readonly (CanaryForm Form, Meaning Meaning)[] forms = [.. Sought(sought, Meaning.Hit), .. Sought(planted, Meaning.Planted), .. stated.SelectMany(word => Sought(word, Meaning.Stated))];
    readonly Dictionary<string, PlaceTally> places = [];
    ByteMatcher? matcher;

    ByteMatcher Matcher => matcher ??= new([.. forms.Select(each => each.Form.Pattern)]);

    /// <summary>Searches an item that is read as it lies there: a file, a body, an answer, a line.</summary>
    /// <param name="place">Name of the place that it belongs to: <c>store</c>, <c>log</c>, <c>traffic in</c>.</param>
    /// <param name="item">Which of the place's items it is, for a hit.</param>
    public void Look(string place, string item, ReadOnlySpan<byte> bytes)
    {
        var tally = Tally(place);
        tally.Begin(bytes.Length);
        Search(new(tally, item, ""), bytes, bytes.Length, 0, 0);
        if (bytes.Length is > 2 and <= MostWhole)
        {
            PackedStreams.OpenWhole(bytes, (kind, at, content) => Opened(new(tally, item, kind), content, at, 1));
        }
    }

    /// <inheritdoc cref="Look(string, string, ReadOnlySpan{byte})"/>
    public void Look(string place, string item, string text) => Look(place, item, Encoding.UTF8.GetBytes(text));

    /// <summary>Searches an item of any size, piece by piece. Streams that nothing marks are not opened in it.</summary>
    /// <returns>How many bytes it had.</returns>
    public long Look(string place, string item, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var tally = Tally(place);
        tally.Begin(0);
        var buffer = new byte[Chunk + Overlap];
        var (filled, offset) = (0, 0L);
        while (true)
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
            tally.Add(read);
            filled += read;
            var last = filled < buffer.Length;
            // What begins in the overlap is seen whole with the next piece.
            var before = last ? filled : filled - Overlap;
            Search(new(tally, item, ""), buffer.AsSpan(0, filled), before, offset, 0);
            if (last)
            {
                return offset + filled;
            }

            buffer.AsSpan(before, Overlap).CopyTo(buffer);
            (filled, offset) = (Overlap, offset + before);
        }
    }

    /// <summary>What was found so far, place by place.</summary>
    public CanaryReport Report() => new([.. places.Values.Select(tally => tally.Report())]);

    // Two forms may share what stands in the bytes: the end of a word in small letters is that of the word itself.
    static IEnumerable<(CanaryForm, Meaning)> Sought(CanaryWord word, Meaning meaning) =>
        CanaryForms.Of(word.Text).DistinctBy(form => Convert.ToHexString(form.Pattern)).Select(form => (form, meaning));

    PlaceTally Tally(string place) => places.TryGetValue(place, out var tally) ? tally : places[place] = new(place);

    void Search(Spot spot, ReadOnlySpan<byte> bytes, int before, long offset, int nested)
    {
        var found = new List<(int Form, int At)>();
        Matcher.Search(bytes, (form, at) => found.Add((form, at)));
        foreach (var (form, at) in found.Where(hit => hit.At < before))
        {
            Count(spot, forms[form], nested == 0 ? offset + at : offset, Shown(bytes, at));
        }

        if (nested < MostNested)
        {
            PackedStreams.Open(bytes, before, (kind, at, content) => Opened(spot with { Kind = spot.Kind.Length == 0 ? kind : spot.Kind }, content, nested == 0 ? offset + at : offset, nested + 1));
        }
    }

    static void Count(Spot spot, (CanaryForm Form, Meaning Meaning) found, long at, string shown)
    {
        var inside = spot.Kind.Length > 0;
        var hit = new CanaryHit(spot.Tally.Place, spot.Item, inside ? $"{found.Form.Name} in {spot.Kind}" : found.Form.Name, at, shown);
        switch (found.Meaning)
        {
            case Meaning.Planted:
                spot.Tally.Plant(inside ? spot.Kind : found.Form.Name);
                break;
            case Meaning.Stated:
                spot.Tally.State();
                break;
            case Meaning.Hit:
                spot.Tally.Hit(hit);
                break;
        }
    }

    void Opened(Spot spot, byte[] content, long at, int nested)
    {
        spot.Tally.Unpacked(content.Length);
        Search(spot, content, content.Length, at, nested);
    }

    static string Shown(ReadOnlySpan<byte> bytes, int at)
    {
        var part = bytes[Math.Max(0, at - Around)..Math.Min(bytes.Length, at + (2 * Around))];
        return string.Concat(Encoding.Latin1.GetString(part).Select(letter => letter is >= ' ' and <= '~' ? letter : letter == '\0' ? '\u00b7' : '?'));
    }

    enum Meaning
    {
        Hit,
        Planted,
        Stated,
    }

    /// <param name="Kind">The compressed stream that it is in; empty for none.</param>
    sealed record Spot(PlaceTally Tally, string Item, string Kind);
}
