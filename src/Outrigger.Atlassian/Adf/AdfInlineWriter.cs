using System.Globalization;
using System.Text.Json;

namespace Outrigger.Atlassian.Adf;

/// <summary>Writes what stands inside paragraphs and headings.</summary>
sealed class AdfInlineWriter(Utf8JsonWriter json)
{
    // The schema's names, in the order in which Atlassian's editor writes them.
    static readonly (AdfMarks Mark, string Name)[] Names =
    [
        (AdfMarks.Em, "em"), (AdfMarks.Strong, "strong"), (AdfMarks.Strike, "strike"), (AdfMarks.Underline, "underline"),
    ];

    public void Content(IReadOnlyList<IAdfInline> content)
    {
        json.WriteStartArray("content");
        foreach (var inline in content)
        {
            Inline(inline);
        }

        json.WriteEndArray();
    }

    void Inline(IAdfInline inline)
    {
        switch (inline)
        {
            case AdfRun run:
                Run(CleanText.Line(run.Text), run.Marks, Address.Link(run.Link));
                break;
            case AdfStatus status:
                Status(CleanText.Line(status.Text).Trim(), status.Color);
                break;
            case AdfMention mention:
                Mention(CleanText.Line(mention.AccountId).Trim(), CleanText.Line(mention.Name).Trim());
                break;
            case AdfDate date:
                Node("date", "timestamp", Milliseconds(date.Day));
                break;
            case AdfCard card when Address.Page(card.Url) is { } url:
                Node("inlineCard", "url", url);
                break;
            case AdfCard card:
                Run(CleanText.Line(card.Url), AdfMarks.None, null);
                break;
            case AdfBreak:
                json.WriteStartObject();
                json.WriteString("type", "hardBreak");
                json.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException($"{inline.GetType().Name} is no node that is known here.");
        }
    }

    void Run(string text, AdfMarks marks, string? link)
    {
        if (text.Length == 0)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "text");
        json.WriteString("text", text);
        if (marks != AdfMarks.None || link is not null)
        {
            json.WriteStartArray("marks");
            Marks(marks);
            Link(link);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    void Marks(AdfMarks marks)
    {
        foreach (var name in marks.HasFlag(AdfMarks.Code) ? ["code"] : Names.Where(each => marks.HasFlag(each.Mark)).Select(each => each.Name))
        {
            json.WriteStartObject();
            json.WriteString("type", name);
            json.WriteEndObject();
        }
    }

    void Link(string? address)
    {
        if (address is null)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "link");
        json.WriteStartObject("attrs");
        json.WriteString("href", address);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    void Status(string text, AdfColor color)
    {
        if (text.Length == 0)
        {
            return;
        }

        Node("status", "text", text, "color", color switch
        {
            AdfColor.Neutral => "neutral",
            AdfColor.Purple => "purple",
            AdfColor.Blue => "blue",
            AdfColor.Red => "red",
            AdfColor.Yellow => "yellow",
            AdfColor.Green => "green",
        });
    }

    void Mention(string accountId, string name)
    {
        if (accountId.Length == 0)
        {
            Run(name, AdfMarks.None, null);
        }
        else if (name.Length == 0)
        {
            Node("mention", "id", accountId);
        }
        else
        {
            Node("mention", "id", accountId, "text", "@" + name);
        }
    }

    void Node(string type, params ReadOnlySpan<string> attributes)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteStartObject("attrs");
        for (var at = 0; at < attributes.Length; at += 2)
        {
            json.WriteString(attributes[at], attributes[at + 1]);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // A date is a text of milliseconds at midnight UTC; a number is refused.
    static string Milliseconds(DateOnly day) =>
        new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
