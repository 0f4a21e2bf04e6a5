using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Outrigger.Atlassian.Adf;

/// <summary>
/// A document in Atlassian Document Format, made of nodes that can only be put together as Atlassian's schema allows.
/// </summary>
public sealed class AdfDocument(params IReadOnlyList<IAdfBlock> content)
{
    /// <summary>
    /// Most characters that Jira takes for one comment. Whether it counts text or JSON is not documented, so that the JSON is kept
    /// within it.
    /// </summary>
    public const int MostCharacters = 32_767;

    // Angle brackets and letters outside ASCII stay as they are: escaped, a note in Cyrillic would be six times its length.
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    string? json;

    public IReadOnlyList<IAdfBlock> Content { get; } = content;

    /// <summary>Characters (UTF-16 code units) of <see cref="ToJson"/>; to be kept within <see cref="MostCharacters"/>.</summary>
    public int Length => ToJson().Length;

    /// <summary>The document as compact JSON.</summary>
    public string ToJson()
    {
        if (json is null)
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer, Options))
            {
                new AdfWriter(writer).Document(Content);
            }

            json = PlainPairs.In(Encoding.UTF8.GetString(buffer.WrittenSpan));
        }

        return json;
    }

    /// <summary>Writes the document as one JSON value.</summary>
    public void WriteTo(Utf8JsonWriter writer) => writer.WriteRawValue(ToJson(), skipInputValidation: true);
}
