using System.Text;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>A heading of a body with the id that links use.</summary>
sealed record Heading(int Level, string Text, string Id);

/// <summary>The headings of a body, in order. Ids are <c>c-</c> and the words, so that none meets an id of the page around it.</summary>
sealed class Headings
{
    readonly Dictionary<StorageElement, Heading> byElement = [];

    public IReadOnlyList<Heading> All { get; private init; } = [];

    public static Headings Of(StorageElement root)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new List<Heading>();
        var headings = new Headings { All = all };
        foreach (var element in root.Descendants().Where(element => Level(element.Name) > 0))
        {
            var text = string.Join(' ', element.InnerText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var id = AnchorId(text);
            taken[id] = taken.GetValueOrDefault(id) + 1;
            var heading = new Heading(Level(element.Name), text, taken[id] == 1 ? id : $"{id}-{taken[id]}");
            all.Add(heading);
            headings.byElement[element] = heading;
        }

        return headings;
    }

    public Heading? this[StorageElement element] => byElement.GetValueOrDefault(element);

    /// <summary>Level 1 to 6 of a heading's element; 0 for any other.</summary>
    public static int Level(string name) => name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;

    /// <summary>The id that an anchor or heading of these words has.</summary>
    public static string AnchorId(string words)
    {
        var id = new StringBuilder("c-");
        foreach (var character in words.Trim())
        {
            if (char.IsWhiteSpace(character) || character is '-' or '_')
            {
                id.Append(id[^1] == '-' ? string.Empty : "-");
            }
            else if (char.IsLetterOrDigit(character) || character is '.')
            {
                id.Append(character);
            }
        }

        return id.ToString(0, Math.Min(id.Length, 120));
    }
}
