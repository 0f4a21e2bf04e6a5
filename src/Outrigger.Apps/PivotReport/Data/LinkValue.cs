using System.Globalization;

namespace Outrigger.Apps.PivotReport.Data;

/// <summary>
/// A link of an issue, as one value of the <see cref="Outrigger.Pivot.Columns.MultiColumn"/> <see cref="Field"/>; each issue holds its own end.
/// </summary>
/// <param name="LinkType">Id of the link type.</param>
/// <param name="Outward">True where Jira names the other issue as <c>outwardIssue</c>: this issue, the outward description, the other.</param>
/// <param name="Issue">Id of the other issue.</param>
public readonly record struct LinkValue(string LinkType, bool Outward, long Issue)
{
    /// <summary>Id of the field whose column holds links.</summary>
    public const string Field = "issuelinks";

    /// <summary>As the column holds it: <c>10003&gt;20117</c> outward, <c>10003&lt;20117</c> inward.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{LinkType}{(Outward ? '>' : '<')}{Issue}");

    /// <summary>False for a text that is no link.</summary>
    public static bool TryRead(string text, out LinkValue link)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.LastIndexOfAny(['>', '<']);
        link = default;
        if (at <= 0 || !long.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var issue))
        {
            return false;
        }

        link = new(text[..at], text[at] == '>', issue);
        return true;
    }
}
