using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Jql;

/// <summary>Orders issues by several fields; issues without a value come last, or first where the order is descending.</summary>
static class JqlOrdering
{
    /// <param name="issues">By rising ids.</param>
    public static void Sort(Issue[] issues, IReadOnlyList<(Func<Issue, IComparable?> Key, bool Descending)> orders)
    {
        if (orders.Count == 0)
        {
            // They come by rising ids.
            Array.Reverse(issues);
            return;
        }

        var rows = new Row[issues.Length];
        for (var index = 0; index < issues.Length; index++)
        {
            rows[index] = new Row(issues[index], index, [.. orders.Select(order => order.Key(issues[index]))]);
        }

        Array.Sort(rows, (one, other) => Compare(one, other, orders));
        for (var index = 0; index < issues.Length; index++)
        {
            issues[index] = rows[index].Issue;
        }
    }

    static int Compare(Row one, Row other, IReadOnlyList<(Func<Issue, IComparable?> Key, bool Descending)> orders)
    {
        for (var index = 0; index < orders.Count; index++)
        {
            var order = Compare(one.Keys[index], other.Keys[index]);
            if (order != 0)
            {
                return orders[index].Descending ? -order : order;
            }
        }

        return one.Place.CompareTo(other.Place);
    }

    static int Compare(IComparable? one, IComparable? other) => (one, other) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        // Ranks differ by case and code unit; other texts by letter first.
        (string text, string second) when text.StartsWith("0|", StringComparison.Ordinal) => string.CompareOrdinal(text, second),
        (string text, string second) => string.Compare(text, second, StringComparison.OrdinalIgnoreCase),
        _ => one.CompareTo(other),
    };

    readonly record struct Row(Issue Issue, int Place, IComparable?[] Keys);
}
