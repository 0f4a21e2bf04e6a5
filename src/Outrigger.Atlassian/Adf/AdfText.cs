using System.Globalization;
using System.Text;

namespace Outrigger.Atlassian.Adf;

/// <summary>
/// What a person reads of a document, as plain text: a line for each paragraph, heading, item and row, items with <c>-</c> or their
/// number, cells with <c>|</c> between them.
/// </summary>
public static class AdfText
{
    public static string Of(AdfDocument document) => AdfReader.Read(document.ToJson()) is { } root ? Of(root) : "";

    /// <summary>The text of the node and everything in it, without a line break at the end.</summary>
    public static string Of(AdfNode node)
    {
        var lines = new AdfTextLines();
        lines.Take(node);
        return lines.ToString();
    }
}

/// <summary>Text that grows line by line.</summary>
sealed class AdfTextLines
{
    readonly StringBuilder text = new();
    string prefix = "";
    bool atLineStart = true;

    public void Take(AdfNode node)
    {
        switch (node.Type)
        {
            case "text" or "mention" or "status" or "date" or "emoji" or "inlineCard" or "blockCard" or "embedCard" or "placeholder":
                Append(Inline(node));
                break;
            case "hardBreak":
                text.Append('\n'); // also twice in a row: an empty line is meant
                atLineStart = true;
                break;
            case "orderedList":
                Items(node, FirstNumber(node));
                break;
            case "bulletList" or "taskList" or "decisionList":
                Items(node, null);
                break;
            case "tableRow":
                Row(node);
                break;
            case "expand" or "nestedExpand" when node.Attribute("title") is { Length: > 0 } title:
                Append(title);
                Block(node);
                break;
            default:
                Block(node);
                break;
        }
    }

    public override string ToString() => text.ToString().TrimEnd('\n');

    void Block(AdfNode node)
    {
        var inlineOnly = node.Content.All(IsInline);
        if (!inlineOnly)
        {
            EndLine();
        }

        foreach (var child in node.Content)
        {
            Take(child);
        }

        if (!IsInline(node))
        {
            EndLine();
        }
    }

    void Items(AdfNode list, int? number)
    {
        EndLine();
        var outer = prefix;
        foreach (var item in list.Content)
        {
            var mark = number is { } place ? string.Create(CultureInfo.InvariantCulture, $"{place}. ") : "- ";
            prefix = outer + mark;
            Block(item);
            EndLine();
            number++;
        }

        prefix = outer;
    }

    void Row(AdfNode row)
    {
        EndLine();
        Append(string.Join(" | ", row.Content.Select(cell => AdfText.Of(cell).ReplaceLineEndings(" "))));
        EndLine();
    }

    void Append(string part)
    {
        if (part.Length == 0)
        {
            return;
        }

        if (atLineStart)
        {
            text.Append(prefix);
            prefix = new string(' ', prefix.Length); // what follows in the same item is set in
            atLineStart = false;
        }

        text.Append(part);
    }

    void EndLine()
    {
        if (!atLineStart)
        {
            text.Append('\n');
            atLineStart = true;
        }
    }

    static bool IsInline(AdfNode node) => node.Type is "text" or "mention" or "status" or "date" or "emoji" or "inlineCard" or "placeholder" or "hardBreak";

    static string Inline(AdfNode node) => node.Type switch
    {
        "text" => node.Text,
        "mention" => node.Attribute("text") ?? "",
        "status" => "[" + (node.Attribute("text") ?? "") + "]",
        "date" => Day(node.Attribute("timestamp")),
        "emoji" => node.Attribute("text") ?? node.Attribute("shortName") ?? "",
        "placeholder" => "",
        _ => node.Attribute("url") ?? "",
    };

    static int FirstNumber(AdfNode list) =>
        int.TryParse(list.Attribute("order"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    // Days outside the calendar are no days.
    static string Day(string? milliseconds) =>
        long.TryParse(milliseconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number is > -62_135_596_800_000 and < 253_402_300_799_000
            ? DateTimeOffset.FromUnixTimeMilliseconds(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : "";
}
