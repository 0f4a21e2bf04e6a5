namespace Outrigger.Trust.Promises;

/// <summary>What is wrong with a policy. A build with anything wrong fails.</summary>
public static class PolicyRules
{
    /// <value>Lines of the two policies that are kept.</value>
    public static IReadOnlyList<string> Lines { get; } =
        [.. Enumerable.Range(1, 18).Select(number => $"A{number}"), .. Enumerable.Range(1, 14).Select(number => $"B{number}")];

    /// <param name="controls">Names of the controls that a server is put together with.</param>
    /// <returns>A sentence for each mistake.</returns>
    public static IReadOnlyList<string> Check(Policy policy, IReadOnlyCollection<string> controls) =>
    [
        .. Missing(policy),
        .. policy.Promises.SelectMany(promise => Check(policy, promise)),
        .. Changes(policy),
        .. Controls(policy, controls),
    ];

    static IEnumerable<string> Missing(Policy policy) =>
    [
        .. Lines.Except(policy.Promises.Select(promise => promise.Id)).Select(line => $"The line {line} is no promise of policy/."),
        .. policy.Promises.Select(promise => promise.Id).Except(Lines).Select(id => $"The promise {id} is no line of the two policies."),
        .. policy.Promises.GroupBy(promise => promise.Id).Where(group => group.Count() > 1).Select(group => $"The promise {group.Key} is there twice."),
    ];

    static IEnumerable<string> Check(Policy policy, Promise promise)
    {
        if (policy.Frame.Groups.All(group => group.Name != promise.Group))
        {
            yield return $"{promise.Id} is in the group {promise.Group}, which is not shown.";
        }

        if (promise.Controls.Count == 0)
        {
            yield return $"{promise.Id} is asked by no control.";
        }

        if (promise.AskEveryMinutes < 1 || promise.EvidenceAgesAfterMinutes <= promise.AskEveryMinutes)
        {
            yield return $"{promise.Id} has evidence that ages before it is asked again.";
        }

        if (promise.Title.Length == 0 || promise.Sentence.Length == 0 || promise.SelfTest.Length == 0 || promise.Sources.Count == 0)
        {
            yield return $"{promise.Id} lacks a title, a sentence, a self-test or a source.";
        }

        var places = Enum.GetValues<HostKind>().Select(promise.Hosts.On).Concat(Enum.GetValues<CorePlace>().Select(promise.Cores.With));
        if (places.Any(keeping => keeping.How == KeptHow.Literally != keeping.Said is null))
        {
            yield return $"{promise.Id} says too much or too little of a place: exactly what is not kept literally has a sentence.";
        }
    }

    static IEnumerable<string> Changes(Policy policy)
    {
        var frame = policy.Frame;
        if (frame.Changes is not [var last, ..] || last.Version != frame.Version || last.Date > frame.Effective)
        {
            yield return $"Version {frame.Version} has no entry at the top of the changes, or takes effect before it is announced.";
        }

        if (Policy.Fingerprint(policy.Promises) is var fingerprint && frame.Changes is [{ } latest, ..] && latest.Fingerprint != fingerprint)
        {
            yield return $"The promises are not those of version {latest.Version}: announce a new version, with the fingerprint {fingerprint}.";
        }
    }

    static IEnumerable<string> Controls(Policy policy, IReadOnlyCollection<string> controls)
    {
        var named = policy.Promises.SelectMany(promise => promise.Controls).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. named.Except(controls).Order(StringComparer.Ordinal).Select(name =>
                $"The control {name} of {string.Join(", ", policy.Promises.Where(promise => promise.Controls.Contains(name)).Select(promise => promise.Id))} is not there."),
            .. controls.Except(named).Order(StringComparer.Ordinal).Select(name => $"The control {name} belongs to no promise."),
            .. controls.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => $"The control {group.Key} is there twice."),
        ];
    }
}
