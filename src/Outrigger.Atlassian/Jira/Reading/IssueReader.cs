using System.Globalization;
using System.Text;
using System.Text.Json;
using Outrigger.Atlassian.Reading;

namespace Outrigger.Atlassian.Jira.Reading;

/// <summary>The issues of a bulk read, and the ids or keys whose issue could not be delivered.</summary>
readonly record struct BulkIssues(IReadOnlyList<JiraIssue> Issues, IReadOnlyList<string> NotDelivered);

/// <summary>Reads issues with whatever fields were asked for.</summary>
static class IssueReader
{
    public static JiraIssue Read(ReadOnlySpan<byte> json)
    {
        var reader = json.AtObject();
        return Of(reader.Tree());
    }

    public static IssuePage Page(ReadOnlySpan<byte> json)
    {
        var answer = Answer(json);
        return new IssuePage([.. Issues(answer).Select(Of)], NextToken(answer));
    }

    /// <summary>Up to thousands of ids, which a tree would make thousands of times as many objects of.</summary>
    public static IssueIdPage IdPage(ReadOnlySpan<byte> json)
    {
        List<string>? ids = null;
        var (next, last) = ((string?)null, false);
        var answer = new JsonBytes(json);
        answer.Enter('{');
        for (var first = true; answer.Member(ref first, out var name);)
        {
            if (name.SequenceEqual("issues"u8))
            {
                ids = Ids(ref answer);
            }
            else if (name.SequenceEqual("nextPageToken"u8))
            {
                next = TextOf(answer.Value());
            }
            else if (name.SequenceEqual("isLast"u8))
            {
                last = answer.Value().SequenceEqual("true"u8);
            }
            else
            {
                answer.Skip();
            }
        }

        return new IssueIdPage(ids ?? throw new JsonException("issues"), last ? null : next);
    }

    public static BulkIssues Bulk(ReadOnlySpan<byte> json)
    {
        var answer = Answer(json);
        return new BulkIssues(
            [.. Issues(answer).Select(Of)],
            [.. answer.Items("issueErrors").Select(each => each.TextOrNull("id")).OfType<string>()]);
    }

    static List<string> Ids(ref JsonBytes answer)
    {
        List<string> ids = [];
        answer.Enter('[');
        for (var none = true; answer.Item(ref none);)
        {
            var id = (string?)null;
            answer.Enter('{');
            for (var first = true; answer.Member(ref first, out var name);)
            {
                if (name.SequenceEqual("id"u8))
                {
                    id = TextOf(answer.Value());
                }
                else
                {
                    answer.Skip();
                }
            }

            ids.Add(id ?? throw new JsonException("id"));
        }

        return ids;
    }

    // A text without escapes needs no reader.
    static string? TextOf(ReadOnlySpan<byte> value)
    {
        if (value.Length > 1 && value[0] == '"' && !value.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(value[1..^1]);
        }

        var reader = JsonBytes.ReaderOf(value);
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(value),
            JsonTokenType.Null => null,
            _ => throw new JsonException("not a text"),
        };
    }

    static JsonElement Answer(ReadOnlySpan<byte> json)
    {
        var reader = json.AtObject();
        return reader.Tree();
    }

    static IEnumerable<JsonElement> Issues(JsonElement answer) =>
        answer.Member("issues") is null ? throw new JsonException("issues") : answer.Items("issues");

    static string? NextToken(JsonElement answer) =>
        answer.Member("isLast")?.ValueKind == JsonValueKind.True ? null : answer.TextOrNull("nextPageToken");

    static JiraIssue Of(JsonElement issue)
    {
        var read = new JiraIssue { Id = issue.Text("id"), Key = issue.Text("key") };
        Dictionary<string, string> others = new(StringComparer.Ordinal);
        foreach (var field in Fields(issue))
        {
            if (field.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            if (With(read, field.Name, field.Value) is { } more)
            {
                read = more;
            }
            else
            {
                others[field.Name] = field.Value.GetRawText();
            }
        }

        return others.Count == 0 ? read : read with { Others = others };
    }

    static JsonElement.ObjectEnumerator Fields(JsonElement issue) =>
        issue.Member("fields") is { ValueKind: JsonValueKind.Object } fields ? fields.EnumerateObject() : default;

    // Null for a field that has no member of its own.
    static JiraIssue? With(JiraIssue issue, string name, JsonElement value) => name switch
    {
        "summary" => issue with { Summary = value.GetString() },
        "status" => issue with { Status = SmallReaders.Status(value) },
        "assignee" => issue with { Assignee = PersonReader.Of(value) },
        "reporter" => issue with { Reporter = PersonReader.Of(value) },
        "project" => issue with { Project = SmallReaders.Project(value) },
        "issuetype" => issue with { IssueType = SmallReaders.IssueType(value) },
        "priority" => issue with { Priority = SmallReaders.Priority(value) },
        "duedate" => issue with { DueDate = DateOnly.ParseExact(value.GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture) },
        "created" => issue with { Created = WireTime.Read(value.GetString()) },
        "updated" => issue with { Updated = WireTime.Read(value.GetString()) },
        "statuscategorychangedate" => issue with { StatusCategoryChanged = WireTime.Read(value.GetString()) },
        _ => null,
    };
}
