namespace Outrigger.Trust.Proving;

/// <summary>
/// Which protections stand. All of them, except in a scratch instance that is started to prove that removing one turns its
/// promise red: no option, variable or request of a server can remove one.
/// </summary>
public sealed class Protections
{
    readonly IReadOnlySet<string> removed;

    Protections(IReadOnlySet<string> removed) => this.removed = removed;

    public static Protections All { get; } = new(new HashSet<string>());

    /// <summary>For scratch instances alone.</summary>
    public static Protections Without(params IReadOnlyList<string> names) => new(names.ToHashSet(StringComparer.Ordinal));

    /// <param name="name">Name of the control that watches it.</param>
    public bool Stand(string name) => !removed.Contains(name);
}
