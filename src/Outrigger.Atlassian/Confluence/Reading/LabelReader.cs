using System.Text.Json;
using Outrigger.Atlassian.Reading;

namespace Outrigger.Atlassian.Confluence.Reading;

/// <summary>Reads labels by name. Only global ones belong to a page for everybody; <c>my:</c> labels are a person's own.</summary>
static class LabelReader
{
    public static string ReadItem(ref Utf8JsonReader reader) => reader.Tree().Text("name");

    public static bool IsGlobal(JsonElement label) => label.TextOrNull("prefix") is null or "global";
}
