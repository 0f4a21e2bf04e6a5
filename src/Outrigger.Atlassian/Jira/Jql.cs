using System.Globalization;

namespace Outrigger.Atlassian.Jira;

/// <summary>Parts of JQL queries out of values and typed text, which stay inside their quotes.</summary>
public static class Jql
{
    /// <summary><c>field = "value"</c>.</summary>
    public static string Is(string field, string value) => $"{field} = {Quoted(value)}";

    /// <summary><c>field = 10001</c>: a number in quotes would be looked for among names first.</summary>
    /// <exception cref="ArgumentException">The id is no number.</exception>
    public static string IsId(string field, string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"{field} = {id}" : throw new ArgumentException("An id is a number.", nameof(id));

    /// <summary><c>field in (10001, 10002)</c>.</summary>
    /// <exception cref="ArgumentException">No value: JQL has no empty list.</exception>
    public static string InIds(string field, params IReadOnlyCollection<long> ids) => ids.Count == 0
        ? throw new ArgumentException("A list in JQL has at least one value.", nameof(ids))
        : $"{field} in ({string.Join(", ", ids.Select(static id => id.ToString(CultureInfo.InvariantCulture)))})";

    /// <summary>Issues changed in the last minutes, by Jira's clock, so that nobody's time zone matters.</summary>
    public static string ChangedWithin(int minutes) => string.Create(CultureInfo.InvariantCulture, $"updated >= -{minutes}m");

    /// <summary>One of the conditions or both.</summary>
    public static string Or(string one, string other) => $"({one} OR {other})";

    /// <summary>A query without its order, and the order without its words "order by"; null for none.</summary>
    public static (string Where, string? OrderBy) Split(string jql)
    {
        var at = JqlOrder.At(jql, out var begin);
        return at < 0 ? (jql.Trim(), null) : (jql[..at].Trim(), jql[begin..].Trim());
    }

    /// <summary>The query with one more condition, in the order that it has.</summary>
    public static string Narrowed(string jql, string condition)
    {
        var (where, orderBy) = Split(jql);
        return All([where.Length == 0 ? null : $"({where})", condition], orderBy);
    }

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
