using System.CommandLine;
using System.Text.RegularExpressions;
using Outrigger.Apps.Cloning;
using Outrigger.Hosting;

namespace Outrigger.Commands.Clone;

/// <summary>Reads the options into <see cref="CloneArguments"/>, and says everything that is wrong at once.</summary>
sealed partial class CloneArgumentReader(CloneCommandOptions options, ParseResult parsed)
{
    readonly List<string> problems = [];

    public IReadOnlyList<string> Problems => problems;

    /// <summary>The arguments; null where <see cref="Problems"/> is not empty.</summary>
    public CloneArguments? Read()
    {
        var continues = parsed.GetValue(options.Resume) is not null || parsed.GetValue(options.Undo) is not null;
        var login = SiteLogin.Read(parsed.GetRequiredValue(options.Site), parsed.GetRequiredValue(options.User), parsed.GetRequiredValue(options.TokenEnv), problems);
        var template = continues ? "" : ReadPage("--template", parsed.GetValue(options.Template), required: true);
        var rows = continues ? new RowInput(RowSource.Lines, "") : ReadRows();
        var variables = ReadVariables();
        if (parsed.GetValue(options.Resume) is not null && parsed.GetValue(options.Undo) is not null)
        {
            problems.Add("--resume and --undo cannot be used together: give the one you mean.");
        }

        var parent = ReadPage("--parent", parsed.GetValue(options.Parent), required: false);
        return problems.Count > 0 || login is null || rows is null ? null : new CloneArguments
        {
            Login = login,
            TemplateId = template,
            SpaceKey = parsed.GetValue(options.Space),
            ParentId = parent.Length == 0 ? null : parent,
            Rows = rows,
            TitlePattern = parsed.GetValue(options.Title),
            Variables = variables,
            ExtraLabels = ReadLabels(),
            IndexTitle = parsed.GetValue(options.Index),
            Options = ReadCloneOptions(),
            JournalFolder = parsed.GetRequiredValue(options.Journal),
            Resume = parsed.GetValue(options.Resume),
            Undo = parsed.GetValue(options.Undo),
            DryRun = parsed.GetValue(options.DryRun),
            Json = parsed.GetValue(options.Json),
        };
    }

    string ReadPage(string option, string? text, bool required)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            if (required)
            {
                problems.Add($"{option} is missing: give the id or the address of the page.");
            }

            return "";
        }

        var id = PageId().Match(text) is { Success: true } match ? match.Groups.Values.Skip(1).First(group => group.Success).Value : null;
        if (id is null)
        {
            problems.Add($"{option} \"{text}\" is neither a page id nor a page's address: open the page and copy its address.");
        }

        return id ?? "";
    }

    RowInput? ReadRows()
    {
        (Option<string> Option, RowSource Source)[] sources =
            [(options.Titles, RowSource.Lines), (options.Csv, RowSource.Csv), (options.Pattern, RowSource.Pattern)];
        var given = Array.FindAll(sources, source => parsed.GetValue(source.Option) is not null);
        if (given.Length != 1)
        {
            problems.Add("Give the rows by exactly one of --titles, --csv and --pattern.");
            return null;
        }

        var value = parsed.GetRequiredValue(given[0].Option);
        var text = given[0].Source == RowSource.Pattern ? value : ReadFile(given[0].Option.Name, value);
        return text is null ? null : new RowInput(given[0].Source, text);
    }

    string? ReadFile(string option, string path)
    {
        try
        {
            return path == "-" ? Console.In.ReadToEnd() : File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{option} {path} could not be read: {problem.Message}");
            return null;
        }
    }

    Dictionary<string, string> ReadVariables()
    {
        var variables = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in parsed.GetValue(options.Var) ?? [])
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                problems.Add($"--var \"{pair}\" is not name=value.");
            }
            else if (!variables.TryAdd(pair[..equals].Trim(), pair[(equals + 1)..]))
            {
                problems.Add($"--var {pair[..equals].Trim()} is given twice.");
            }
        }

        return variables;
    }

    string[] ReadLabels() => [.. (parsed.GetValue(options.Labels) ?? [])
        .SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    CloneOptions ReadCloneOptions() => new()
    {
        Attachments = parsed.GetValue(options.Attachments),
        Restrictions = parsed.GetValue(options.Restrictions),
        Children = parsed.GetValue(options.Children),
        DraftsFirst = parsed.GetValue(options.DraftsFirst),
        IndexPage = parsed.GetValue(options.Index) is not null,
        ReadBack = !parsed.GetValue(options.NoReadBack),
        OnConflict = Enum.Parse<ConflictRule>(parsed.GetRequiredValue(options.OnConflict), ignoreCase: true),
    };

    [GeneratedRegex(@"^(\d{1,19})$|/pages/(?:edit-v2/)?(\d{1,19})(?:[/?#]|$)|[?&]pageId=(\d{1,19})(?:&|#|$)")]
    private static partial Regex PageId();
}
