using Outrigger.Trust.Evidence;
using Outrigger.Trust.Promises;

namespace Outrigger.Trust.Controls;

/// <summary>How one promise stands now.</summary>
/// <param name="Said">Why, in a sentence for anyone.</param>
/// <param name="Keeping">How it is kept on this host with this core.</param>
/// <param name="Since">Age of the oldest answer that the state rests on; null where there is none.</param>
public sealed record Standing(Promise Promise, PromiseState State, string Said, KeptAt Keeping, DateTimeOffset? Since, IReadOnlyList<ControlStanding> Controls);

/// <summary>How one control of a promise stands now.</summary>
/// <param name="Record">Its latest answer, however old; null for none.</param>
public sealed record ControlStanding(string Name, PromiseState State, string Said, EvidenceRecord? Record);

/// <summary>Where a server runs, as the policy distinguishes it.</summary>
public sealed record Place(HostKind Host, CorePlace Core);

/// <summary>Puts policy and evidence together. No evidence, or old evidence, is broken.</summary>
public static class Standings
{
    /// <param name="latest">The latest answer of a control.</param>
    public static IReadOnlyList<Standing> Of(Policy policy, Place place, Func<string, EvidenceRecord?> latest, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return [.. policy.Promises.Select(promise => Of(promise, place, latest, now))];
    }

    static Standing Of(Promise promise, Place place, Func<string, EvidenceRecord?> latest, DateTimeOffset now)
    {
        var keeping = KeepingAt(promise, place);
        IReadOnlyList<ControlStanding> controls = [.. promise.Controls.Select(name => Of(name, promise, latest(name), now))];
        var since = controls.Min(control => control.Record?.At);
        var decisive = controls.FirstOrDefault(control => control.State == PromiseState.Broken)
            ?? controls.FirstOrDefault(control => control.State == PromiseState.Kept)
            ?? controls[0];
        return keeping.How == KeptHow.NotApplicable
            ? new(promise, PromiseState.NotApplicable, keeping.Said ?? "", keeping, since, controls)
            : new(promise, decisive.State, decisive.Said, keeping, since, controls);
    }

    // What is said of the host comes before what is said of the core.
    static KeptAt KeepingAt(Promise promise, Place place)
    {
        var (host, core) = (promise.Hosts.On(place.Host), promise.Cores.With(place.Core));
        return core.How > host.How ? core : host;
    }

    static ControlStanding Of(string name, Promise promise, EvidenceRecord? record, DateTimeOffset now) =>
        record is null ? new(name, PromiseState.Broken, "There is no evidence yet.", null)
        : now - record.At > promise.EvidenceAgesAfter ? new(name, PromiseState.Broken, "The evidence is too old to count.", record)
        : record.At - now > TimeSpan.FromMinutes(5) ? new(name, PromiseState.Broken, "The evidence bears a time that has not come.", record)
        : new(name, record.Promise, record.Said, record);
}
