using System.Buffers;
using System.Text;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Writes a value into a query.</summary>
static class QueryEscape
{
    static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // A person is an account id in a query: display names are not searchable.
    public static string Of(VariableValue value, QueryPosition position)
    {
        var text = value is VariableValue.Mention mention ? mention.AccountId : value.Plain;
        return position switch
        {
            QueryPosition.DoubleQuoted or QueryPosition.SingleQuoted => Inside(text),
            QueryPosition.Operand => IsWhole(text) ? text : $"\"{Inside(text)}\"",
            QueryPosition.ListItem => IsWhole(text) || text.AsSpan().ContainsAny(",\"'") ? text : $"\"{Inside(text)}\"",
            QueryPosition.None or QueryPosition.Free => text,
        };
    }

    static bool IsQuoted(ReadOnlySpan<char> text) => text.Length > 1 && text[0] is '"' or '\'' && text[^1] == text[0];

    static string Inside(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' or '"' or '\'' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>
    /// True for what must not be put in quotes: a number, a call such as <c>currentUser()</c>, EMPTY, NULL and what is in quotes already.
    /// A word could be left without, but some hundred words are reserved.
    /// </summary>
    static bool IsWhole(ReadOnlySpan<char> text)
    {
        var call = text.IndexOf('(');
        return text.Length == 0
            || IsQuoted(text)
            || text.IndexOfAnyExceptInRange('0', '9') < 0
            || text.Equals("EMPTY", StringComparison.OrdinalIgnoreCase)
            || text.Equals("NULL", StringComparison.OrdinalIgnoreCase)
            || (call > 0 && text[^1] == ')' && text[..call].IndexOfAnyExcept(Letters) < 0);
    }
}
