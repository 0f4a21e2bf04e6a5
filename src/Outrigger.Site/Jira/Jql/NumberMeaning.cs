using System.Globalization;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Jql;

/// <summary>A field that holds a number, or a time in seconds.</summary>
sealed class NumberMeaning : JqlMeaning
{
    readonly Func<Issue, double?> number;
    readonly bool isTime;

    /// <param name="isTime">Values are written as <c>4h</c> or <c>1d 2h</c>, days of eight hours and weeks of five days; a number alone is minutes.</param>
    public NumberMeaning(string name, Func<Issue, double?> number, bool isTime = false)
        : base(name)
    {
        (this.number, this.isTime) = (number, isTime);
        Key = issue => number(issue);
    }

    public override bool Takes(JqlOperator kind) => IsEquality(kind) || IsComparison(kind);

    public override Func<Issue, bool> Compile(JqlOperator kind, IReadOnlyList<JqlValue> values, JqlScope scope)
    {
        if (kind is JqlOperator.Empty or JqlOperator.NotEmpty)
        {
            return issue => number(issue) is null == (kind == JqlOperator.Empty);
        }

        var (wanted, orEmpty) = (new List<double>(), false);
        foreach (var value in values)
        {
            if (value.IsEmpty)
            {
                orEmpty = true;
            }
            else if (!value.IsFunction && Read(value.Text) is { } read)
            {
                wanted.Add(read);
            }
            else
            {
                scope.Errors.Add($"The value '{value.Text}' for field '{Name}' is not a valid {(isTime ? "duration" : "number")}.");
            }
        }

        return kind switch
        {
            JqlOperator.Is => issue => number(issue) is { } have ? wanted.Contains(have) : orEmpty,
            JqlOperator.IsNot => issue => number(issue) is { } have && !wanted.Contains(have),
            _ => issue => number(issue) is { } have && wanted.Exists(limit => Compares(have.CompareTo(limit), kind)),
        };
    }

    double? Read(string text) => isTime ? Time(text) : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && double.IsFinite(read) ? read : null;

    static double? Time(string text)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes))
        {
            return minutes * 60;
        }

        double total = 0;
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts)
        {
            var unit = part[^1] switch { 'w' => 5 * 8 * 3600, 'd' => 8 * 3600, 'h' => 3600, 'm' => 60, _ => 0 };
            if (unit == 0 || !double.TryParse(part.AsSpan(0, part.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count))
            {
                return null;
            }

            total += count * unit;
        }

        return parts.Length == 0 ? null : total;
    }
}
