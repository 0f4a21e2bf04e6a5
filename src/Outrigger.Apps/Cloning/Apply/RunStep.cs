namespace Outrigger.Apps.Cloning.Apply;

/// <summary>What one step did.</summary>
/// <param name="Changed">Rows that changed since the last step.</param>
/// <param name="Finished">True when there is nothing left to step.</param>
public sealed record RunStep(RunProgress Progress, IReadOnlyList<RunRow> Changed, bool Finished);
