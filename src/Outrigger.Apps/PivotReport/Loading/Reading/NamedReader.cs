using System.Globalization;
using System.Text.Json;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Fields;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>
/// Values that are objects with an id and a name. The name is read the first time only: until then a copy of the reader waits where it
/// stands, because it may come before the id.
/// </summary>
class NamedReader(FieldSource source, ReadingContext context) : WordReader(source, context)
{
    protected sealed override void ReadOne(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                return;
            case JsonTokenType.StartObject:
                var begin = json;
                var id = IdOf(ref json);
                if (id.IsEmpty)
                {
                    Context.Table.CountUnreadable(Field.Id);
                    return;
                }

                if (Knows(id))
                {
                    Add(id);
                    return;
                }

                var word = id.ToString(); // the room for ids is used again while the name is read
                Note(word, NameOf(ref begin, word));
                Add(word);
                return;
            case JsonTokenType.StartArray:
                Unreadable(ref json);
                return;
            default:
                Add(Context.Id.Text(ref json)); // a bare text is its own name
                return;
        }
    }

    /// <summary>The id of the object that the reader stands on; leaves the reader on the object's end.</summary>
    protected virtual ReadOnlySpan<char> IdOf(scoped ref Utf8JsonReader json) => Member(ref json, "id"u8, "groupId"u8, "name"u8);

    /// <summary>What the object is called.</summary>
    protected virtual ValueName NameOf(ref Utf8JsonReader json, string id)
    {
        var (name, icon) = (id, (string?)null);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("name"u8) || json.ValueTextEquals("value"u8) || json.ValueTextEquals("title"u8))
            {
                name = TextOrNull(ref json) ?? name;
            }
            else if (json.ValueTextEquals("iconUrl"u8))
            {
                icon = TextOrNull(ref json);
            }
            else
            {
                json.Skip();
            }
        }

        return new(name, OrderOf(id), icon);
    }

    double OrderOf(string id) => Field.Id == "priority"
        ? Context.Priorities.GetValueOrDefault(id, int.MaxValue)
        : Field.Custom && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var made) ? made : 0; // options are made in the order that they are shown in

    /// <summary>The text of the first of the members that the object has, in their order; empty for none. Ends on the object's end.</summary>
    protected ReadOnlySpan<char> Member(scoped ref Utf8JsonReader json, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default, ReadOnlySpan<byte> third = default)
    {
        ReadOnlySpan<char> found = default;
        var best = 3;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var place = json.ValueTextEquals(first) ? 0 : json.ValueTextEquals(second) ? 1 : json.ValueTextEquals(third) ? 2 : 3;
            if (place >= best)
            {
                json.Skip();
                continue;
            }

            json.Read();
            if (json.TokenType is JsonTokenType.String or JsonTokenType.Number)
            {
                found = Context.Id.Text(ref json);
                best = place;
            }
            else
            {
                json.Skip();
            }
        }

        return found;
    }

    /// <summary>The text that is the property's value; null for anything else, which is passed over.</summary>
    protected string? TextOrNull(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType is JsonTokenType.String or JsonTokenType.Number)
        {
            return Context.Text.Text(ref json).ToString();
        }

        json.Skip();
        return null;
    }
}

/// <summary>People, by account id.</summary>
sealed class PersonReader(FieldSource source, ReadingContext context) : NamedReader(source, context)
{
    protected override ReadOnlySpan<char> IdOf(scoped ref Utf8JsonReader json) => Member(ref json, "accountId"u8, "key"u8, "name"u8);

    protected override ValueName NameOf(ref Utf8JsonReader json, string id)
    {
        var name = id;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("displayName"u8))
            {
                name = TextOrNull(ref json) is { Length: > 0 } shown ? shown : id;
            }
            else
            {
                json.Skip();
            }
        }

        return new(name);
    }
}

/// <summary>Versions, in the order of their release; those without a date last, as they were made.</summary>
sealed class VersionReader(FieldSource source, ReadingContext context) : NamedReader(source, context)
{
    const double Undated = 1e9;

    protected override ValueName NameOf(ref Utf8JsonReader json, string id)
    {
        var (name, order) = (id, Undated + (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var made) ? made : 0));
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("name"u8))
            {
                name = TextOrNull(ref json) ?? name;
            }
            else if (json.ValueTextEquals("releaseDate"u8))
            {
                json.Read();
                order = WireMoment.TryDay(ref json, out var day) ? day.DayNumber : order;
                json.Skip();
            }
            else
            {
                json.Skip();
            }
        }

        return new(name, order);
    }
}

/// <summary>Issue types, highest level first.</summary>
sealed class IssueTypeReader(FieldSource source, ReadingContext context) : NamedReader(source, context)
{
    protected override ValueName NameOf(ref Utf8JsonReader json, string id)
    {
        var stub = IssueTypeStub.Read(ref json, Context);
        return new(stub.Name ?? id, -(stub.Level ?? 0), stub.Icon, stub.Level);
    }
}
