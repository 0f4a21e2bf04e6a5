using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Rules;

/// <summary>What texts that a person typed may be.</summary>
static class TextChecks
{
    public static Problem Bad(string message, string wayOut) => new(ErrorCode.Invalid, message, wayOut);

    /// <summary>One line: something visible, no control characters.</summary>
    /// <param name="place">Begins the sentence: "The report's name".</param>
    public static Problem? Line(string text, string place, int most) =>
        text.Length <= most && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl) && IsWhole(text) ? null
        : Bad($"{place} has {(text.Length > most ? $"{text.Length:N0}" : "no visible, or control,")} characters; it takes 1 to {most}, in one line.", "Type another one.");

    /// <summary>Several lines.</summary>
    public static Problem? Lines(string text, string place, int most) =>
        text.Length <= most && !string.IsNullOrWhiteSpace(text) && !text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')) && IsWhole(text) ? null
        : Bad($"{place} has {(text.Length > most ? $"{text.Length:N0}" : "no visible, or control,")} characters; it takes 1 to {most:N0}.", "Type another one.");

    /// <summary>False where a surrogate stands alone: such text cannot be written as UTF-8.</summary>
    public static bool IsWhole(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]) && !(char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[++index])))
            {
                return false;
            }
        }

        return true;
    }
}
