using System.Diagnostics;
using System.Text;
using Outrigger.Atlassian.StorageFormat;
using Outrigger.Testing;

namespace Outrigger.Atlassian.Tests.StorageFormat;

/// <summary>Sizes that no recursion and nothing quadratic gets through. The limits are wide: they tell linear from not, not fast from slow.</summary>
public sealed class StorageScaleTests
{
    [Fact]
    [Case("D01")]
    public void Elements_nested_100_000_deep_overflow_nothing()
    {
        const int Depth = 100_000;
        var body = Repeat("<div>", Depth) + "{{x}}" + Repeat("</div>", Depth);
        var deepMacros = Repeat("<ac:structured-macro ac:name=\"info\"><ac:rich-text-body>", Depth) + "{{x}}" + Repeat("</ac:rich-text-body></ac:structured-macro>", Depth);

        foreach (var deep in (string[])[body, deepMacros])
        {
            var filled = StorageTemplate.Parse(deep).Value.Fill(_ => new VariableValue.Text("1")).Value;
            Assert.Equal(deep.Replace("{{x}}", "1"), filled);
            Assert.Single(StorageComparison.Differences(deep, filled));
            Assert.NotNull(StorageAudit.References(deep, "1"));
            Assert.NotNull(StorageInventory.Of(deep));
        }

        Assert.Contains("never closed", StorageTemplate.Parse(Repeat("<p>", Depth)).Problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Five_megabytes_of_paragraphs_are_read_filled_compared_and_audited_in_linear_time() =>
        Run("<p>Dear {{x}}, this is <strong>text</strong> &amp; more text, as pages have it, with a few words in each paragraph {{{{ and no more.</p>", 5_000_000);

    [Theory]
    [InlineData("{{ <br/>")]
    [InlineData("{{")]
    [InlineData("{{a")]
    [InlineData("&amp;")]
    [InlineData("<br a=\"{{x}}\" b='&quot;' />")]
    [InlineData("<![CDATA[{{x}}]]>")]
    [InlineData("<ac:structured-macro ac:name=\"jira\"><ac:parameter ac:name=\"jql\">a = \"{{x}}\" </ac:parameter></ac:structured-macro>")]
    [InlineData("<ri:attachment ri:filename=\"a\" />")]
    [InlineData("<!-- -->")]
    public void A_megabyte_of_anything_is_read_filled_compared_and_audited_in_linear_time(string unit) => Run(unit, 1_000_000);

    static void Run(string unit, int length)
    {
        var body = Repeat(unit, length / unit.Length);
        var watch = Stopwatch.StartNew();

        var template = StorageTemplate.Parse(body).Value;
        var filled = template.Fill(_ => new VariableValue.Text("<v>")).Value;
        StorageComparison.Differences(body, filled + "x");
        StorageAudit.References(body, "1");
        StorageRewrite.AddSpaceKeys(body, "X");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed} for {unit}");
    }

    static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
