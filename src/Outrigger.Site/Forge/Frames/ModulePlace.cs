using System.Text.Json.Nodes;

namespace Outrigger.Site.Forge.Frames;

/// <summary>A module where a person sees it.</summary>
/// <param name="Extension">The module's part of a context, without the location, which only the page knows.</param>
/// <param name="Path">Address of the module's page on the site, without a slash at its end; null for what stands on another page.</param>
sealed record ModulePlace(JsonObject Extension, string? Path)
{
    /// <summary>True for what is as tall as what it shows.</summary>
    public bool Fits { get; init; }

    /// <summary>Tells one of several of a module on a page from the others; null for a module that stands there once.</summary>
    public string? LocalId { get; init; }
}
