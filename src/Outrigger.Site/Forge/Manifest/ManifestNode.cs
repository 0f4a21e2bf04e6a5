using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Outrigger.Site.Forge.Manifest;

/// <summary>A place in a manifest. What is wrong there goes to the one list of its file, so that all of it is told at once.</summary>
sealed class ManifestNode(string file, string place, YamlNode? node, List<string> problems)
{
    /// <summary>False where the manifest says nothing.</summary>
    public bool IsPresent => node is not null and not YamlScalarNode { Value: null or "" };

    public bool IsMapping => node is YamlMappingNode;

    public ManifestNode this[string key] =>
        new(file, place.Length == 0 ? key : $"{place}.{key}", Child(key), problems);

    /// <summary>The items of a list; empty where there is none.</summary>
    public IReadOnlyList<ManifestNode> Items()
    {
        if (!IsPresent)
        {
            return [];
        }

        if (node is YamlSequenceNode list)
        {
            return [.. list.Select((item, index) => new ManifestNode(file, string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]"), item, problems))];
        }

        Wrong("must be a list");
        return [];
    }

    /// <summary>The texts of a list; empty where there is none.</summary>
    public IReadOnlyList<string> Texts() => [.. Items().Select(item => item.Text())];

    /// <summary>The members of a mapping by their names; none where there is no mapping.</summary>
    public IReadOnlyList<KeyValuePair<string, ManifestNode>> Members()
    {
        if (IsPresent && node is not YamlMappingNode)
        {
            Wrong("must be a mapping");
        }

        return node is YamlMappingNode mapping
            ? [.. mapping.Children.Keys.OfType<YamlScalarNode>().Select(name => KeyValuePair.Create(name.Value ?? "", this[name.Value ?? ""]))]
            : [];
    }

    /// <summary>A text that must be there.</summary>
    public string Text()
    {
        if (OptionalText() is { } text)
        {
            return text;
        }

        if (!IsPresent)
        {
            Wrong("is missing");
        }

        return "";
    }

    /// <summary>A text, or null where the manifest says nothing.</summary>
    public string? OptionalText()
    {
        if (!IsPresent)
        {
            return null;
        }

        if (node is YamlScalarNode scalar)
        {
            return scalar.Value;
        }

        Wrong("must be a text");
        return null;
    }

    YamlNode? Child(string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    /// <summary>Notes what is wrong at this place: file, line where there is one, place, sentence.</summary>
    public void Wrong(string what)
    {
        var line = node is null ? "" : string.Create(CultureInfo.InvariantCulture, $" line {node.Start.Line}:");
        problems.Add($"{file}:{line} {(place.Length == 0 ? "the manifest" : place)} {what}.");
    }
}
