using System.Text;

namespace Outrigger.Atlassian.Confluence;

/// <summary>A CQL condition as a tree, printed once: values are always quoted, groups always in parentheses.</summary>
abstract record Cql
{
    public static Cql Is(string field, string value) => new Term(field, "=", value);

    /// <summary>
    /// Text search for all words; the last may be the beginning of one, as when somebody is still typing.
    /// Null where the text has no word. Lucene's operators (and <c>:</c>, which breaks CQL) cannot get in: only letters and digits do.
    /// </summary>
    public static Cql? Words(string field, string text)
    {
        var words = TypedWords.Of(text);
        return words.Count == 0 ? null : All([.. words.Select((word, at) => new Term(field, "~", at == words.Count - 1 ? word + "*" : word))]);
    }

    public static Cql All(params IReadOnlyList<Cql?> parts) => new And([.. parts.OfType<Cql>()]);

    /// <summary>The condition, with an order if wanted: <c>lastmodified desc</c>.</summary>
    public string Print(string? orderBy = null)
    {
        var text = new StringBuilder();
        Append(text);
        return orderBy is null ? text.ToString() : text.Append(" order by ").Append(orderBy).ToString();
    }

    protected abstract void Append(StringBuilder text);

    sealed record Term(string Field, string Operator, string Value) : Cql
    {
        protected override void Append(StringBuilder text) =>
            text.Append(Field).Append(' ').Append(Operator).Append(" \"")
                .Append(Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
    }

    sealed record And(IReadOnlyList<Cql> Parts) : Cql
    {
        protected override void Append(StringBuilder text)
        {
            for (var at = 0; at < Parts.Count; at++)
            {
                text.Append(at == 0 ? "" : " and ");
                AppendPart(text, Parts[at]);
            }
        }

        static void AppendPart(StringBuilder text, Cql part)
        {
            var grouped = part is And { Parts.Count: > 1 };
            text.Append(grouped ? "(" : "");
            part.Append(text);
            text.Append(grouped ? ")" : "");
        }
    }
}
