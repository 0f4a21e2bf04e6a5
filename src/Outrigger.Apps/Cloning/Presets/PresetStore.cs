using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Presets;

/// <summary>
/// Named presets, kept with the template as a content property, for whoever may see it. A copy of the template with its properties carries the property
/// along; a preset counts only on the page that its draft names as template, so on a clone it means nothing and costs no write to remove.
/// </summary>
public sealed class PresetStore(ConfluenceClient client)
{
    /// <summary>Key of the content property.</summary>
    public const string Key = "outrigger-presets";

    /// <summary>Longest value of the property, in characters; Confluence's own bound is 32 KB.</summary>
    public const int LongestValue = 30_000;

    /// <summary>Longest name of a preset.</summary>
    public const int LongestName = 80;

    const int MostTries = 5;

    /// <summary>The presets among a template's properties; none where the property cannot be read.</summary>
    public static IReadOnlyList<ClonePreset> Of(string templateId, IEnumerable<ContentProperty> properties) =>
        properties.FirstOrDefault(property => property.Key == Key) is { } property && PresetDocument.Read(property.ValueJson) is { } document
            ? [.. document.Presets.Where(preset => preset.Draft.TemplateId == templateId)]
            : [];

    /// <summary>Adds a preset, or replaces the one of that name (case does not count). Others' presets saved meanwhile stay.</summary>
    public Task<Outcome<bool>> SaveAsync(string templateId, ClonePreset preset, CancellationToken cancellation)
    {
        var name = preset.Name.Trim();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            return Task.FromResult<Outcome<bool>>(new Problem(ErrorCode.PresetInvalid, $"A preset's name has 1 to {LongestName} characters on one line.", "Choose another name."));
        }

        var saved = preset with { Name = name, Draft = preset.Draft with { TemplateId = templateId } };
        return ChangeAsync(templateId, presets => [.. presets.Where(one => !Same(one.Name, name)), saved], cancellation);
    }

    /// <summary>Removes a preset; nothing happens where there is none of that name.</summary>
    public Task<Outcome<bool>> DeleteAsync(string templateId, string name, CancellationToken cancellation) =>
        ChangeAsync(templateId, presets => [.. presets.Where(one => !Same(one.Name, name.Trim()))], cancellation);

    static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads, changes and writes; begins anew when somebody else wrote in between.</summary>
    async Task<Outcome<bool>> ChangeAsync(
        string templateId, Func<IReadOnlyList<ClonePreset>, IReadOnlyList<ClonePreset>> change, CancellationToken cancellation)
    {
        Problem? last = null;
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (!(await client.PropertiesAsync(templateId, Key, cancellation)).TryGet(out var properties, out var problem))
            {
                return problem;
            }

            var property = properties.FirstOrDefault(one => one.Key == Key);
            if (!Changed(templateId, property, change).TryGet(out var value, out problem))
            {
                return problem;
            }

            last = property is null
                ? (await client.CreatePropertyAsync(templateId, Key, value, cancellation)).Problem
                : (await client.UpdatePropertyAsync(templateId, property, value, cancellation)).Problem;
            if (last is null)
            {
                return true;
            }

            // A lost answer is looked at again: the change is made anew from what is there, and making it twice does no harm.
            if (last.Code is not (ErrorCode.Conflict or ErrorCode.OutcomeUnknown))
            {
                return last;
            }
        }

        return last ?? new Problem(ErrorCode.Conflict, "The presets are being changed by others.", "Try again.");
    }

    static Outcome<string> Changed(string templateId, ContentProperty? property, Func<IReadOnlyList<ClonePreset>, IReadOnlyList<ClonePreset>> change)
    {
        var before = property is null ? PresetDocument.Empty : PresetDocument.Read(property.ValueJson);
        if (before is null)
        {
            return new Problem(
                ErrorCode.PresetInvalid, $"The template's content property {Key} is not readable, or of a later version.", "Update the app, or delete the property.");
        }

        var value = (before with { Presets = change([.. before.Presets.Where(preset => preset.Draft.TemplateId == templateId)]) }).Write();
        return value.Length <= LongestValue
            ? value
            : new Problem(
                ErrorCode.PresetInvalid, $"The presets of this template would be {value.Length} characters long; {LongestValue} fit into the page.",
                "Save the preset without its rows, or delete another.");
    }
}
