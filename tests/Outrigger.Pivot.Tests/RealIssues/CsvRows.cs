using System.Text;

namespace Outrigger.Pivot.Tests.RealIssues;

/// <summary>Reads RFC 4180: fields in quotes may hold commas, line ends and doubled quotes.</summary>
static class CsvRows
{
    public static IEnumerable<IReadOnlyList<string>> Of(string text)
    {
        var (row, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' when quoted && at + 1 < text.Length && text[at + 1] == '"':
                    field.Append(text[at++]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    row.Add(field.ToString());
                    field.Clear();
                    break;
                case '\n' when !quoted:
                    row.Add(field.ToString().TrimEnd('\r'));
                    field.Clear();
                    yield return row;
                    row = [];
                    break;
                default:
                    field.Append(text[at]);
                    break;
            }
        }

        if (row.Count > 0 || field.Length > 0)
        {
            yield return [.. row, field.ToString()];
        }
    }
}
