using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>Collects everything that a preview finds, the plan's own findings before those of its rows.</summary>
sealed class Findings
{
    /// <summary>Most findings that a preview carries; how many there are beyond is said in one more.</summary>
    public const int MostShown = 200;

    readonly List<PreviewFinding> whole = [];
    readonly SortedDictionary<int, List<PreviewFinding>> rows = [];

    /// <summary>True when nothing found stops the run.</summary>
    public bool CanStart { get; private set; } = true;

    public void Add(Problem problem, string? field = null, string? webPath = null) => Add(null, problem, field, webPath);

    public void Add(int? row, Problem problem, string? field = null, string? webPath = null, FindingFix? fix = null)
    {
        var stops = ErrorTable.Of(problem.Code).Stops;
        var message = row is { } number ? $"Row {number}: {problem.Message}" : problem.Message;
        var finding = new PreviewFinding(problem.Code, message, problem.WayOut, row, field, webPath, fix, stops);
        CanStart &= !stops;
        if (row is not { } key)
        {
            whole.Add(finding);
        }
        else if (rows.TryGetValue(key, out var list))
        {
            list.Add(finding);
        }
        else
        {
            rows[key] = [finding];
        }
    }

    public IReadOnlyList<PreviewFinding> Of(int row) => rows.TryGetValue(row, out var list) ? list : [];

    public bool Stops(int row) => Of(row).Any(finding => finding.Stops);

    /// <summary>The first findings; those that stop the run come before those that only deserve a look.</summary>
    public IReadOnlyList<PreviewFinding> Shown()
    {
        var all = whole.Concat(rows.Values.SelectMany(list => list)).ToList();
        return [.. all.Where(finding => finding.Stops).Concat(all.Where(finding => !finding.Stops)).Take(MostShown)];
    }
}
