using System.Buffers;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>What Confluence accepts as a label.</summary>
static class LabelRules
{
    /// <summary>Longest label, in UTF-16 units.</summary>
    public const int Longest = 255;

    static readonly SearchValues<char> Forbidden = SearchValues.Create("!#&()*,.:;<>?@[]^'`\\ \t\r\n");

    /// <summary>The labels in a cell: separated by comma, semicolon or white space.</summary>
    public static IEnumerable<string> Split(string cell) =>
        cell.Split([',', ';', ' ', '\t', '\r', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Select(One);

    /// <summary>One spelling: Confluence keeps labels in lower case.</summary>
    public static string One(string label) => label.Trim().ToLowerInvariant();

    /// <summary>What is wrong with a label; null when nothing is.</summary>
    public static Problem? Check(string label)
    {
        if (label.Length is 0 or > Longest)
        {
            return new(ErrorCode.LabelInvalid, $"The label “{TitleRules.Shown(label)}” is {(label.Length == 0 ? "empty" : "too long")}.", $"Use 1 to {Longest} characters.");
        }

        var at = label.AsSpan().IndexOfAny(Forbidden);
        return at < 0 && !label.Any(char.IsControl)
            ? null
            : new(
                ErrorCode.LabelInvalid, $"The label “{TitleRules.Shown(label)}” holds {(at >= 0 && label[at] > ' ' ? $"“{label[at]}”" : "a space")}, which labels cannot.",
                "Use letters, digits, - and _.");
    }
}
