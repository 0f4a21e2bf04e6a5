namespace Outrigger.Trust.Canaries;

/// <summary>Counts what a sweep sees in one place.</summary>
sealed class PlaceTally(string place)
{
    const int MostShown = 20;

    readonly HashSet<string> plantedForms = new(StringComparer.Ordinal);
    readonly List<CanaryHit> shown = [];
    int items;
    long bytes;
    long unpacked;
    int hits;
    int stated;

    public string Place => place;

    public void Begin(long length)
    {
        items++;
        bytes += length;
    }

    public void Add(long length) => bytes += length;

    public void Unpacked(long length) => unpacked += length;

    public void Plant(string form) => plantedForms.Add(form);

    public void State() => stated++;

    public void Hit(CanaryHit hit)
    {
        hits++;
        if (shown.Count < MostShown)
        {
            shown.Add(hit);
        }
    }

    public PlaceReport Report() => new(place, items, bytes, unpacked, hits, stated, [.. plantedForms.Order(StringComparer.Ordinal)], [.. shown]);
}
