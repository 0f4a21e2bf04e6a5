namespace Outrigger.Site.Jira.Samples;

/// <summary>Luck that is the same each time.</summary>
sealed class Chance(int seed)
{
    Random random = new(seed);

    /// <summary>Begins anew for one thing, so that what happens to it does not depend on what happened to others.</summary>
    public void Begin(int kind, int number) => random = new(seed + (kind * 100_003) + number);

    /// <summary>True in that share of cases.</summary>
    public bool Is(double share) => random.NextDouble() < share;

    public T Of<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    /// <summary>From 0 to below 1.</summary>
    public double Share() => random.NextDouble();

    /// <summary>From the least to below the most.</summary>
    public int Number(int least, int most) => random.Next(least, most);

    public TimeSpan Hours(double least, double most) => TimeSpan.FromMinutes(Math.Floor((least + ((most - least) * random.NextDouble())) * 60));

    public TimeSpan Days(double least, double most) => Hours(least * 24, most * 24);

    /// <summary>Several different members, in the list's order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> list, int count)
    {
        var chosen = new HashSet<int>();
        while (chosen.Count < Math.Min(count, list.Count))
        {
            chosen.Add(random.Next(list.Count));
        }

        return [.. chosen.Order().Select(index => list[index])];
    }
}
