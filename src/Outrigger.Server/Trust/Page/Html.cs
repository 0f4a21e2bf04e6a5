using System.Text;
using System.Text.Encodings.Web;

namespace Outrigger.Server.Trust.Page;

/// <summary>Writes markup. Every text is encoded; tags and attributes are literals of this folder.</summary>
sealed class Html
{
    readonly StringBuilder text = new();

    /// <summary>Markup as it is: a literal, never a value.</summary>
    public Html Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    public Html Text(string value)
    {
        text.Append(HtmlEncoder.Default.Encode(value));
        return this;
    }

    /// <summary><c>&lt;tag class="…"&gt;value&lt;/tag&gt;</c>.</summary>
    public Html Element(string tag, string value, string? cssClass = null)
    {
        Open(tag, cssClass);
        return Text(value).Close(tag);
    }

    public Html Open(string tag, string? cssClass = null, string? id = null)
    {
        text.Append('<').Append(tag);
        Attribute("class", cssClass);
        Attribute("id", id);
        text.Append('>');
        return this;
    }

    public Html Close(string tag)
    {
        text.Append("</").Append(tag).Append(">\n");
        return this;
    }

    public Html Link(string address, string words)
    {
        text.Append("<a");
        Attribute("href", address);
        text.Append('>');
        return Text(words).Raw("</a>");
    }

    public override string ToString() => text.ToString();

    void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            text.Append(' ').Append(name).Append("=\"").Append(HtmlEncoder.Default.Encode(value)).Append('"');
        }
    }
}
