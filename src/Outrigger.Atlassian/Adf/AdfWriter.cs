using System.Text.Json;

namespace Outrigger.Atlassian.Adf;

/// <summary>Writes nodes as JSON, and leaves out those that the schema does not know empty.</summary>
sealed class AdfWriter(Utf8JsonWriter json)
{
    static readonly AdfParagraph EmptyParagraph = new();

    readonly AdfInlineWriter inlines = new(json);

    public void Document(IReadOnlyList<IAdfBlock> content)
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("type", "doc");
        json.WriteStartArray("content");
        foreach (var block in content)
        {
            Block(block);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    void Block(IAdfBlock block)
    {
        if (!HasPlace(block))
        {
            return;
        }

        json.WriteStartObject();
        switch (block)
        {
            case AdfParagraph paragraph:
                json.WriteString("type", "paragraph");
                inlines.Content(paragraph.Content);
                break;
            case AdfHeading heading:
                json.WriteString("type", "heading");
                Attribute("level", Math.Clamp(heading.Level, 1, 6));
                inlines.Content(heading.Content);
                break;
            case AdfBulletList list:
                json.WriteString("type", "bulletList");
                Items(list.Items);
                break;
            case AdfOrderedList list:
                json.WriteString("type", "orderedList");
                Items(list.Items);
                break;
            case AdfPanel panel:
                json.WriteString("type", "panel");
                Attribute("panelType", PanelType(panel.Type));
                Filled(panel.Content);
                break;
            case AdfQuote quote:
                json.WriteString("type", "blockquote");
                Filled(quote.Content);
                break;
            case AdfRule:
                json.WriteString("type", "rule");
                break;
            case AdfExpand expand:
                json.WriteString("type", "expand");
                Title(CleanText.Line(expand.Title));
                Filled(expand.Content);
                break;
            case AdfTable table:
                json.WriteString("type", "table");
                Rows(table.Rows);
                break;
            default:
                throw new InvalidOperationException($"{block.GetType().Name} is no node that is known here.");
        }

        json.WriteEndObject();
    }

    static bool HasPlace(IAdfBlock block) => block switch
    {
        AdfBulletList list => list.Items.Count > 0,
        AdfOrderedList list => list.Items.Count > 0,
        AdfTable table => table.Rows.Any(row => row.Count > 0),
        _ => true,
    };

    void Filled(IReadOnlyList<IAdfBlock> content)
    {
        json.WriteStartArray("content");
        foreach (var block in content.Any(HasPlace) ? content : [EmptyParagraph])
        {
            Block(block);
        }

        json.WriteEndArray();
    }

    void Items(IReadOnlyList<AdfListItem> items)
    {
        json.WriteStartArray("content");
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("type", "listItem");
            Filled([item.First, .. item.Rest]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    void Rows(IReadOnlyList<IReadOnlyList<AdfCell>> rows)
    {
        var width = rows.Max(row => row.Count);
        json.WriteStartArray("content");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("type", "tableRow");
            json.WriteStartArray("content");
            for (var column = 0; column < width; column++)
            {
                Cell(column < row.Count ? row[column] : new AdfCell(Header: false));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    void Cell(AdfCell cell)
    {
        json.WriteStartObject();
        json.WriteString("type", cell.Header ? "tableHeader" : "tableCell");
        Filled(cell.Content);
        json.WriteEndObject();
    }

    void Title(string title)
    {
        if (title.Length > 0)
        {
            Attribute("title", title);
        }
    }

    void Attribute(string name, string value)
    {
        json.WriteStartObject("attrs");
        json.WriteString(name, value);
        json.WriteEndObject();
    }

    void Attribute(string name, int value)
    {
        json.WriteStartObject("attrs");
        json.WriteNumber(name, value);
        json.WriteEndObject();
    }

    static string PanelType(AdfPanelType type) => type switch
    {
        AdfPanelType.Info => "info",
        AdfPanelType.Note => "note",
        AdfPanelType.Tip => "tip",
        AdfPanelType.Warning => "warning",
        AdfPanelType.Error => "error",
        AdfPanelType.Success => "success",
    };
}
