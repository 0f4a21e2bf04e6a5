using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Site.Model;
using Outrigger.Site.Samples;

namespace Outrigger.Site.Canaries;

/// <summary>Confluence's texts: the word comes before what is there, so that a template still is one.</summary>
/// <param name="names">The names that people have now, by those that they had.</param>
sealed class PageCanaries(SiteState state, string word, IReadOnlyDictionary<string, string> names)
{
    /// <summary>Properties whose value is a setting of Confluence's own.</summary>
    public static readonly string[] Settings = ["editor", "content-appearance-published", "content-appearance-draft"];

    public void Fill()
    {
        state.Rename(label => $"{SmallWord}-{label.Name}");
        foreach (var space in state.Spaces())
        {
            state.Put(space with { Name = Before(space.Name), Description = Before(space.Description) });
        }

        foreach (var page in state.Pages())
        {
            state.Put(page with
            {
                Title = Before(page.Title),
                Versions = [.. page.Versions.Select(Filled)],
                Draft = page.Draft is null ? null : Filled(page.Draft),
                Labels = [.. page.Labels.Select(label => state.Label($"{SmallWord}-{label.Name}", label.Prefix))],
                Attachments = [.. page.Attachments.Select(Filled)],
                Properties = [.. page.Properties.Select(Filled)],
            });
        }
    }

#pragma warning disable CA1308 // Confluence's labels are in small letters.
    string SmallWord => word.ToLowerInvariant();
#pragma warning restore CA1308

    string Before(string text) => text.Length == 0 ? text : $"{word} {text}";

    PageVersion Filled(PageVersion version) => version with { Title = Before(version.Title), Body = StorageCanaries.Fill(version.Body, word), Message = Before(version.Message) };

    // Behind what a reader of the format reads.
    Attachment Filled(Attachment file) => file with
    {
        Title = $"{word}-{file.Title}",
        Comment = Before(file.Comment),
        Content = (byte[])[.. file.Content.Span, .. Encoding.UTF8.GetBytes($"\n{word} content of {file.Id}")],
    };

    ContentProperty Filled(ContentProperty property) => Settings.Contains(property.Key) || JsonNode.Parse(property.ValueJson) is not { } value ? property
        : property with { ValueJson = (property.Key == SampleSite.PresetsKey ? FilledPresets(value) : JiraCanaries.Texts(value, word))?.ToJsonString() ?? "null" };

    // Only what a person typed: with another word in its switches and ids a preset would be none.
    JsonNode FilledPresets(JsonNode value)
    {
        foreach (var preset in (value["presets"] as JsonArray ?? []).OfType<JsonObject>())
        {
            preset["name"] = Before((string?)preset["name"] ?? "");
            if (preset["draft"] is JsonObject draft)
            {
                draft["titlePattern"] = Before((string?)draft["titlePattern"] ?? "");
                draft["extraLabels"] = new JsonArray([.. (draft["extraLabels"] as JsonArray ?? []).Select(label => (JsonNode)$"{SmallWord}-{(string?)label}")]);
                draft["variables"] = JiraCanaries.Texts(draft["variables"]?.DeepClone(), word);
                if (draft["rows"] is JsonObject rows && rows["text"] is JsonValue text && text.GetValueKind() == JsonValueKind.String)
                {
                    rows["text"] = FilledRows((string?)text ?? "");
                }
            }
        }

        return value;
    }

    // The first line names the variables; whom a row names is found by his new name.
    string FilledRows(string text) => names.Aggregate(
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => index == 0 ? line : Before(line))),
        (rows, name) => rows.Replace(name.Key, name.Value, StringComparison.Ordinal));
}
