using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.Tests.PivotReport.Grid;

/// <summary>Answers slowly and obviously what a cell holds: it looks at every issue for each cell.</summary>
sealed class SlowGrid(IReadOnlyList<GridIssue> issues, ReportConfig config, ParentEstimates rule)
{
    readonly List<GridIssue> counted = [.. issues.Where(issue => !issue.Outside && config.Filters.All(filter => Passes(issue, filter)))];

    /// <summary>Issues of a cell.</summary>
    /// <param name="row">Values of its groups, null for missing.</param>
    /// <param name="issue">The row's own; null for groups.</param>
    public List<GridIssue> At(IReadOnlyList<string?> row, GridIssue? issue, IReadOnlyList<string?> column)
    {
        var group = counted.Where(one => Stands(one, config.Rows, row)).ToList();
        return [.. group.Where(one => Stands(one, config.Columns, column) && (issue is null || one == issue || IsBelow(one, issue, group)))];
    }

    public double Sum(IEnumerable<GridIssue> cell)
    {
        var values = cell.Select(Effective).OfType<double>().ToList();
        return values.Count == 0 ? double.NaN : values.Sum();
    }

    /// <summary>What an issue adds by the site's rule.</summary>
    public double? Effective(GridIssue issue)
    {
        var below = counted.Where(other => other != issue && IsBelow(other, issue, counted)).ToList();
        var above = counted.Where(other => other != issue && IsBelow(issue, other, counted)).ToList();
        return rule switch
        {
            ParentEstimates.Children => below.Any(static one => one.Points is not null) ? null : issue.Points,
            ParentEstimates.Parent => above.Any(static one => one.Points is not null) ? null : issue.Points,
            ParentEstimates.Larger => Larger(issue, below),
            _ => issue.Points,
        };
    }

    double? Larger(GridIssue issue, List<GridIssue> below)
    {
        if (issue.Points is not { } own || !below.Any(static one => one.Points is not null))
        {
            return issue.Points;
        }

        var sum = below.Sum(one => Effective(one) ?? 0);
        return own > sum ? own - sum : null;
    }

    public static IReadOnlyList<string?> Values(GridIssue issue, LevelChoice level)
    {
        string?[] all = level.Field == "labels" ? (issue.Labels is { Length: > 0 } labels ? [.. labels.Distinct()] : [null]) : [issue.Status];
        return level.Several switch { SeveralValues.First => [all[0]], SeveralValues.Last => [all[^1]], _ => all };
    }

    static bool Stands(GridIssue issue, IReadOnlyList<LevelChoice> levels, IReadOnlyList<string?> values) =>
        !values.Where((value, at) => !Values(issue, levels[at]).Contains(value)).Any();

    static bool Passes(GridIssue issue, FilterChoice filter)
    {
        var values = Values(issue, new LevelChoice(filter.Field)).Select(static value => value ?? "");
        return values.Any(value => filter.Values?.Contains(value) ?? true) != filter.Not;
    }

    /// <summary>Parents are followed while they stand in the group, or outside the source.</summary>
    bool IsBelow(GridIssue issue, GridIssue ancestor, List<GridIssue> group)
    {
        for (var at = Parent(issue); at is not null; at = Parent(at))
        {
            if (at == ancestor)
            {
                return true;
            }

            // The rule for estimates looks past parents outside the source: they stand between issues that count.
            if (!group.Contains(at) && !at.Outside)
            {
                return false;
            }
        }

        return false;
    }

    GridIssue? Parent(GridIssue issue) => issues.FirstOrDefault(other => other.Id == issue.Parent);
}
