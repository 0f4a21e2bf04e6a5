using System.Text;

namespace Outrigger.Site.Jira.Import;

/// <summary>A record of a CSV file.</summary>
/// <param name="Line">Where it begins, 1-based.</param>
sealed record CsvRow(int Line, IReadOnlyList<string> Fields);

/// <summary>Reads CSV as RFC 4180 has it: fields in quotes may hold commas, line breaks and doubled quotes. Empty lines are no records.</summary>
static class CsvRows
{
    /// <exception cref="FormatException">A quote is not closed; the message says where it opens.</exception>
    public static IEnumerable<CsvRow> Read(TextReader reader)
    {
        var (line, field, fields) = (1, new StringBuilder(), new List<string>());
        var (start, quotedAt, quoted) = (1, 0, false);
        for (var letter = reader.Read(); letter >= 0; letter = reader.Read())
        {
            line += letter == '\n' ? 1 : 0;
            if (quoted)
            {
                if (letter != '"')
                {
                    field.Append((char)letter);
                }
                else if (reader.Peek() == '"')
                {
                    field.Append((char)reader.Read());
                }
                else
                {
                    quoted = false;
                }
            }
            else if (letter == '"' && field.Length == 0)
            {
                (quoted, quotedAt) = (true, line);
            }
            else if (letter == ',')
            {
                fields.Add(Taken(field));
            }
            else if (letter == '\n')
            {
                if (fields.Count > 0 || field.Length > 0)
                {
                    yield return new CsvRow(start, [.. fields, Taken(field)]);
                    fields.Clear();
                }

                start = line;
            }
            else if (letter != '\r' || reader.Peek() != '\n')
            {
                field.Append((char)letter);
            }
        }

        if (quoted)
        {
            throw new FormatException($"line {quotedAt}: the quote that opens here is never closed; close it, or double the quotes inside the text.");
        }

        if (fields.Count > 0 || field.Length > 0)
        {
            yield return new CsvRow(start, [.. fields, Taken(field)]);
        }
    }

    static string Taken(StringBuilder field)
    {
        var text = field.ToString();
        field.Clear();
        return text;
    }
}
