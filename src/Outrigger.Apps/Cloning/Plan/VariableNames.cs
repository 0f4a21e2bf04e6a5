using System.Text;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>The one spelling of a column's or variable's name: lower case, spaces trimmed, inner spaces single, as in a template.</summary>
static class VariableNames
{
    public static string Of(string written)
    {
        var name = new StringBuilder(written.Length);
        foreach (var rune in written.Trim().EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune))
            {
                name.Append(Rune.ToLowerInvariant(rune));
            }
            else if (name.Length > 0 && name[^1] != ' ')
            {
                name.Append(' ');
            }
        }

        return name.ToString();
    }

    /// <summary>The candidate that <paramref name="name"/> is most likely a misspelling of; null where none is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        var near = candidates.Select(candidate => (candidate, distance: Distance(name, candidate))).OrderBy(pair => pair.distance).FirstOrDefault();
        return near.candidate is not null && near.distance <= Math.Max(1, name.Length / 4) ? near.candidate : null;
    }

    static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
