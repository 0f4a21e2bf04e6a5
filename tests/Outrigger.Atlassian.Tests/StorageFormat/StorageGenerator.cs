using System.Text;

namespace Outrigger.Atlassian.Tests.StorageFormat;

/// <summary>What a parser must see where a variable stood.</summary>
/// <param name="Id">Value of the marking attribute of the element that holds the variable.</param>
/// <param name="IsAttribute">True where the variable is the element's <c>data-v</c>.</param>
sealed record GeneratedSlot(string Id, bool IsAttribute);

/// <summary>
/// Makes well-formed storage format from a seed: layouts, tables, tasks, nested macros, parameters, code, links, entities, comments,
/// in the many spellings that a tag allows. Every element that holds a variable carries an id to find it by.
/// </summary>
sealed class StorageGenerator(int seed)
{
    static readonly string[] Words =
        ["text", "&nbsp;", "&amp;", "&lt;p&gt;", "&eacute;", "&#128540;", "😜", "שלום", "\n", "  ", "{", "}}", "{{{{", "]]&gt;", "\"", "'", "&rarr;", "{ x }", "]"];

    static readonly string[] Flow = ["p", "h2", "li", "td", "blockquote", "ac:task-body", "ac:layout-cell", "ac:rich-text-body", "strong", "span"];

    readonly Random random = Seeded.Random(seed);
    readonly StringBuilder body = new();
    readonly List<GeneratedSlot> slots = [];
    int ids;

    public IReadOnlyList<GeneratedSlot> Slots => slots;

    public static (string Body, IReadOnlyList<GeneratedSlot> Slots) Make(int seed, int size)
    {
        var generator = new StorageGenerator(seed);
        for (var count = 0; count < size; count++)
        {
            generator.Block(0);
        }

        return (generator.body.ToString(), generator.Slots);
    }

    void Block(int depth)
    {
        switch (random.Next(depth > 6 ? 7 : 10))
        {
            case 0:
                body.Append(One("<br />", "<br/>", "<hr  />", "<!-- a {{b}} - c -->", "<p></p>", "<ac:emoticon ac:name='tick' />"));
                break;
            case 1:
                Leaf(One(Flow), false);
                break;
            case 2:
                Leaf(One("a", "code", "ac:parameter", "ac:plain-text-link-body", "ac:placeholder", "ac:adf-attribute"), false);
                break;
            case 3:
                Leaf(One(Flow), true);
                break;
            case 4:
                Code();
                break;
            case 5:
                body.Append($"<ac:link{Space()}><ri:page ri:content-title=\"{Text(2).Replace("\"", "&quot;")}\"{One("", " ri:space-key='A'")} /></ac:link>");
                break;
            case 6:
                body.Append(Text(3));
                break;
            case 7:
                Element("ac:structured-macro", $" ac:name=\"{One("info", "expand", "jira", "x-y")}\" ac:macro-id='{random.Next()}'", depth);
                break;
            case 8:
                Element("table", "", depth, "tr", "td");
                break;
            default:
                Element(One(Flow), One("", " class=\"a &amp; b\"", " style='x: \"y\"'"), depth);
                break;
        }
    }

    void Element(string name, string attributes, int depth, params string[] inner)
    {
        body.Append($"<{name}{attributes}{Space()}>");
        body.AppendJoin("", inner.Select(tag => $"<{tag}>"));
        for (var count = random.Next(4); count > 0; count--)
        {
            Block(depth + 1);
        }

        body.AppendJoin("", inner.Reverse().Select(tag => $"</{tag}>"));
        body.Append($"</{name}{Space()}>");
    }

    /// <summary>An element that holds one variable between brackets, as its text or as an attribute.</summary>
    void Leaf(string name, bool attribute)
    {
        var id = NextId(attribute);
        body.Append(attribute
            ? $"<{name} data-id=\"{id}\" data-v={One("\"[{{v}}]\"", "'[{{v}}]'")}{Space()}/>"
            : $"<{name} data-id='{id}'>[{{{{v}}}}]</{name}>");
    }

    void Code()
    {
        var id = NextId(false);
        body.Append($"<ac:plain-text-body data-id=\"{id}\"><![CDATA[[{{{{v}}}}]]]></ac:plain-text-body><![CDATA[{One("<p>", "&copy;", "{{ .Values.x }}", "]]", "")}]]>");
    }

    string NextId(bool attribute)
    {
        slots.Add(new($"id{ids++}", attribute));
        return slots[^1].Id;
    }

    string Text(int words) => string.Concat(Enumerable.Range(0, random.Next(words + 1)).Select(_ => One(Words)));

    string Space() => One("", "", " ", "\n");

    string One(params string[] choices) => choices[random.Next(choices.Length)];
}
