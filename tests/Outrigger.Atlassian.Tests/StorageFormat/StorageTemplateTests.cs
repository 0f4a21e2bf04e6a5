using System.Xml.Linq;
using Outrigger.Atlassian.StorageFormat;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Tests.StorageFormat;

public sealed class StorageTemplateTests
{
    static readonly XNamespace Ac = "urn:ac";
    static readonly XNamespace Ri = "urn:ri";

    static string Fill(string body, VariableValue value) => StorageTemplate.Parse(body).Value.Fill(_ => value).Value;

    static string Fill(string body, string text) => Fill(body, new VariableValue.Text(text));

    [Fact]
    public void A_template_without_variables_gives_the_very_same_string()
    {
        var body = new string("<p>&nbsp;<strong>no</strong> { variable } }}</p>".ToCharArray());

        var template = StorageTemplate.Parse(body).Value;

        Assert.True(template.IsPlain);
        Assert.Same(body, template.Fill(_ => throw new InvalidOperationException("there is nothing to fill")).Value);
    }

    [Theory]
    [InlineData("{{name}}", "name", "text", 0, 0)]
    [InlineData("{{ Name }}", "name", "text", 0, 0)]
    [InlineData("{{First  name}}", "first name", "text", 0, 0)]
    [InlineData("{{&nbsp;name&nbsp;}}", "name", "text", 0, 0)]
    [InlineData("{{caf&eacute;}}", "café", "text", 0, 0)]
    [InlineData("{{a_b-9}}", "a_b-9", "text", 0, 0)]
    [InlineData("{{имя}}", "имя", "text", 0, 0)]
    [InlineData("{{start:date}}", "start", "date", 0, 0)]
    [InlineData("{{start:date+7d}}", "start", "date", 7, 0)]
    [InlineData("{{start : Date - 3d}}", "start", "date", -3, 0)]
    [InlineData("{{start:date+2w}}", "start", "date", 14, 0)]
    [InlineData("{{start:date+1m}}", "start", "date", 0, 1)]
    [InlineData("{{start:date-12m}}", "start", "date", 0, -12)]
    [InlineData("{{owner:mention}}", "owner", "mention", 0, 0)]
    [InlineData("{{count:number}}", "count", "number", 0, 0)]
    [InlineData("{{ticket:link}}", "ticket", "link", 0, 0)]
    [InlineData("{{ticket:text}}", "ticket", "text", 0, 0)]
    public void A_variable_is_read_with_its_type_and_offset(string written, string name, string type, int days, int months)
    {
        var placeholder = Assert.Single(StorageTemplate.Parse($"<p>a {written} b</p>").Value.Placeholders);

        Assert.Equal((name, type, days, months), (placeholder.Name, placeholder.Type, placeholder.OffsetDays, placeholder.OffsetMonths));
        Assert.Equal(written, placeholder.Text);
    }

    [Theory]
    [InlineData("{{{{name}}", "{{name}}")]
    [InlineData("{{{{{{name}}", "{{X")]
    [InlineData("{{{name}}}", "{X}")]
    [InlineData("{{name}}}}", "X}}")]
    [InlineData("{{{{{{{{", "{{{{")]
    [InlineData("{{name}}{{name}}", "XX")]
    [InlineData("{{{{", "{{")]
    public void Four_braces_are_two_literal_ones(string written, string filled)
    {
        Assert.Equal($"<p>{filled}</p>", Fill($"<p>{written}</p>", "X"));
        Assert.Equal(filled, TextTemplate.Parse(written, "title").Value.Fill(_ => new VariableValue.Text("X")));
    }

    [Fact]
    public void Every_other_byte_stays()
    {
        const string Body = "<?xml version='1.0'?><!-- {{no}} --><p  class='x' >&nbsp;&#8211;{{a}}<br/>\r\n<br  /></p >\t<ac:adf-extension><x:y/></ac:adf-extension>";

        Assert.Equal(Body.Replace("{{a}}", "1"), Fill(Body, "1"));
    }

    [Theory]
    [InlineData("<b>&\"'</b>")]
    [InlineData("]]>")]
    [InlineData("]]]]>>")]
    [InlineData("&amp;")]
    [InlineData("😜 👩‍👧 e\u0301")]
    [InlineData("\u202Eمرحبا\u200F שלום")]
    [InlineData("{{name}}")]
    [InlineData(" ")]
    [InlineData("")]
    public void A_parser_sees_the_value_that_was_given_wherever_it_stands(string value)
    {
        const string Body = """
            <p title="[{{a}}]" class='[{{a}}]'>[{{a}}]</p><ac:structured-macro ac:name="code"><ac:parameter ac:name="title">[{{a}}]</ac:parameter><ac:plain-text-body><![CDATA[[{{a}}]]]></ac:plain-text-body></ac:structured-macro><ac:link><ri:page ri:content-title="[{{a}}]" /><ac:plain-text-link-body><![CDATA[[{{a}}]]]></ac:plain-text-link-body></ac:link><a href="x">[{{a}}]</a>
            """;

        var root = StorageXml.Parse(Fill(Body, value));

        var expected = $"[{value}]";
        var p = root.Element("p")!;
        Assert.Equal(expected, p.Value);
        Assert.Equal(expected, p.Attribute("title")!.Value);
        Assert.Equal(expected, p.Attribute("class")!.Value);
        Assert.Equal(expected, root.Descendants(Ac + "parameter").Single().Value);
        Assert.Equal(expected, root.Descendants(Ac + "plain-text-body").Single().Value);
        Assert.Equal(expected, root.Descendants(Ri + "page").Single().Attribute(Ri + "content-title")!.Value);
        Assert.Equal(expected, root.Descendants(Ac + "plain-text-link-body").Single().Value);
        Assert.Equal(expected, root.Element("a")!.Value);
    }

    [Theory]
    [InlineData("]{{a}}>", "]")]
    [InlineData("]]{{a}}", ">")]
    [InlineData("]{{a}}", "]>")]
    [InlineData("{{a}}]>", "]")]
    [InlineData("{{a}}>", "]]")]
    [InlineData("]{{a}}]>", "")]
    [InlineData("]{{a}}{{a}}>", "")]
    [InlineData("{{a}}{{a}}{{a}}", "]")]
    [InlineData("{{a}}]{{a}}", ">")]
    [InlineData("]]{{a}}>", "]")]
    [InlineData("{{{{]{{a}}>", "]")]
    [InlineData("{{a}}", "]]>]]>")]
    public void A_value_never_ends_a_cdata_section_together_with_what_is_around_it(string content, string value)
    {
        var filled = Fill($"<ac:plain-text-body><![CDATA[{content}]]></ac:plain-text-body><p>]]</p>", value);

        var expected = content.Replace("{{{{", "\0").Replace("{{a}}", value).Replace("\0", "{{");
        Assert.Equal(expected, StorageXml.Parse(filled).Element(Ac + "plain-text-body")!.Value);
    }

    [Fact]
    public void A_mention_in_running_text_is_a_user_link()
    {
        var filled = Fill("<p>By {{owner:mention}}.</p>", new VariableValue.Mention("557058:a\"b", "Ann <A>"));

        Assert.Equal("<p>By <ac:link><ri:user ri:account-id=\"557058:a&quot;b\" /></ac:link>.</p>", filled);
    }

    [Theory]
    [InlineData("<a href=\"x\">{{o:mention}}</a>", "<a href=\"x\">Ann &lt;A&gt;</a>")]
    [InlineData("<ac:link><ri:user ri:account-id=\"{{o:mention}}\" /></ac:link>", "<ac:link><ri:user ri:account-id=\"7:x\" /></ac:link>")]
    [InlineData("<ac:link><ac:link-body><em>{{o:mention}}</em></ac:link-body></ac:link>", "<ac:link><ac:link-body><em>Ann &lt;A&gt;</em></ac:link-body></ac:link>")]
    [InlineData("<p title=\"{{o:mention}}\"></p>", "<p title=\"Ann &lt;A&gt;\"></p>")]
    [InlineData("<code>{{o:mention}}</code>", "<code>Ann &lt;A&gt;</code>")]
    [InlineData("<ac:placeholder>{{o:mention}}</ac:placeholder>", "<ac:placeholder>Ann &lt;A&gt;</ac:placeholder>")]
    [InlineData("<ac:plain-text-body><![CDATA[{{o:mention}}]]></ac:plain-text-body>", "<ac:plain-text-body><![CDATA[Ann <A>]]></ac:plain-text-body>")]
    public void A_mention_is_a_name_where_only_characters_may_stand(string body, string filled) =>
        Assert.Equal(filled, Fill(body, new VariableValue.Mention("7:x", "Ann <A>")));

    [Theory]
    [InlineData("<td>{{d:date}}</td>", "<td><time datetime=\"2027-01-11\" /></td>")]
    [InlineData("<time datetime=\"{{d:date}}\" />", "<time datetime=\"2027-01-11\" />")]
    [InlineData("<ac:structured-macro ac:name=\"info\"><ac:parameter ac:name=\"title\">{{d:date}}</ac:parameter></ac:structured-macro>", "<ac:structured-macro ac:name=\"info\"><ac:parameter ac:name=\"title\">2027-01-11</ac:parameter></ac:structured-macro>")]
    [InlineData("<ac:task-body><span>{{d:date}}</span></ac:task-body>", "<ac:task-body><span><time datetime=\"2027-01-11\" /></span></ac:task-body>")]
    public void A_date_is_an_element_in_running_text_and_iso_elsewhere(string body, string filled) =>
        Assert.Equal(filled, Fill(body, new VariableValue.Date(new(2027, 1, 11))));

    [Theory]
    [InlineData("<li>{{t:link}}</li>", "<li><a href=\"https://x/?a=1&amp;b=2\">T &amp; U</a></li>")]
    [InlineData("<a href=\"{{t:link}}\">{{t:link}}</a>", "<a href=\"https://x/?a=1&amp;b=2\">T &amp; U</a>")]
    [InlineData("<ri:url ri:value='{{t:link}}' />", "<ri:url ri:value='https://x/?a=1&amp;b=2' />")]
    public void A_link_is_an_element_in_running_text_and_an_address_in_an_address(string body, string filled) =>
        Assert.Equal(filled, Fill(body, new VariableValue.Link("https://x/?a=1&b=2", "T & U")));

    [Fact]
    public void A_line_break_in_a_value_is_one_to_the_reader()
    {
        Assert.Equal("<p>a<br />b</p>", Fill("<p>{{x}}</p>", "a\r\nb"));
        Assert.Equal("a\nb", StorageXml.Parse(Fill("<p title=\"{{x}}\" />", "a\nb")).Element("p")!.Attribute("title")!.Value);
        Assert.Equal("<![CDATA[a\nb]]>", Fill("<![CDATA[{{x}}]]>", "a\nb"));
    }

    [Theory]
    [InlineData("a\u0000b", "U+0000")]
    [InlineData("a\u001Bb", "U+001B")]
    [InlineData("a\u0085b", "U+0085")]
    [InlineData("a\uFFFEb", "U+FFFE")]
    public void A_control_character_is_refused_with_variable_and_position(string value, string shown)
    {
        var problem = StorageTemplate.Parse("<p>{{x}}</p>").Value.Fill(_ => new VariableValue.Text(value)).Problem;

        Assert.NotNull(problem);
        Assert.Equal(ErrorCode.VariableType, problem.Code);
        Assert.Contains("{{x}}", problem.Message, StringComparison.Ordinal);
        Assert.Contains(shown, problem.Message, StringComparison.Ordinal);
        Assert.Contains("position 2", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused() =>
        Assert.Equal(ErrorCode.VariableType, StorageTemplate.Parse("<p>{{x}}</p>").Value.Fill(_ => new VariableValue.Text("a" + (char)0xD83D)).Problem?.Code);

    [Theory]
    [InlineData("2026-01-31", "{{d:date+1m}}", "2026-02-28")]
    [InlineData("2026-01-05", "{{d:date+2w}}", "2026-01-19")]
    [InlineData("2026-01-05", "{{d:date-5d}}", "2025-12-31")]
    [InlineData("9999-12-31", "{{d:date+1d}}", null)]
    [InlineData("0001-01-01", "{{d:date-1m}}", null)]
    [InlineData("2026-01-05", "{{d:date+99999m}}", null)]
    public void An_offset_moves_a_date_and_stops_at_the_calendars_end(string day, string written, string? moved)
    {
        var placeholder = StorageTemplate.Parse(written).Value.Placeholders[0];

        Assert.Equal(moved, placeholder.Shift(DateOnly.Parse(day))?.ToString("yyyy-MM-dd"));
    }
}
