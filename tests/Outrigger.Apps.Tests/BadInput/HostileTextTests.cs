using System.Xml.Linq;
using Outrigger.Apps.Cloning;
using Outrigger.Apps.Tests.Cloning;

namespace Outrigger.Apps.Tests.BadInput;

/// <summary>Values that would break storage format if they were not escaped for the place they go to.</summary>
public sealed class HostileTextTests
{
    const string Body = """
        <p>{{v}}</p><p title="{{v}}">a</p><ac:structured-macro ac:name="code"><ac:parameter ac:name="title">{{v}}</ac:parameter><ac:plain-text-body><![CDATA[x {{v}} y]]></ac:plain-text-body></ac:structured-macro>
        """;

    [Theory]
    [InlineData("a < b")]
    [InlineData("R & D &amp; &nbsp;")]
    [InlineData("x ]]> y")]
    [InlineData("]]]]>>")]
    [InlineData("<![CDATA[ no ]]>")]
    [InlineData("</p><script>alert(1)</script>")]
    [InlineData("\"quoted\" 'twice'")]
    [InlineData("👩‍👩‍👧 and 😀")]
    [InlineData("שלום \u202Eabc")]
    [InlineData("{{v}} {{other}}")]
    public async Task It_stands_in_the_stored_page_exactly_as_given(string value)
    {
        await using var world = await ClonerWorld.StartAsync();
        await using var core = new Asker(world);
        var csv = $"title,v\nPage,\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

        var run = (await core.StartAsync(ClonerWorld.CsvDraft(world.Template(Body), csv))).Progress.RunId;
        await core.FinishAsync(run);

        var row = Assert.Single((await core.ReportAsync(run)).Rows);
        Assert.Equal((RowStatus.Created, Fidelity.Same), (row.Status, row.Fidelity));
        var stored = XElement.Parse($"<x xmlns:ac=\"ac\">{world.Page("Page").Body}</x>", LoadOptions.PreserveWhitespace);
        var paragraphs = stored.Elements("p").ToList();
        Assert.Equal(2, paragraphs.Count);
        Assert.Equal((value, value), (paragraphs[0].Value, paragraphs[1].Attribute("title")?.Value));
        var macro = stored.Element(XName.Get("structured-macro", "ac"));
        Assert.Equal([value, $"x {value} y"], macro?.Elements().Select(element => element.Value) ?? []);
    }
}
