using System.Globalization;

namespace Outrigger.Site.Jira.Adf;

/// <summary>Reads the rows of <see cref="AdfGrammar"/>.</summary>
sealed class AdfGrammarReader
{
    const StringSplitOptions Tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    readonly Dictionary<string, string> groups = Rows(AdfGrammar.Groups).Select(row => row.Split(' ', 2, Tidy)).ToDictionary(row => row[0], row => row[1]);

    /// <summary>All kinds of nodes by name.</summary>
    public static IReadOnlyDictionary<string, AdfKind> Nodes { get; } = new AdfGrammarReader().Read(AdfGrammar.Nodes);

    /// <summary>All kinds of marks by name; they have attributes only.</summary>
    public static IReadOnlyDictionary<string, AdfKind> Marks { get; } = new AdfGrammarReader().Read(AdfGrammar.Marks);

    Dictionary<string, AdfKind> Read(string rows) => Rows(rows).Select(row => row.Split('|', StringSplitOptions.TrimEntries)).ToDictionary(row => row[0], Kind);

    static string[] Rows(string table) => table.Split('\n', Tidy);

    AdfKind Kind(string[] row)
    {
        var must = row[1].StartsWith('!');
        IReadOnlyList<IReadOnlyList<AdfAttribute>> attributes = row[1] == "-" ? [] : [.. row[1].TrimStart('!').Split(" / ").Select(Attributes)];
        return new AdfKind(must, attributes, row.Length > 2 ? Content(row[2]) : null, row.Length > 3 ? Names(row[3]) : null);
    }

    IReadOnlyList<AdfAttribute> Attributes(string alternative) => [.. alternative.Split(' ', Tidy).Select(attribute =>
    {
        var (name, rule) = Halves(attribute, ':');
        return new AdfAttribute(name.TrimEnd('?'), name.EndsWith('?'), rule.StartsWith("=@", StringComparison.Ordinal) ? "=" + groups[rule[1..]] : rule);
    })];

    AdfContent? Content(string text)
    {
        if (text == "-")
        {
            return null;
        }

        var (count, kinds) = Halves(text, ' ');
        var (least, most) = count switch { "?" or "0+" => (0, int.MaxValue), "1+" => (1, int.MaxValue), _ => Range(count) };
        return new AdfContent(count == "?", least, most, kinds.StartsWith('>'), [.. Spread(kinds.TrimStart('>')).Select(Slot)]);
    }

    static (int Least, int Most) Range(string text)
    {
        var (least, most) = Halves(text, '-');
        return (int.Parse(least, CultureInfo.InvariantCulture), int.Parse(most, CultureInfo.InvariantCulture));
    }

    IEnumerable<string> Spread(string kinds) => kinds.Split(' ', Tidy).SelectMany(kind => kind.StartsWith('@') ? Spread(groups[kind]) : [kind]);

    static AdfSlot Slot(string text)
    {
        var (kind, marks) = Halves(text, ':');
        return new AdfSlot(kind, marks.Length == 0 ? null : Names(marks));
    }

    static HashSet<string>? Names(string text) => text switch { "-" => null, "none" => [], _ => [.. text.Split(',')] };

    static (string Before, string After) Halves(string text, char between) =>
        text.IndexOf(between) is var at && at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
}
