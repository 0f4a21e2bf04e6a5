using System.Text.Json;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Fields;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>Statuses, in the order of their categories.</summary>
sealed class StatusReader(FieldSource source, ReadingContext context) : NamedReader(source, context)
{
    protected override ValueName NameOf(ref Utf8JsonReader json, string id)
    {
        var (name, icon, order) = (id, (string?)null, 0.0);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("name"u8))
            {
                name = TextOrNull(ref json) ?? name;
            }
            else if (json.ValueTextEquals("iconUrl"u8))
            {
                icon = TextOrNull(ref json);
            }
            else if (json.ValueTextEquals("statusCategory"u8) && json.Read() && json.TokenType == JsonTokenType.StartObject)
            {
                order = CategoryReader.OrderOf(Member(ref json, "key"u8));
            }
            else
            {
                json.Skip();
            }
        }

        return new(name, order, icon);
    }
}

/// <summary>The category of an issue's status, by key: names are translated.</summary>
sealed class CategoryReader(FieldSource source, ReadingContext context) : NamedReader(source, context)
{
    public static double OrderOf(ReadOnlySpan<char> key) => key switch { "new" => 1, "indeterminate" => 2, "done" => 3, _ => 0 };

    protected override ReadOnlySpan<char> IdOf(scoped ref Utf8JsonReader json)
    {
        ReadOnlySpan<char> key = default;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var category = json.ValueTextEquals("statusCategory"u8);
            json.Read();
            if (category && json.TokenType == JsonTokenType.StartObject)
            {
                key = Member(ref json, "key"u8);
            }
            else
            {
                json.Skip();
            }
        }

        return key;
    }

    protected override ValueName NameOf(ref Utf8JsonReader json, string id)
    {
        var name = id;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var category = json.ValueTextEquals("statusCategory"u8);
            json.Read();
            name = category && json.TokenType == JsonTokenType.StartObject ? base.NameOf(ref json, id).Label : name;
            json.Skip();
        }

        return new(name, OrderOf(id));
    }
}
