using System.Globalization;
using System.Text.Json;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Fields;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>Options with options below them: the lower one's id, and both names.</summary>
sealed class CascadeReader(FieldSource source, ReadingContext context) : NamedReader(source, context)
{
    // The child's id may come before or behind the parent's, and both go through the same room for texts.
    protected override ReadOnlySpan<char> IdOf(scoped ref Utf8JsonReader json)
    {
        var (own, child) = ("", "");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (isId, isChild) = (json.ValueTextEquals("id"u8), json.ValueTextEquals("child"u8));
            json.Read();
            if (isId && json.TokenType is JsonTokenType.String or JsonTokenType.Number)
            {
                own = Context.Id.Text(ref json).ToString();
            }
            else if (isChild && json.TokenType == JsonTokenType.StartObject)
            {
                child = Member(ref json, "id"u8).ToString();
            }
            else
            {
                json.Skip();
            }
        }

        return child.Length > 0 ? child : own;
    }

    protected override ValueName NameOf(ref Utf8JsonReader json, string id)
    {
        var (own, child) = (id, "");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("value"u8))
            {
                own = TextOrNull(ref json) ?? own;
            }
            else if (json.ValueTextEquals("child"u8) && json.Read() && json.TokenType == JsonTokenType.StartObject)
            {
                child = base.NameOf(ref json, "").Label;
            }
            else
            {
                json.Skip();
            }
        }

        var order = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var made) ? made : 0;
        return new(child.Length > 0 ? $"{own} / {child}" : own, order);
    }
}
