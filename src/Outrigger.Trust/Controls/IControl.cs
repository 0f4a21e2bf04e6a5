namespace Outrigger.Trust.Controls;

/// <summary>
/// What answers now whether a promise is kept, by asking the running system. It changes nothing that users have, shows
/// nothing of theirs, and is asked again and again.
/// </summary>
public interface IControl
{
    /// <summary>The name by which the policy's entries call it, the same as that of the protection it watches where there is one: <c>tenant-walls</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Plants a violation in a scratch place and looks whether the look that <see cref="AskAsync"/> takes sees it. A control
    /// that cannot fail proves nothing: an answer counts only with a violation seen.
    /// </summary>
    Task<SelfTest> PlantAsync(CancellationToken cancellation);

    /// <summary>Looks at the running system.</summary>
    Task<Finding> AskAsync(CancellationToken cancellation);
}
