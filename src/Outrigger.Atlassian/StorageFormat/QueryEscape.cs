using System.Text;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Writes a value into a query.</summary>
static class QueryEscape
{
    // A person is an account id in a query: display names are not searchable.
    public static string Of(VariableValue value, QueryPosition position)
    {
        var text = value is VariableValue.Mention mention ? mention.AccountId : value.Plain;
        return position switch
        {
            QueryPosition.DoubleQuoted or QueryPosition.SingleQuoted => Inside(text),
            QueryPosition.Operand => IsWord(text) || IsQuoted(text) ? text : $"\"{Inside(text)}\"",
            QueryPosition.ListItem => IsWord(text) || text.AsSpan().ContainsAny(",\"'") ? text : $"\"{Inside(text)}\"",
            QueryPosition.None or QueryPosition.Free => text,
        };
    }

    static bool IsQuoted(string text) => text.Length > 1 && text[0] is '"' or '\'' && text[^1] == text[0];

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

    /// <summary>True for what needs no quotes: a word, a key, a number, or a call such as <c>currentUser()</c>.</summary>
    static bool IsWord(ReadOnlySpan<char> text)
    {
        var call = text.IndexOf('(');
        var word = call > 0 && text[^1] == ')' && text[(call + 1)..^1].IndexOfAny('(', ')') < 0 ? text[..call] : text;
        foreach (var c in word)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return false;
            }
        }

        return word.Length > 0 && word[0] != '-';
    }
}
