namespace Outrigger.Atlassian.Jira;

/// <summary>Parts of JQL queries out of values and typed text, which stay inside their quotes.</summary>
public static class Jql
{
    /// <summary><c>field = "value"</c>.</summary>
    public static string Is(string field, string value) => $"{field} = {Quoted(value)}";

    /// <summary><c>field in ("a", "b")</c>. A field's values that do not exist make Jira refuse the whole query.</summary>
    /// <exception cref="ArgumentException">No value: JQL has no empty list.</exception>
    public static string In(string field, params IReadOnlyCollection<string> values) => values.Count == 0
        ? throw new ArgumentException("A list in JQL has at least one value.", nameof(values))
        : $"{field} in ({string.Join(", ", values.Select(Quoted))})";

    /// <summary>
    /// Text search for all words; the last may be the beginning of one, as when somebody is still typing. Null where the text has
    /// no word.
    /// </summary>
    public static string? Words(string field, string text)
    {
        var words = TypedWords.Of(text);
        return words.Count == 0
            ? null
            : string.Join(" AND ", words.Select((word, at) => $"{field} ~ {Quoted(at == words.Count - 1 ? word + "*" : word)}"));
    }

    /// <summary>All of the conditions, without those that are null; each was made here or is in parentheses.</summary>
    /// <param name="orderBy">As <c>updated DESC</c>; null for none.</param>
    public static string All(IEnumerable<string?> conditions, string? orderBy = null)
    {
        var all = string.Join(" AND ", conditions.OfType<string>());
        return orderBy is null ? all : $"{all} ORDER BY {orderBy}".TrimStart();
    }

    static string Quoted(string value) =>
        "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
