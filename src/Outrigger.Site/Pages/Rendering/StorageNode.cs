namespace Outrigger.Site.Pages.Rendering;

/// <summary>A node of a parsed storage-format body.</summary>
abstract class StorageNode;

/// <summary>Text with its entities resolved.</summary>
sealed class StorageText(string text) : StorageNode
{
    public string Text { get; } = text;
}

/// <summary>An element; the name is in lower case, with its prefix: <c>ac:structured-macro</c>.</summary>
sealed class StorageElement(string name, IReadOnlyDictionary<string, string> attributes) : StorageNode
{
    public string Name { get; } = name;

    public List<StorageNode> Children { get; } = [];

    public IEnumerable<StorageElement> Elements => Children.OfType<StorageElement>();

    public string? this[string attribute] => attributes.GetValueOrDefault(attribute);

    public StorageElement? First(string name) => Elements.FirstOrDefault(element => element.Name == name);

    /// <summary>All text below, without markup; a date as its words.</summary>
    public string InnerText => Name == "time" && ContentDates.Words(this["datetime"]) is { } date ? date : string.Concat(Children.Select(child => child switch
    {
        StorageText text => text.Text,
        StorageElement element => element.InnerText,
        _ => string.Empty,
    }));

    /// <summary>Every element below, in document order.</summary>
    public IEnumerable<StorageElement> Descendants() => Elements.SelectMany(child => child.Descendants().Prepend(child));
}
