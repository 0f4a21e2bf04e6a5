using System.Text;
using System.Text.Json;

namespace Outrigger.Site.Jira.Rendering;

/// <summary>The words of a document without its form, read in one go: for what is nested too deep to be drawn.</summary>
static class AdfWords
{
    /// <summary>Every <c>text</c> of a document, each with a space behind it; null for what is no JSON.</summary>
    public static string? Of(string json)
    {
        var words = new StringBuilder();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = 100_000 });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("text") && reader.Read() && reader.TokenType == JsonTokenType.String)
                {
                    words.Append(Encoding.UTF8.GetString(reader.ValueSpan)).Append(' ');
                }
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return words.ToString();
    }
}
