using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Loading;

/// <summary>One request for issues.</summary>
abstract class LoadJob
{
    /// <summary>The answer's bytes, once it was sent.</summary>
    public Task<Outcome<ReadOnlyMemory<byte>>>? Answer { get; set; }

    /// <summary>Counts how often loading had gone on after a failure when it was sent.</summary>
    public int Attempt { get; set; }
}

/// <summary>Whole rows of issues.</summary>
/// <param name="outside">They are parents that the source left out.</param>
sealed class RowsJob(IReadOnlyList<long> ids, bool outside) : LoadJob
{
    public bool Outside => outside;

    /// <summary>Not answered yet.</summary>
    public HashSet<long> Ids { get; } = [.. ids];

    /// <summary>Late columns whose fields it asked for, too.</summary>
    public IReadOnlyList<LateSet> Late { get; set; } = [];

    /// <summary>It asked for entries of work.</summary>
    public bool Work { get; set; }
}

/// <summary>Values of late columns, for rows that are there.</summary>
sealed class FillJob(LateSet set, IReadOnlyList<int> rows) : LoadJob
{
    public LateSet Set => set;

    public IReadOnlyList<int> Rows => rows;
}

/// <summary>Entries of work of one issue, from a place on.</summary>
sealed class WorkJob(int row, int startAt) : LoadJob
{
    public int Row => row;

    public int StartAt => startAt;
}
