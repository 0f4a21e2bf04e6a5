using System.Security.Cryptography;
using System.Text;

namespace Outrigger.Trust.Promises;

/// <summary>The policy as it was built in: nothing of it is read from a folder or an option.</summary>
/// <param name="Frame">Version, dates, groups, contact and changes.</param>
/// <param name="Promises">By id, the letter first and then the number.</param>
public sealed record Policy(PolicyFrame Frame, IReadOnlyList<Promise> Promises)
{
    static readonly Lazy<Policy> Loaded = new(() => new(
        PolicyFiles.Frame(), [.. PolicyFiles.Promises().OrderBy(promise => promise.Id[0]).ThenBy(promise => promise.Id.Length).ThenBy(promise => promise.Id, StringComparer.Ordinal)]));

    /// <summary>The policy of this build.</summary>
    public static Policy BuiltIn => Loaded.Value;

    /// <summary>16 hex digits over what is promised: ids, sentences and how each is kept in every place; not over how it is asked.</summary>
    public static string Fingerprint(IEnumerable<Promise> promises) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', promises.Select(promise => $"{promise.Id}|{promise.Title}|{promise.Sentence}|{promise.Hosts}|{promise.Cores}")))))[..16];

    /// <summary>How often a control is asked: as often as the promise that wants it most often; null where none names it.</summary>
    public TimeSpan? AskEvery(string control) =>
        Promises.Where(promise => promise.Controls.Contains(control)).Select(promise => (TimeSpan?)promise.AskEvery).Min();
}

/// <summary>What the policy says of itself.</summary>
public sealed record PolicyFrame
{
    public required string Version { get; init; }

    /// <value>The day from which it holds, <c>2026-11-22</c>.</value>
    public required DateOnly Effective { get; init; }

    /// <value>In the order in which they are shown.</value>
    public required IReadOnlyList<PromiseGroup> Groups { get; init; }

    public required PolicyContact Contact { get; init; }

    /// <value>The latest first.</value>
    public required IReadOnlyList<PolicyChange> Changes { get; init; }
}

/// <summary>Promises that are shown together.</summary>
public sealed record PromiseGroup(string Name, string Title);

/// <summary>Where people turn. Addresses below the server itself begin with a slash.</summary>
/// <param name="WorkingDays">Until the first answer.</param>
public sealed record PolicyContact(string Security, string Support, int WorkingDays);

/// <summary>What changed with a version, a sentence each.</summary>
/// <param name="Fingerprint">Of the promises as they stood: promises that no longer fit it were changed without being announced.</param>
public sealed record PolicyChange(string Version, DateOnly Date, string Fingerprint, IReadOnlyList<string> Changes);
