using System.Buffers;

namespace Outrigger.Apps.PivotReport.Rules;

/// <summary>What ids look like. Whatever has room for an id has none for a title.</summary>
static class IdChecks
{
    static readonly SearchValues<char> LettersAndDigits = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    static readonly SearchValues<char> RequestLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
    static readonly SearchValues<char> AccountLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:-");
    static readonly SearchValues<char> FieldLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    /// <summary>Of a thing in Jira: 1 to 20 digits.</summary>
    public static bool IsNumber(string? id) => id is { Length: >= 1 and <= 20 } && id.All(char.IsAsciiDigit);

    /// <summary>Of a field: <c>status</c>, <c>customfield_10016</c>, <c>worklog.author</c>.</summary>
    public static bool IsField(string? id) => Has(id, 1, 100, FieldLetters);

    public static bool IsMeasure(string? id) => Has(id, 1, 20, LettersAndDigits);

    /// <summary>As tokens carry it: 1 to 128 letters, digits, colons and hyphens.</summary>
    public static bool IsAccount(string? id) => Has(id, 1, 128, AccountLetters);

    public static bool IsRequest(string? id) => Has(id, 8, 64, RequestLetters);

    /// <summary>Place, from 1, of the first one whose id is none or was there before; null for none.</summary>
    public static int? FirstBad<T>(IEnumerable<T> items, Func<T, string> id, Func<string, bool> fits)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var place = 0;
        foreach (var item in items)
        {
            place++;
            if (!fits(id(item)) || !seen.Add(id(item)))
            {
                return place;
            }
        }

        return null;
    }

    static bool Has(string? id, int least, int most, SearchValues<char> letters) =>
        id is not null && id.Length >= least && id.Length <= most && id.AsSpan().IndexOfAnyExcept(letters) < 0;
}
