namespace Outrigger.Pivot.Tests.RealIssues;

/// <summary>The SQL of one pair of levels of a question: each issue once in each of its groups, so that totals count it once.</summary>
static class GroupingSql
{
    public static string Of(Question question, int rows, int columns)
    {
        var depth = question.Query.Rows.Count;
        int[] kept = [.. Enumerable.Range(0, rows), .. Enumerable.Range(depth, columns)];
        var names = string.Concat(kept.Select(field => $"{question.Fields[field]} as f{field}, "));
        var joins = string.Concat(question.Joins.Where(join => kept.Contains(join.Field)).Select(join => $" left join {join.Table} v{join.Field} on v{join.Field}.issue = i.issue"));
        var group = kept.Length == 0 ? "" : $" group by {string.Join(", ", kept.Select(field => $"f{field}"))}";
        return $"select {names}{string.Join(", ", question.Figures)} from issues i{joins} where {question.Where}{group}";
    }
}
