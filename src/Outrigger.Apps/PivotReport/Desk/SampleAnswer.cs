using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Outrigger.Apps.PivotReport.Fields;

namespace Outrigger.Apps.PivotReport.Desk;

/// <summary>A few made-up issues, as Jira would write them.</summary>
static class SampleAnswer
{
    /// <summary>Values that differ, of each field.</summary>
    const int Different = 5;

    /// <param name="sources">Fields that every issue has a value of.</param>
    /// <param name="issues">Their ids are 1 to this.</param>
    public static byte[] Of(IReadOnlyList<FieldSource> sources, int issues)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteStartArray("issues");
            for (var id = 1; id <= issues; id++)
            {
                Issue(json, id, sources);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    static void Issue(Utf8JsonWriter json, int id, IReadOnlyList<FieldSource> sources)
    {
        json.WriteStartObject();
        json.WriteString("id", Text(id));
        json.WriteString("key", $"A-{Text(id)}");
        json.WriteStartObject("fields");
        HashSet<string> written = new(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var field in source.From.Where(written.Add))
            {
                json.WritePropertyName(field);
                Value(json, source, id % Different);
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Value(Utf8JsonWriter json, FieldSource source, int number)
    {
        if (source.Info.Several || source.Shape == FieldShape.Sprint)
        {
            json.WriteStartArray();
            One(json, source.Shape, number);
            json.WriteEndArray();
        }
        else
        {
            One(json, source.Shape, number);
        }
    }

    static void One(Utf8JsonWriter json, FieldShape shape, int number)
    {
        switch (shape)
        {
            case FieldShape.Text or FieldShape.Rich:
                json.WriteStringValue(Text(number));
                break;
            case FieldShape.Number or FieldShape.Seconds or FieldShape.Points:
                json.WriteNumberValue(number);
                break;
            case FieldShape.Date:
                json.WriteStringValue($"2020-01-0{number + 1}");
                break;
            case FieldShape.Instant:
                json.WriteStringValue($"2020-01-0{number + 1}T09:30:00.000+0000");
                break;
            default:
                Thing(json, number);
                break;
        }
    }

    // Something with an id and a name, whatever it is called and wherever it stands.
    static void Thing(Utf8JsonWriter json, int number)
    {
        json.WriteStartObject();
        foreach (var member in (string[])["id", "accountId", "key", "name", "value", "displayName"])
        {
            json.WriteString(member, Text(number + 1));
        }

        json.WriteStartObject("statusCategory");
        json.WriteNumber("id", number);
        json.WriteString("key", "new");
        json.WriteString("name", "New");
        json.WriteEndObject();
        json.WriteNumber("total", number);
        json.WriteEndObject();
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
