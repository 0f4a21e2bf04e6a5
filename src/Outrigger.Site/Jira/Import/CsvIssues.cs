using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Import;

/// <summary>Issues in a CSV file, a row each. Columns are known by their names, in any order and case; <c>key</c> and <c>summary</c> must be there.</summary>
sealed class CsvIssues
{
    static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["issuekey"] = "key",
        ["issue key"] = "key",
        ["title"] = "summary",
        ["issuetype"] = "type",
        ["issue type"] = "type",
        ["issue id"] = "id",
        ["project key"] = "project",
        ["status category"] = "status_category",
        ["component"] = "components",
        ["component/s"] = "components",
        ["fix version"] = "fix_versions",
        ["fix versions"] = "fix_versions",
        ["fix version/s"] = "fix_versions",
        ["affects versions"] = "affects_versions",
        ["affects version/s"] = "affects_versions",
        ["sprint"] = "sprints",
        ["storypoint"] = "story_points",
        ["story points"] = "story_points",
        ["epic link"] = "epic",
        ["due date"] = "due",
    };

    readonly Dictionary<string, int> columns;
    readonly IReadOnlyList<string> fields;

    CsvIssues(Dictionary<string, int> columns, CsvRow row) => (this.columns, fields) = (columns, row.Fields);

    /// <exception cref="FormatException">The file has no header with a key and a summary, or a quote is not closed.</exception>
    public static IEnumerable<(string Place, Func<ImportedIssue> Read)> Read(TextReader text)
    {
        Dictionary<string, int>? columns = null;
        foreach (var row in CsvRows.Read(text))
        {
            if (columns is null)
            {
                columns = Header(row);
                continue;
            }

            var issue = new CsvIssues(columns, row);
            var (place, known) = ($"line {row.Line}", columns);
            yield return (place, () => row.Fields.Count <= known.Values.Max() && row.Fields.Count < known.Count
                ? throw new ImportFault($"it has {row.Fields.Count} fields, the header has {known.Count}; a comma or a quote is missing")
                : issue.Issue(place));
        }

        if (columns is null)
        {
            throw new FormatException("it is empty; begin with a line of column names, key and summary among them.");
        }
    }

    static Dictionary<string, int> Header(CsvRow row)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < row.Fields.Count; index++)
        {
            var name = row.Fields[index].Trim('\uFEFF', ' ');
            columns.TryAdd(Aliases.GetValueOrDefault(name, name), index);
        }

        return columns.ContainsKey("key") && columns.ContainsKey("summary")
            ? columns
            : throw new FormatException("line 1 names no columns key and summary (or issuekey and title); begin with a line of column names.");
    }

    ImportedIssue Issue(string place)
    {
        var points = ImportValues.Number(Text("story_points"), "story_points");
        var key = ImportValues.Key(Text("key"));
        return new ImportedIssue(place, key, Text("summary") is { Length: > 0 } summary ? summary : key)
        {
            Id = Text("id"),
            Type = Text("type"),
            IsSubtask = Text("type").Replace("-", "", StringComparison.Ordinal).Equals("subtask", StringComparison.OrdinalIgnoreCase) || Text("type").Equals("Technical task", StringComparison.OrdinalIgnoreCase),
            Status = Text("status"),
            Category = Text("status_category"),
            Priority = Text("priority"),
            Resolution = Text("resolution"),
            Assignee = Person("assignee"),
            Reporter = Person("reporter"),
            Creator = Person("creator") ?? Person("reporter"),
            Created = ImportValues.Moment(Text("created"), "created"),
            Updated = ImportValues.Moment(Text("updated"), "updated"),
            Resolved = ImportValues.Moment(Text("resolved"), "resolved"),
            Due = ImportValues.Day(Text("due"), "due"),
            ParentKey = Text("parent") is { Length: > 0 } parent ? parent : Text("epic"),
            Labels = List("labels"),
            Components = List("components"),
            FixVersions = [.. List("fix_versions").Select(name => new ImportedVersion(name))],
            AffectedVersions = [.. List("affects_versions").Select(name => new ImportedVersion(name))],
            Sprints = [.. List("sprints").Select(name => new ImportedSprint(name))],
            StoryPoints = points,
            Description = Text("description") is { Length: > 0 } words ? AdfText.Document(words) : null,
        };
    }

    string Text(string column) => columns.TryGetValue(column, out var index) && index < fields.Count && fields[index].Trim() is var text && text != "NULL" ? text : "";

    IReadOnlyList<string> List(string column) => [.. Text(column).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    ImportedPerson? Person(string column) => Text(column) is { Length: > 0 } name ? new ImportedPerson(name, name) : null;
}
