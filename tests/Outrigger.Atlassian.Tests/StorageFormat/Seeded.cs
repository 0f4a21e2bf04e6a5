namespace Outrigger.Atlassian.Tests.StorageFormat;

static class Seeded
{
    /// <summary>The same numbers for the same seed, on every machine.</summary>
#pragma warning disable RS0030 // A stated seed is what the rule asks for.
    public static Random Random(int seed) => new(seed);
#pragma warning restore RS0030
}
