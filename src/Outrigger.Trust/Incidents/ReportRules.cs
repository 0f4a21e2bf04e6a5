using System.Security.Cryptography;
using System.Text;
using Outrigger.Core.Errors;

namespace Outrigger.Trust.Incidents;

/// <summary>What a report may hold: text, and nothing that something else would take for more than text.</summary>
public static class ReportRules
{
    /// <summary>Characters of a report.</summary>
    public const int MostText = 20_000;

    /// <summary>Characters of the line that says where to answer.</summary>
    public const int MostContact = 200;

    // Without letters and digits that are read as each other.
    const string ReceiptLetters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>80 bits by chance: nobody finds another's report by trying.</summary>
    public static string NewReceipt()
    {
        var letters = RandomNumberGenerator.GetString(ReceiptLetters, 16);
        return $"OR-{letters[..4]}-{letters[4..8]}-{letters[8..12]}-{letters[12..]}";
    }

    public static bool IsReceipt(string? text) => text is { Length: 22 } && text.StartsWith("OR-", StringComparison.Ordinal)
        && text[3..].Split('-') is { Length: 4 } parts && parts.All(part => part.Length == 4 && part.All(letter => ReceiptLetters.Contains(letter, StringComparison.Ordinal)));

    /// <summary>
    /// A new report. The text keeps its markup, which nothing here reads; characters that no one types are replaced. A contact of
    /// more than one line is refused, so that it can never become a second header of a mail.
    /// </summary>
    public static Outcome<IncidentReport> New(string? text, string? contact, ReportSubject subject, DateTimeOffset now)
    {
        var words = Cleaned(text ?? "").Trim();
        var where = (contact ?? "").Trim();
        return words.Length == 0 ? new Problem(ErrorCode.Invalid, "The report has no text.", "Say what you found and where.")
            : words.Length > MostText ? new Problem(ErrorCode.TooLarge, $"The report has more than {MostText:N0} characters.", "Send the most important part, and ask in it how to send the rest.")
            : where.Length > MostContact ? new Problem(ErrorCode.TooLarge, $"The line that says where to answer has more than {MostContact} characters.", "Give one address.")
            : where.Any(IsForbidden) || where.Any(letter => letter is '\n' or '\r' or '\t') ? new Problem(ErrorCode.Invalid, "Where to answer is one line of plain text.", "Give one address.")
            : new IncidentReport { Receipt = NewReceipt(), Received = now, Subject = subject, Text = words, Contact = where.Length == 0 ? null : where };
    }

    static string Cleaned(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            cleaned.Append(rune.IsBmp && IsForbidden((char)rune.Value) ? new Rune(0xFFFD) : rune);
        }

        return cleaned.ToString();
    }

    // Terminals and mails act on these: escapes, line and paragraph separators, marks that turn the direction of what is read.
    static bool IsForbidden(char letter) =>
        (char.IsControl(letter) && letter is not ('\n' or '\t')) || letter is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufeff';
}
