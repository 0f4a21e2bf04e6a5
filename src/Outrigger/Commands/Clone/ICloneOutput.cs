using Outrigger.Apps.Cloning;
using Outrigger.Core.Errors;

namespace Outrigger.Commands.Clone;

/// <summary>Where a run's story goes: JSON lines for programs, a progress bar on a terminal, plain lines elsewhere.</summary>
interface ICloneOutput
{
    /// <summary>What a dry run found, or what keeps a run from starting.</summary>
    void Preview(ClonePreview preview);

    /// <summary>A run is in the journal; no page has been written yet, or none since it was resumed.</summary>
    void Started(RunProgress progress);

    /// <summary>Rows that changed, and how far the run is.</summary>
    void Step(RunProgress progress, IReadOnlyList<RunRow> changed);

    /// <summary>Ctrl+C was pressed: what is under way is finished, and no more is begun.</summary>
    void Cancelling(string run);

    void Finished(RunReport report, RunProgress progress);

    /// <summary>Something stopped it. <paramref name="run"/> is null before there is a run.</summary>
    void Problem(string? run, Problem problem);
}
