namespace Outrigger.Site.Rest.Limits;

/// <summary>Decides from a seed and a request's number alone whether it meets a fault, and which; all kinds are equally likely.</summary>
/// <param name="share">Share of requests that meet one, 0 to 1.</param>
sealed class FaultPlan(double share, int seed)
{
    static readonly int Kinds = Enum.GetValues<Fault>().Length - 1;

    /// <param name="number">1-based number of the request.</param>
    public Fault For(long number)
    {
        if (share <= 0)
        {
            return Fault.None;
        }

        var chance = Mix(((ulong)(uint)seed << 32) ^ (ulong)number);
        return (chance >> 11) * (1.0 / (1UL << 53)) < share ? (Fault)(1 + (int)(Mix(chance) % (ulong)Kinds)) : Fault.None;
    }

    // The finaliser of SplitMix64: neighbouring numbers give unrelated values.
    static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
