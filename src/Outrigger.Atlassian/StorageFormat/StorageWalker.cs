using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Reads tokens, checks nesting and knows where it is. Its stack is a list, so depth costs memory and never the call stack.</summary>
sealed class StorageWalker(string body)
{
    static readonly StorageFrame Page = new() { Name = "", Counters = new() };

    readonly StorageScanner scanner = new(body);
    readonly List<StorageFrame> open = [Page with { Counters = new() }];
    readonly Dictionary<string, int> macros = new(StringComparer.Ordinal);
    bool leaving;
    StorageFault? nesting;

    public StorageToken Token => scanner.Token;

    public string Name => scanner.Name;

    public IReadOnlyList<AttributeSpan> Attributes => scanner.Attributes;

    /// <summary>The element itself at its tags; the element around it at other tokens.</summary>
    public StorageFrame Current => open[^1];

    /// <summary>The element around the one whose tag was just read.</summary>
    public StorageFrame Parent => open[Math.Max(0, open.Count - 2)];

    /// <summary>Open elements, the page's own frame not counted.</summary>
    public int Depth => open.Count - 1;

    public StorageFault? Fault => scanner.Fault ?? nesting;

    /// <summary>Goes to the next token; false at the end and at a fault.</summary>
    public bool Read()
    {
        if (leaving)
        {
            open.RemoveAt(open.Count - 1);
            leaving = false;
        }

        if (nesting is not null || !scanner.Read())
        {
            return AtEnd();
        }

        return Token.Kind switch
        {
            TokenKind.Open or TokenKind.Empty => Enter(),
            TokenKind.Close => Leave(),
            TokenKind.Text or TokenKind.CData or TokenKind.Comment or TokenKind.Instruction => true,
        };
    }

    /// <summary>Value of an attribute of this tag, decoded; null where it has none.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
            {
                return StorageEntities.Decode(body.AsSpan(attribute.ValueStart, attribute.ValueEnd - attribute.ValueStart));
            }
        }

        return null;
    }

    /// <summary>The characters that a text or CDATA token stands for.</summary>
    public string Text()
    {
        var span = body.AsSpan(Token.ContentStart, Token.ContentEnd - Token.ContentStart);
        return Token.Kind == TokenKind.CData ? span.ToString() : StorageEntities.Decode(span);
    }

    /// <summary>What is wrong with the body, for a person; null while nothing is.</summary>
    public Problem? Problem() => Fault is not { } fault
        ? null
        : new(
            ErrorCode.TemplateMalformed,
            $"The page's stored text is not well-formed at {LineAndColumn(fault.At)}: {fault.What}.",
            "Open the page in Confluence, change anything and publish it, so that Confluence stores it anew.");

    bool Enter()
    {
        open.Add(Frame(Current));
        leaving = Token.Kind == TokenKind.Empty;
        return true;
    }

    bool Leave()
    {
        if (Depth > 0 && Current.Name == Name)
        {
            leaving = true;
            return true;
        }

        nesting = Depth == 0
            ? new(Token.Start, $"</{Name}> closes nothing")
            : new(Token.Start, $"</{Name}> stands where <{Current.Name}> of {LineAndColumn(Current.Start)} must be closed first");
        return false;
    }

    bool AtEnd()
    {
        if (Fault is null && Depth > 0)
        {
            nesting = new(Current.Start, $"<{Current.Name}> is never closed");
        }

        return false;
    }

    StorageFrame Frame(StorageFrame parent)
    {
        var frame = parent with { Name = Name, Start = Token.Start, IsPlain = parent.IsPlain || StorageElements.IsPlain(Name) };
        if (StorageElements.IsMacro(Name))
        {
            var macro = Attribute("ac:name") ?? Attribute("name") ?? "without a name";
            macros[macro] = macros.GetValueOrDefault(macro) + 1;
            return frame with { Macro = new(macro, macros[macro]), Block = default, Parameter = null, Counters = new(), Table = null };
        }

        return Name switch
        {
            StorageElements.Parameter => frame with { Parameter = Attribute("ac:name") ?? "without a name" },
            "table" => frame with { Table = new(++frame.Counters.Tables), Block = default },
            _ => frame with { Block = Block(frame) },
        };
    }

    BlockMark Block(StorageFrame frame)
    {
        var counters = frame.Counters;
        switch (Name)
        {
            case "tr" when frame.Table is { } table:
                table.Cell = 0;
                return new(BlockKind.Row, ++table.Row, 0, table.Number);
            case "td" or "th" when frame.Table is { } table:
                return new(BlockKind.Cell, table.Row, ++table.Cell, table.Number);
            case "p":
                return Unless(frame.Block, new(BlockKind.Paragraph, ++counters.Paragraphs, 0, 0));
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                return Unless(frame.Block, new(BlockKind.Heading, ++counters.Headings, 0, 0));
            case "li":
                var item = new BlockMark(BlockKind.ListItem, ++counters.ListItems, 0, 0);
                return frame.Block.Kind == BlockKind.ListItem ? item : Unless(frame.Block, item);
            case "ac:task":
                return Unless(frame.Block, new(BlockKind.Task, ++counters.Tasks, 0, 0));
            case "ac:caption":
                return Unless(frame.Block, new(BlockKind.Caption, 0, 0, 0));
            default:
                return frame.Block;
        }
    }

    static BlockMark Unless(BlockMark outer, BlockMark inner) => outer.Kind == BlockKind.None ? inner : outer;

    string LineAndColumn(int offset)
    {
        var before = body.AsSpan(0, offset);
        return $"line {before.Count('\n') + 1}, column {offset - before.LastIndexOf('\n')}";
    }
}
