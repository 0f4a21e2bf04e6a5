using System.Net;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>
/// Reads storage format into a tree. It takes anything: what does not parse stands as text, open elements close at the end,
/// and elements below <see cref="DeepestLevel"/> lose their tags but keep their text, so that drawing may recurse.
/// </summary>
ref struct StorageParser
{
    const int DeepestLevel = 160;

    static readonly HashSet<string> Void = ["br", "hr", "img", "col", "wbr", "input", "meta", "link", "area", "base", "embed", "source", "track"];

    readonly ReadOnlySpan<char> source;
    readonly List<StorageElement> open;
    int at;
    int tooDeep;

    StorageParser(ReadOnlySpan<char> source)
    {
        this.source = source;
        open = [new StorageElement("#root", new Dictionary<string, string>())];
    }

    public static StorageElement Parse(string storage)
    {
        var parser = new StorageParser(storage);
        parser.Run();
        return parser.open[0];
    }

    void Run()
    {
        while (at < source.Length)
        {
            var rest = source[at..];
            if (rest[0] != '<')
            {
                var length = rest.IndexOf('<');
                AddText(WebUtility.HtmlDecode(Take(length < 0 ? rest.Length : length).ToString()));
            }
            else if (!TrySection(rest) && !TryTag(rest))
            {
                AddText(Take(1).ToString());
            }
        }
    }

    bool TrySection(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            AddText(TakeSection("<![CDATA[", "]]>").ToString());
            return true;
        }

        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            TakeSection("<!--", "-->");
            return true;
        }

        if (rest.StartsWith("<!", StringComparison.Ordinal) || rest.StartsWith("<?", StringComparison.Ordinal))
        {
            TakeSection("<", ">");
            return true;
        }

        return false;
    }

    bool TryTag(ReadOnlySpan<char> rest)
    {
        var closing = rest.Length > 1 && rest[1] == '/';
        var start = closing ? 2 : 1;
        var nameEnd = start;
        while (nameEnd < rest.Length && (char.IsLetterOrDigit(rest[nameEnd]) || rest[nameEnd] is ':' or '-' or '_' or '.'))
        {
            nameEnd++;
        }

        if (nameEnd == start || !char.IsLetter(rest[start]))
        {
            return false;
        }

        var name = rest[start..nameEnd].ToString().ToLowerInvariant();
        at += nameEnd;
        var attributes = StorageAttributes.Read(source, ref at, out var closed);
        if (closing)
        {
            Close(name);
        }
        else
        {
            Open(name, attributes, closed || Void.Contains(name));
        }

        return true;
    }

    void Open(string name, IReadOnlyDictionary<string, string> attributes, bool closed)
    {
        if (open.Count > DeepestLevel)
        {
            tooDeep += closed ? 0 : 1;
            return;
        }

        var element = new StorageElement(name, attributes);
        open[^1].Children.Add(element);
        if (!closed)
        {
            open.Add(element);
        }
    }

    void Close(string name)
    {
        if (tooDeep > 0)
        {
            tooDeep--;
            return;
        }

        // An end tag that nothing opened is dropped; one that skips others closes them too.
        var index = open.FindLastIndex(element => element.Name == name);
        if (index > 0)
        {
            open.RemoveRange(index, open.Count - index);
        }
    }

    readonly void AddText(string text)
    {
        if (text.Length > 0)
        {
            open[^1].Children.Add(new StorageText(text));
        }
    }

    ReadOnlySpan<char> Take(int length)
    {
        var taken = source.Slice(at, length);
        at += length;
        return taken;
    }

    ReadOnlySpan<char> TakeSection(string prefix, string suffix)
    {
        at += prefix.Length;
        var end = source[at..].IndexOf(suffix, StringComparison.Ordinal);
        var inner = Take(end < 0 ? source.Length - at : end);
        at = Math.Min(source.Length, at + suffix.Length);
        return inner;
    }
}
