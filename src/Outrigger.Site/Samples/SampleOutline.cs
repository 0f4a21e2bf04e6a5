namespace Outrigger.Site.Samples;

/// <summary>
/// Reads a space's outline: a line of equals signs and a title begins a page, their number is its level; fields follow, one a line,
/// then an empty line, then the body up to the next page.
/// </summary>
static class SampleOutline
{
    public static IReadOnlyList<SamplePage> Parse(string outline)
    {
        var pages = new List<SamplePage>();
        var lines = outline.ReplaceLineEndings("\n").Split('\n');
        var starts = Enumerable.Range(0, lines.Length).Where(index => Level(lines[index]) > 0).Append(lines.Length).ToList();
        for (var index = 0; index + 1 < starts.Count; index++)
        {
            pages.Add(Page(lines.AsSpan(starts[index], starts[index + 1] - starts[index])));
        }

        return pages;
    }

    static SamplePage Page(ReadOnlySpan<string> lines)
    {
        var level = Level(lines[0]);
        var fields = new Dictionary<string, string>();
        var edits = new List<string>();
        var at = 1;
        for (; at < lines.Length && lines[at].Length > 0; at++)
        {
            var colon = lines[at].IndexOf(": ", StringComparison.Ordinal);
            var (name, value) = (lines[at][..colon], lines[at][(colon + 2)..]);
            if (name == "edited")
            {
                edits.Add(value);
            }
            else
            {
                fields.Add(name, value);
            }
        }

        return new SamplePage(level, lines[0][(level + 1)..], fields, edits, string.Join('\n', lines[at..]!).Trim('\n'));
    }

    static int Level(string line)
    {
        var level = line.Length - line.AsSpan().TrimStart('=').Length;
        return level is > 0 and < 7 && line.Length > level && line[level] == ' ' ? level : 0;
    }
}
