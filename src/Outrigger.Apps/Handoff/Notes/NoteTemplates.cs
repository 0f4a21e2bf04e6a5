using System.Text.Json;
using System.Text.Json.Serialization;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Notes;

/// <summary>The built-in templates, and a project's own as its property holds it.</summary>
public static class NoteTemplates
{
    /// <summary>Key of the project property.</summary>
    public const string PropertyKey = "outrigger-handoff-template";

    public const int MostSections = 12;

    public const int MostTitle = 60;

    public const int MostHint = 200;

    public static NoteTemplate IPass { get; } = new(
        "I-PASS", [new(NoteWords.Summary, "What it is about, what was tried, what is waited for.", Required: true)]);

    public static NoteTemplate Brief { get; } = new("Brief", [new(NoteWords.Summary, "One text.", Required: true)], Actions: false, Contingencies: false);

    public static string Write(NoteTemplate template) => JsonSerializer.Serialize(template, NoteJson.Default.NoteTemplate);

    /// <summary>Null where the property holds no template of this format: then the built-in one serves.</summary>
    public static NoteTemplate? Read(string? json)
    {
        try
        {
            return json is not null && JsonSerializer.Deserialize(json, NoteJson.Default.NoteTemplate) is { } read && Check(read) is null ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What is wrong with a template; null for nothing.</summary>
    public static Problem? Check(NoteTemplate template)
    {
        if (!IsText(template.Name, MostTitle))
        {
            return Invalid($"The template has no name of 1 to {MostTitle} characters.");
        }

        if (template.Sections.Count is 0 or > MostSections)
        {
            return Invalid($"A template has 1 to {MostSections} sections, not {template.Sections.Count}.");
        }

        if (template.Sections.FirstOrDefault(section => !IsText(section.Title, MostTitle) || section.Hint is { Length: > MostHint }) is { } wrong)
        {
            return Invalid($"Section {template.Sections.ToList().IndexOf(wrong) + 1} has no title of 1 to {MostTitle} characters, or a hint of more than {MostHint}.");
        }

        return template.Sections.DistinctBy(section => section.Title.Trim(), StringComparer.OrdinalIgnoreCase).Count() < template.Sections.Count
            ? Invalid("Two sections have the same title.")
            : null;
    }

    static bool IsText(string text, int most) => text.Length <= most && NoteText.IsVisible(text);

    static Problem Invalid(string message) => new(ErrorCode.Invalid, message, "Correct the template.");
}

/// <summary>JSON of what is kept of notes outside comments: templates in projects, texts on their way in this browser.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 12)]
[JsonSerializable(typeof(NoteTemplate))]
sealed partial class NoteJson : JsonSerializerContext;
