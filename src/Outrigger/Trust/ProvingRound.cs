using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Trust;
using Outrigger.Site;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Evidence;
using Outrigger.Trust.Promises;
using Outrigger.Trust.Proving;

namespace Outrigger.Trust;

/// <summary>What became of removing one protection.</summary>
/// <param name="Whole">The control's answer with every protection in its place; null where there is no such control.</param>
/// <param name="Without">Its answer with its protection removed.</param>
sealed record Proof(string Control, IReadOnlyList<string> Promises, EvidenceRecord? Whole, EvidenceRecord? Without)
{
    /// <summary>Red only counts where it was not red before, and only by what was seen: a control that fails or is late has seen nothing.</summary>
    public bool WentRed => Whole is { Promise: not PromiseState.Broken } && Without is { Promise: PromiseState.Broken, Code: null };

    public string Why => Whole is null ? "there is no such control"
        : Whole.Promise == PromiseState.Broken ? $"red with every protection in its place: {Whole.Said} {Whole.Code}".TrimEnd()
        : $"{Without?.Said} {Without?.Code}".TrimEnd();
}

/// <summary>Starts a scratch instance for each control without the protection that it watches, and asks it there.</summary>
static class ProvingRound
{
    const int AtOnce = 2;

    /// <param name="only">Names of controls; empty for all that the policy names.</param>
    /// <param name="done">Told of each as it is done.</param>
    public static async Task<IReadOnlyList<Proof>> RunAsync(IReadOnlyList<string> only, Action<Proof> done, TimeProvider time, CancellationToken cancellation)
    {
        var policy = Policy.BuiltIn;
        var names = policy.Promises.SelectMany(promise => promise.Controls).Distinct().Order(StringComparer.Ordinal).Where(name => only.Count == 0 || only.Contains(name)).ToList();
        await using var site = await ScratchInstance.StartSiteAsync(time, cancellation);
        var whole = await AskAsync(site, Protections.All, names, time, cancellation);
        var proofs = new ConcurrentBag<Proof>();
        var waiting = new ConcurrentQueue<string>(names);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(WorkAsync, cancellation)));
        return [.. proofs.OrderBy(proof => proof.Control, StringComparer.Ordinal)];

        async Task WorkAsync()
        {
            while (waiting.TryDequeue(out var name))
            {
                var answered = whole.GetValueOrDefault(name);
                var without = answered is null ? null : (await AskAsync(site, Protections.Without(name), [name], time, cancellation)).GetValueOrDefault(name);
                var proof = new Proof(name, [.. policy.Promises.Where(promise => promise.Controls.Contains(name)).Select(promise => promise.Id)], answered, without);
                proofs.Add(proof);
                lock (proofs)
                {
                    done(proof);
                }
            }
        }
    }

    static async Task<Dictionary<string, EvidenceRecord>> AskAsync(
        SiteHost site, Protections protections, IReadOnlyList<string> names, TimeProvider time, CancellationToken cancellation)
    {
        await using var instance = await ScratchInstance.StartAsync(protections, time, cancellation, site);
        var desk = instance.Server.Services.GetRequiredService<TrustDesk>();
        var answers = new Dictionary<string, EvidenceRecord>(StringComparer.Ordinal);
        foreach (var control in desk.Controls.Where(control => names.Contains(control.Name)))
        {
            answers[control.Name] = await desk.AskAsync(control, cancellation);
        }

        return answers;
    }
}
