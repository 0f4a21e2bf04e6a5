using System.Xml;
using System.Xml.Linq;
using System.Xml.Resolvers;

namespace Outrigger.Atlassian.Tests.StorageFormat;

/// <summary>An XML parser that is not ours, with XHTML's entities, to check what ours reads and writes.</summary>
static class StorageXml
{
    const string Head = """
        <!DOCTYPE root [
        <!ENTITY % lat1 PUBLIC "-//W3C//ENTITIES Latin 1 for XHTML//EN" "xhtml-lat1.ent"> %lat1;
        <!ENTITY % symbol PUBLIC "-//W3C//ENTITIES Symbols for XHTML//EN" "xhtml-symbol.ent"> %symbol;
        <!ENTITY % special PUBLIC "-//W3C//ENTITIES Special for XHTML//EN" "xhtml-special.ent"> %special;
        ]>
        <root xmlns:ac="urn:ac" xmlns:ri="urn:ri" xmlns:at="urn:at" xmlns:fab="urn:fab">
        """;

    static readonly XmlPreloadedResolver Entities = new(XmlKnownDtds.Xhtml10);

    /// <summary>The root around a body.</summary>
    /// <exception cref="XmlException">The body is not well-formed.</exception>
    public static XElement Parse(string body)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = Entities,
            MaxCharactersFromEntities = 0,
        };

        // A declaration may only stand at the very start, which the root is now.
        var declaration = body.StartsWith("<?xml", StringComparison.Ordinal) ? body.IndexOf("?>", StringComparison.Ordinal) + 2 : 0;
        using var reader = XmlReader.Create(new StringReader(Head + body[declaration..] + "</root>"), settings);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public static bool IsWellFormed(string body)
    {
        try
        {
            Parse(body);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
