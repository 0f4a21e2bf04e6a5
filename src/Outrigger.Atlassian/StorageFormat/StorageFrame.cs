namespace Outrigger.Atlassian.StorageFormat;

enum BlockKind
{
    None,
    Paragraph,
    Heading,
    ListItem,
    Row,
    Cell,
    Task,
    Caption,
}

/// <summary>A macro that is open, with its number among those of its name.</summary>
sealed record MacroMark(string Name, int Number);

/// <summary>Numbers of the blocks in one container: the page, or the body of one macro.</summary>
sealed class BlockCounters
{
    public int Paragraphs { get; set; }

    public int Headings { get; set; }

    public int ListItems { get; set; }

    public int Tables { get; set; }

    public int Tasks { get; set; }
}

/// <summary>Where the reading of one table stands.</summary>
sealed class TableCounters(int number)
{
    public int Number => number;

    public int Row { get; set; }

    public int Cell { get; set; }
}

/// <summary>The block that a person would name as the place.</summary>
readonly record struct BlockMark(BlockKind Kind, int Number, int Cell, int Table)
{
    public string? Label => Kind switch
    {
        BlockKind.Paragraph => $"paragraph {Number}",
        BlockKind.Heading => $"heading {Number}",
        BlockKind.ListItem => $"list item {Number}",
        BlockKind.Task => $"task {Number}",
        BlockKind.Caption => "caption",
        BlockKind.Row => Table == 1 ? $"table row {Number}" : $"table {Table}, row {Number}",
        BlockKind.Cell => Table == 1 ? $"table row {Number}, cell {Cell}" : $"table {Table}, row {Number}, cell {Cell}",
        BlockKind.None => null,
    };
}

/// <summary>What is known of an open element. Everything a place needs is copied from the parent, so that no look-up climbs.</summary>
readonly record struct StorageFrame
{
    public required string Name { get; init; }

    /// <summary>Offset of the opening tag.</summary>
    public int Start { get; init; }

    public MacroMark? Macro { get; init; }

    /// <summary>Name of the macro parameter that is open.</summary>
    public string? Parameter { get; init; }

    public BlockMark Block { get; init; }

    public required BlockCounters Counters { get; init; }

    public TableCounters? Table { get; init; }

    /// <summary>True where only characters may stand, no inline elements.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The place for a person.</summary>
    /// <param name="detail">A last part, such as <c>attribute href</c>.</param>
    public string Place(string? detail = null)
    {
        var macro = Macro is null ? null : Macro.Number == 1 ? $"macro {Macro.Name}" : $"macro {Macro.Name} {Macro.Number}";
        string?[] parts = [macro, Block.Label, Parameter switch { null => null, "" => "default parameter", _ => $"parameter {Parameter}" }, detail];
        var place = string.Join(", ", parts.Where(part => part is not null));
        return place.Length == 0 ? "the page's top level" : place;
    }
}
