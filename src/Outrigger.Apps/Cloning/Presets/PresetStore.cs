namespace Outrigger.Apps.Cloning.Presets;

/// <summary>Named presets, kept with the template as a content property.</summary>
public sealed class PresetStore
{
    /// <summary>Key of the content property.</summary>
    public const string Key = "outrigger-presets";
}
