using Outrigger.Apps.PivotReport.Data;
using Outrigger.Core.Errors;

namespace Outrigger.Commands.Pivot;

/// <summary>Fields as a person names them: by id, or by name without regard to case, blanks and signs.</summary>
sealed class FieldNames(IReadOnlyList<FieldInfo> fields)
{
    const int MostSuggestions = 3;

    static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["storypoints"] = OwnFields.Points,
        ["type"] = "issuetype",
        ["fixversion"] = "fixVersions",
        ["component"] = "components",
        ["label"] = "labels",
    };

    /// <summary>The field; for a name that nothing bears, those that are near.</summary>
    /// <param name="place">Option that named it.</param>
    public Outcome<FieldInfo> Find(string text, string place)
    {
        var plain = Plain(text);
        var id = fields.FirstOrDefault(field => field.Id == text)
            ?? (Short.TryGetValue(plain, out var meant) ? fields.FirstOrDefault(field => field.Id == meant) : null)
            ?? fields.FirstOrDefault(field => Plain(field.Id) == plain && plain.Length > 0);
        if (id is not null)
        {
            return id;
        }

        var named = fields.Where(field => Plain(field.Name) == plain).OrderBy(field => field.Custom).ToArray();
        return named switch
        {
            [var only] => only,
            [{ Custom: false } system, { Custom: true }, ..] => system,
            [] => new Problem(ErrorCode.BadUsage, $"{place}: there is no field '{text}'.", Suggestions(plain)),
            _ => new Problem(ErrorCode.BadUsage, $"{place}: several fields are called '{text}'.", $"Name one by its id: {string.Join(", ", named.Select(field => field.Id))}."),
        };
    }

    /// <summary>Letters and digits in lower case.</summary>
    public static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>The few that are nearest to a text, by changes of letters.</summary>
    public static IReadOnlyList<string> Nearest(string plain, IEnumerable<string> names) =>
    [
        .. names.Select(name => (Name: name, Far: Plain(name).Contains(plain, StringComparison.Ordinal) && plain.Length > 2 ? 1 : Distance(plain, Plain(name))))
            .Where(near => near.Far <= Math.Max(2, plain.Length / 3)).OrderBy(near => near.Far).ThenBy(near => near.Name, StringComparer.Ordinal)
            .Select(near => near.Name).Distinct().Take(MostSuggestions),
    ];

    string Suggestions(string plain) => Nearest(plain, fields.Select(field => field.Name)) is { Count: > 0 } near
        ? $"Near it are: {string.Join(", ", near)}."
        : "Look at the fields' names in Jira, or give an id such as customfield_10016.";

    static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var x = 1; x <= one.Length; x++)
        {
            var (before, left) = (row[0], row[0] = x);
            for (var y = 1; y <= other.Length; y++)
            {
                var change = before + (one[x - 1] == other[y - 1] ? 0 : 1);
                before = row[y];
                left = row[y] = Math.Min(change, Math.Min(left, before) + 1);
            }
        }

        return row[^1];
    }
}
