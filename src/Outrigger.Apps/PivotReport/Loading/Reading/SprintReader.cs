using System.Globalization;
using System.Text;
using System.Text.Json;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Fields;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>
/// Sprints, by their start: objects, or the text that Jira wrote of them before
/// (<c>com.atlassian.greenhopper…Sprint@1f[id=1,rapidViewId=2,state=CLOSED,name=One, two,startDate=…]</c>).
/// </summary>
sealed class SprintReader(FieldSource source, ReadingContext context) : WordReader(source, context)
{
    const double Unstarted = 1e15; // later than any date

    protected override void ReadOne(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.StartObject:
                ReadObject(ref json);
                break;
            case JsonTokenType.String:
                ReadText(Context.Text.Text(ref json));
                break;
            default:
                Unreadable(ref json);
                break;
        }
    }

    void ReadObject(ref Utf8JsonReader json)
    {
        var begin = json;
        ReadOnlySpan<char> id = default;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (!json.ValueTextEquals("id"u8))
            {
                json.Skip();
                continue;
            }

            json.Read();
            id = json.TokenType is JsonTokenType.String or JsonTokenType.Number ? Context.Id.Text(ref json) : default;
        }

        if (id.IsEmpty)
        {
            Context.Table.CountUnreadable(Field.Id);
            return;
        }

        if (!Knows(id))
        {
            var word = id.ToString();
            Note(word, NameOf(ref begin, word));
        }

        Add(id);
    }

    ValueName NameOf(ref Utf8JsonReader json, string id)
    {
        var (name, order) = (id, Unstarted + Number(id));
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (isName, isStart) = (json.ValueTextEquals("name"u8), json.ValueTextEquals("startDate"u8));
            json.Read();
            if (isName && json.TokenType == JsonTokenType.String)
            {
                name = Context.Text.Text(ref json).ToString();
            }
            else if (isStart && WireMoment.TryMoment(ref json, out var start))
            {
                order = start.ToUnixTimeMilliseconds();
            }

            json.Skip();
        }

        return new(name, order);
    }

    void ReadText(ReadOnlySpan<char> text)
    {
        var id = Member(text, "id=");
        if (id.IsEmpty || !text.Contains("[", StringComparison.Ordinal))
        {
            Context.Table.CountUnreadable(Field.Id);
            return;
        }

        if (!Knows(id))
        {
            var start = Member(text, "startDate=");
            var order = WireMoment.TryMoment(Encoding.UTF8.GetBytes(start.ToString()), out var moment) ? moment.ToUnixTimeMilliseconds() : Unstarted + Number(id);
            Note(id.ToString(), new(Member(text, "name=").ToString(), order));
        }

        Add(id);
    }

    // A name may hold commas: a value ends where the next member begins.
    static ReadOnlySpan<char> Member(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        var begin = text.IndexOf('[');
        for (var at = begin < 0 ? text.Length : begin; at < text.Length; at++)
        {
            if (text[at] is '[' or ',' && text[(at + 1)..].StartsWith(name, StringComparison.Ordinal))
            {
                var value = text[(at + 1 + name.Length)..];
                return value[..End(value)];
            }
        }

        return default;
    }

    static int End(ReadOnlySpan<char> value)
    {
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] == ',' && BeginsMember(value[(at + 1)..]))
            {
                return at;
            }
        }

        return value.EndsWith("]", StringComparison.Ordinal) ? value.Length - 1 : value.Length;
    }

    static bool BeginsMember(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
        {
            length++;
        }

        return length > 0 && length < text.Length && text[length] == '='
            && text[..length] is "id" or "rapidViewId" or "state" or "name" or "startDate" or "endDate" or "completeDate" or "activatedDate" or "sequence" or "goal" or "autoStartStop" or "synced";
    }

    static double Number(ReadOnlySpan<char> id) => double.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
