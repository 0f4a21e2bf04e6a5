namespace Outrigger.Site.Pages.Rendering;

/// <summary>A macro taken apart: name, parameters, body.</summary>
sealed class Macro
{
    readonly List<(string Name, StorageElement Element)> parameters;

    public Macro(StorageElement element)
    {
        Name = (element["ac:name"] ?? string.Empty).Trim();
        parameters = [.. element.Elements.Where(child => child.Name is "ac:parameter" or "ac:default-parameter").Select(child => (child["ac:name"] ?? string.Empty, child))];
        RichBody = element.First("ac:rich-text-body");
        PlainBody = element.First("ac:plain-text-body")?.InnerText;
    }

    public string Name { get; }

    public IReadOnlyList<(string Name, StorageElement Element)> Parameters => parameters;

    public StorageElement? RichBody { get; }

    public string? PlainBody { get; }

    /// <summary>Value of a parameter, trimmed; empty where it is not given.</summary>
    public string this[string name] => Parameter(name)?.InnerText.Trim() ?? string.Empty;

    public StorageElement? Parameter(string name) =>
        parameters.Find(parameter => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase)).Element;
}
