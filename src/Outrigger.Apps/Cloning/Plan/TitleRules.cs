using System.Globalization;
using System.Text;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>What Confluence accepts as a title, and when two titles are the same to it.</summary>
static class TitleRules
{
    /// <summary>Longest title, in UTF-16 units.</summary>
    public const int Longest = 255;

    /// <summary>Equal for titles that clash: case does not count.</summary>
    public static string Key(string title) => (IsWellFormed(title) ? title.Normalize(NormalizationForm.FormC) : title).ToUpperInvariant();

    /// <summary>What is wrong with a title, and a title that would do; null when nothing is.</summary>
    public static (Problem Problem, string? Better)? Check(string title)
    {
        if (title.Length == 0)
        {
            return (new(ErrorCode.TitleEmpty, "The title is empty.", "Give the row a title, or leave it out."), null);
        }

        if (!IsWellFormed(title) || title.Any(IsForbidden))
        {
            return (new(ErrorCode.TitleCharacters, $"The title “{Shown(title)}” has control characters or broken ones.", "Take them out."), Clean(title));
        }

        return title.Length > Longest
            ? (new(ErrorCode.TitleTooLong, $"The title “{Shown(title)}” is {title.Length} characters long; Confluence takes {Longest}.", "Shorten it."), Cut(title, Longest))
            : null;
    }

    /// <summary>The title with a number: <c>Sprint (2)</c>; shortened where it would be too long.</summary>
    public static string Numbered(string title, int number)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $" ({number})");
        return Cut(title, Longest - suffix.Length) + suffix;
    }

    /// <summary>The title for a sentence: at most 60 characters, nothing that breaks a line.</summary>
    public static string Shown(string title)
    {
        var clean = Clean(title);
        return clean.Length <= 60 ? clean : Cut(clean, 59) + "…";
    }

    static string Clean(string title)
    {
        var clean = new StringBuilder(title.Length);
        foreach (var rune in title.EnumerateRunes())
        {
            // A lone surrogate is enumerated as the replacement character.
            clean.Append(rune == Rune.ReplacementChar || (rune.IsBmp && IsForbidden((char)rune.Value)) ? " " : rune.ToString());
        }

        return string.Join(' ', clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    static string Cut(string title, int length)
    {
        if (title.Length <= length)
        {
            return title;
        }

        return title[..(char.IsHighSurrogate(title[length - 1]) ? length - 1 : length)].TrimEnd();
    }

    static bool IsForbidden(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF';

    static bool IsWellFormed(string title)
    {
        for (var index = 0; index < title.Length; index++)
        {
            if (!char.IsSurrogate(title[index]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(title[index]) || index + 1 == title.Length || !char.IsLowSurrogate(title[index + 1]))
            {
                return false;
            }

            index++;
        }

        return true;
    }
}
