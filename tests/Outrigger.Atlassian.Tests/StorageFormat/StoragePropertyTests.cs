using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Outrigger.Atlassian.StorageFormat;

namespace Outrigger.Atlassian.Tests.StorageFormat;

/// <summary>Claims about any body and any value, judged by an XML parser that is not ours.</summary>
public sealed class StoragePropertyTests
{
    static readonly XName Id = "data-id";

    static readonly Arbitrary<(int Seed, int Size)> Bodies =
        (from seed in Gen.Choose(0, int.MaxValue - 1) from size in Gen.Choose(1, 12) select (seed, size)).ToArbitrary();

    static readonly Arbitrary<string> Values = Gen.Elements(
            "<", ">", "&", "&amp;", "]]>", "]", "\"", "'", "😜", "שלום", "\u202E", "{{v}}", "{{{{", " ", "a", "<!--", "--", "</p>", "é", "\u00A0", "\t", "\n", "<![CDATA[")
        .ListOf()
        .Select(string.Concat)
        .ToArbitrary();

    [Fact]
    public void A_parser_sees_every_value_where_its_variable_stood() => Prop.ForAll(Bodies, Values, (made, value) =>
    {
        var (body, slots) = StorageGenerator.Make(made.Seed, made.Size);
        Assert.True(StorageXml.IsWellFormed(body), body);

        var template = StorageTemplate.Parse(body).Value;
        var filled = template.Fill(_ => new VariableValue.Text(value)).Value;

        Assert.Equal(slots.Count, template.Placeholders.Count);
        var elements = StorageXml.Parse(filled).Descendants().Where(element => element.Attribute(Id) is not null).ToDictionary(element => element.Attribute(Id)!.Value);
        Assert.All(slots, slot => Assert.Equal($"[{value}]", Seen(elements[slot.Id], slot)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_not_a_variable_stays_byte_for_byte() => Prop.ForAll(Bodies, made =>
    {
        var (body, _) = StorageGenerator.Make(made.Seed, made.Size);
        var filled = StorageTemplate.Parse(body).Value.Fill(placeholder => new VariableValue.Text("\uE000")).Value;

        // Comments hold braces that are none of ours, so they are compared apart.
        var pieces = Regex.Split(body, "(<!--.*?-->)");
        Assert.Equal(string.Concat(pieces.Select(piece => piece.StartsWith("<!--", StringComparison.Ordinal) ? piece : Replaced(piece))), filled);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_body_of_persons_dates_and_links_stays_well_formed() => Prop.ForAll(Bodies, Values, (made, value) =>
    {
        var (body, slots) = StorageGenerator.Make(made.Seed, made.Size);
        VariableValue[] kinds = [new VariableValue.Mention(value, value), new VariableValue.Date(new(2027, 1, 11)), new VariableValue.Link(value, value), new VariableValue.Number(value)];
        var next = 0;

        var filled = StorageTemplate.Parse(body).Value.Fill(_ => kinds[next++ % kinds.Length]).Value;

        Assert.True(StorageXml.IsWellFormed(filled), filled);
        Assert.Equal(slots.Count, next);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_body_equals_itself_and_its_respelling_and_nothing_that_a_parser_sees_otherwise() => Prop.ForAll(Bodies, made =>
    {
        var (body, _) = StorageGenerator.Make(made.Seed, made.Size);
        Assert.Empty(StorageComparison.Differences(body, new string(body.ToCharArray())));
        Assert.Empty(StorageComparison.Differences(body, body.Replace("&nbsp;", "\u00A0").Replace("&eacute;", "&#233;").Replace("ac:macro-id='", "ac:macro-id='9")));
        foreach (var mutated in StorageMutations.Of(body, made.Seed, most: 3))
        {
            Assert.True(StorageComparison.Differences(body, mutated.Body).Count > 0, $"{mutated.What} went unnoticed in {body}");
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_whatever_is_read_or_refused_as_an_xml_parser_would() => Prop.ForAll(Markup, text =>
    {
        var ours = StorageTemplate.Parse(text).IsOk;

        // What we let through and an XML parser does not is listed here; what we refuse it must refuse too.
        Assert.True(ours || !StorageXml.IsWellFormed(text), text);
        StorageAudit.References(text, "1");
        StorageInventory.Of(text);
        StorageRewrite.AddSpaceKeys(StorageRewrite.UnwrapCommentMarkers(text), "X");
        StorageComparison.Differences(text, "<p />");
    }).QuickCheckThrowOnFailure();

    static readonly Arbitrary<string> Markup = Gen.Elements(
            "<", ">", "/", "</", "/>", "p", "<p>", "</p>", "<b a=\"1\">", "</b>", "<br/>", "&", "&amp;", "&nbsp;", ";", "\"", "'", "=", " ", "<!--", "-->", "<![CDATA[", "]]>", "{{", "}}",
            "<ac:structured-macro ac:name=\"jira\">", "</ac:structured-macro>", "<ac:parameter ac:name=\"jql\">", "</ac:parameter>", "<ri:attachment ri:filename=\"a\"/>", "<?", "?>", "<!")
        .ListOf()
        .Select(string.Concat)
        .ToArbitrary();

    /// <summary>The characters a reader sees; a line break that the value became is one again.</summary>
    static string Seen(XElement element, GeneratedSlot slot) => slot.IsAttribute
        ? element.Attribute("data-v")!.Value
        : string.Concat(element.DescendantNodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "br" } => "\n",
            _ => "?",
        }));

    static string Replaced(string piece) => piece.Replace("{{{{", "\uE001").Replace("{{v}}", "\uE000").Replace("\uE001", "{{");
}
