using System.Text.Json;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>Entries of work, one row each, in a table beside the issues'.</summary>
sealed class WorkBook
{
    readonly ReadingContext context;
    readonly TextColumn author = new(OwnFields.WorkAuthor);
    readonly InstantColumn started;
    readonly WholeColumn seconds = new(OwnFields.WorkTime);
    readonly WholeColumn issue = new("issue");
    readonly Dictionary<int, List<int>> byIssue = [];

    public WorkBook(ReadingContext context)
    {
        this.context = context;
        started = new(OwnFields.WorkDay, context.Zone);
        Table = new(author, started, seconds, issue);
    }

    public Table Table { get; }

    /// <summary>Entries of a list, and how many the issue has altogether.</summary>
    /// <param name="wholeOnly">Takes none where the list is not all of them.</param>
    /// <returns>Entries in this list, and in all.</returns>
    public (int Here, int Total) Read(ref Utf8JsonReader json, int row, bool wholeOnly)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return default;
        }

        var begin = json;
        var (here, total) = Count(ref json);
        if (here == total || !wholeOnly)
        {
            ReadEntries(ref begin, row);
        }

        return (here, total);
    }

    /// <summary>The entries of an issue's row are no more.</summary>
    public void Drop(int row)
    {
        if (byIssue.Remove(row, out var entries))
        {
            entries.ForEach(Table.Drop);
        }
    }

    static (int Here, int Total) Count(ref Utf8JsonReader json)
    {
        var (here, total) = (0, -1);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (isTotal, isList) = (json.ValueTextEquals("total"u8), json.ValueTextEquals("worklogs"u8));
            json.Read();
            if (isTotal && json.TokenType == JsonTokenType.Number)
            {
                total = json.GetInt32();
            }
            else if (isList && json.TokenType == JsonTokenType.StartArray)
            {
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    json.Skip();
                    here++;
                }
            }
            else
            {
                json.Skip();
            }
        }

        return (here, Math.Max(total, here));
    }

    void ReadEntries(ref Utf8JsonReader json, int row)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isList = json.ValueTextEquals("worklogs"u8);
            json.Read();
            if (!isList || json.TokenType != JsonTokenType.StartArray)
            {
                json.Skip();
                continue;
            }

            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                if (json.TokenType == JsonTokenType.StartObject)
                {
                    ReadEntry(ref json, row);
                }
            }
        }
    }

    void ReadEntry(ref Utf8JsonReader json, int row)
    {
        string? who = null;
        DateTimeOffset? when = null;
        long? spent = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var member = json.ValueTextEquals("author"u8) ? 'a' : json.ValueTextEquals("started"u8) ? 's' : json.ValueTextEquals("timeSpentSeconds"u8) ? 't' : ' ';
            json.Read();
            switch (member)
            {
                case 'a' when json.TokenType == JsonTokenType.StartObject:
                    who = Person(ref json);
                    break;
                case 's' when WireMoment.TryMoment(ref json, out var moment):
                    when = moment;
                    break;
                case 't' when json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var length):
                    spent = length;
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        Add(row, who, when, spent);
    }

    string? Person(ref Utf8JsonReader json)
    {
        var (id, name) = ((string?)null, (string?)null);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var member = json.ValueTextEquals("accountId"u8) ? 'i' : json.ValueTextEquals("displayName"u8) ? 'n' : ' ';
            json.Read();
            if (member != ' ' && json.TokenType == JsonTokenType.String)
            {
                var text = context.Text.Text(ref json).ToString();
                (id, name) = member == 'i' ? (text, name) : (id, text);
            }

            json.Skip();
        }

        if (id is not null)
        {
            context.Names.Add(OwnFields.WorkAuthor, id, new(string.IsNullOrEmpty(name) ? id : name));
        }

        return id;
    }

    void Add(int row, string? who, DateTimeOffset? when, long? spent)
    {
        if (!byIssue.TryGetValue(row, out var entries))
        {
            byIssue.Add(row, entries = []);
        }

        entries.Add(issue.Count);
        author.Append(who);
        issue.Append(row);
        if (when is { } moment)
        {
            started.Append(moment);
        }
        else
        {
            started.AppendMissing();
        }

        if (spent is { } length)
        {
            seconds.Append(length);
        }
        else
        {
            seconds.AppendMissing();
        }
    }
}
