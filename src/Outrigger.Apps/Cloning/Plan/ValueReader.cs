using System.Globalization;
using Outrigger.Atlassian.StorageFormat;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>Reads what a person wrote in a cell as the type that the template asks for.</summary>
static class ValueReader
{
    // Month names make the order of day and month plain; 03/04/2027 means two days and is not taken.
    static readonly string[] DateForms =
        ["yyyy-MM-dd", "yyyy-M-d", "d.M.yyyy", "d. M. yyyy", "d MMM yyyy", "d MMMM yyyy", "d. MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy"];

    /// <summary>The value for a variable, or <see cref="ErrorCode.VariableType"/> saying what would fit.</summary>
    /// <param name="written">The cell, not empty.</param>
    /// <param name="people">The people that are known by how they were named.</param>
    public static Outcome<VariableValue> Read(Placeholder variable, string written, IReadOnlyDictionary<string, PlannedPerson> people) =>
        variable.Type switch
        {
            "date" => Date(variable, written),
            "number" => Number(written),
            "link" => Link(written),
            "mention" => people.TryGetValue(written, out var person)
                ? new VariableValue.Mention(person.AccountId, person.DisplayName)
                : new Problem(ErrorCode.PersonUnknown, $"“{written}” is nobody that Confluence knows."),
            _ => new VariableValue.Text(written),
        };

    static Outcome<VariableValue> Date(Placeholder variable, string written)
    {
        if (!DateOnly.TryParseExact(written, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day))
        {
            return new Problem(ErrorCode.VariableType, $"“{written}” is not a date.", "Write it as 2027-01-31, 31.01.2027 or 31 Jan 2027.");
        }

        return variable.Shift(day) is { } shifted
            ? new VariableValue.Date(shifted)
            : new Problem(ErrorCode.VariableType, $"“{written}” with the offset of {variable.Text} is outside the calendar.", "Use a date between the years 1 and 9999.");
    }

    static Outcome<VariableValue> Number(string written) => NumberForm.Fits(written)
        ? new VariableValue.Number(written)
        : new Problem(ErrorCode.VariableType, $"“{written}” is not a number.", "Write digits, such as 1200 or 12.5, or make the variable a text.");

    static Outcome<VariableValue> Link(string written)
    {
        var (text, address) = NamedLink(written) ?? (written, written);
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 && !address.Any(char.IsWhiteSpace)
            ? new VariableValue.Link(address, text.Trim())
            : new Problem(ErrorCode.VariableType, $"“{written}” is not a link.", "Write a whole address such as https://example.com/page, or [text](address).");
    }

    // [text](address), the text without a closing bracket.
    static (string Text, string Address)? NamedLink(string written)
    {
        var end = written.IndexOf("](", StringComparison.Ordinal);
        return written is ['[', .., ')'] && end > 1 && end == written.IndexOf(']', StringComparison.Ordinal)
            && written[(end + 2)..^1] is { Length: > 0 } address && !address.Contains(')', StringComparison.Ordinal)
            ? (written[1..end], address)
            : null;
    }
}
