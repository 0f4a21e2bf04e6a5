using System.CommandLine;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Hosting;

namespace Outrigger.Commands.Pivot;

/// <summary>Reads the options into <see cref="PivotArguments"/>, and says everything that is wrong at once.</summary>
sealed class PivotArgumentReader(PivotCommandOptions options, ParseResult parsed)
{
    const int MostIssues = 200_000;

    static readonly string[] Endings = [".csv", ".xlsx", ".json"];

    readonly List<string> problems = [];

    public IReadOnlyList<string> Problems => problems;

    /// <summary>Problems are told as JSON, too.</summary>
    public bool AsJson => parsed.GetValue(options.Json);

    /// <summary>The arguments; null where <see cref="Problems"/> is not empty.</summary>
    public PivotArguments? Read()
    {
        var login = SiteLogin.Read(parsed.GetRequiredValue(options.Site), parsed.GetRequiredValue(options.User), parsed.GetRequiredValue(options.TokenEnv), problems);
        var (kind, text) = ReadSource();
        var limit = parsed.GetValue(options.Limit);
        if (limit is < 1 or > MostIssues)
        {
            problems.Add($"--limit {limit} is not between 1 and 200,000.");
        }

        var file = parsed.GetValue(options.Out);
        if (file is not null && !Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        {
            problems.Add($"--out {file} ends in none of {string.Join(", ", Endings)}: the ending says what is written.");
        }

        var (rows, tree) = (List(options.Rows), parsed.GetValue(options.Tree));
        if (rows.Count == 0 && !tree)
        {
            problems.Add("There is nothing to make rows of: give --rows with fields, or --tree.");
        }

        var estimates = ReadEstimates();
        return problems.Count > 0 || login is null ? null : new PivotArguments(
            login, kind, text, rows, List(options.Columns), List(options.Measures), List(options.Fields),
            parsed.GetValue(options.Where) ?? [], tree, limit, file, AsJson, estimates);
    }

    ParentEstimates ReadEstimates()
    {
        var word = parsed.GetValue(options.ParentEstimates) ?? "";
        if (word.All(char.IsAsciiLetter) && Enum.TryParse<ParentEstimates>(word, ignoreCase: true, out var rule))
        {
            return rule;
        }

        problems.Add($"--parent-estimates {word} is none of both, children, parent and larger.");
        return default;
    }

    (SourceKind Kind, string Text) ReadSource()
    {
        (Option<string> Option, SourceKind Kind)[] all =
            [(options.Jql, SourceKind.Jql), (options.Filter, SourceKind.Filter), (options.Board, SourceKind.Board), (options.Sprint, SourceKind.Sprint), (options.Project, SourceKind.Project)];
        var given = Array.FindAll(all, source => parsed.GetValue(source.Option) is not null);
        if (given.Length != 1)
        {
            problems.Add("Give the issues by exactly one of --jql, --filter, --board, --sprint and --project.");
            return default;
        }

        var text = parsed.GetRequiredValue(given[0].Option).Trim();
        if (given[0].Kind is SourceKind.Filter or SourceKind.Board or SourceKind.Sprint && (text.Length == 0 || !text.All(char.IsAsciiDigit)))
        {
            problems.Add($"{given[0].Option.Name} \"{text}\" is not an id: it stands in the address of its page.");
        }

        return (given[0].Kind, text);
    }

    // A comma inside a formula's brackets separates nothing.
    List<string> List(Option<string[]> option)
    {
        var parts = new List<string>();
        foreach (var text in parsed.GetValue(option) ?? [])
        {
            var (depth, begin) = (0, 0);
            for (var at = 0; at <= text.Length; at++)
            {
                if (at == text.Length || (text[at] == ',' && depth == 0))
                {
                    parts.Add(text[begin..at].Trim());
                    begin = at + 1;
                }
                else
                {
                    depth += text[at] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
                }
            }
        }

        return [.. parts.Where(part => part.Length > 0)];
    }
}
