using System.Text.Encodings.Web;
using System.Text.Json;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Site.Jira.Samples;

/// <summary>Descriptions and comments of the sample issues, as documents of Atlassian's format.</summary>
sealed class SampleTexts(SampleWords words, Chance chance)
{
    /// <summary>Why, and what must hold: for what is to be built.</summary>
    public string Wish() => Document(Paragraph(chance.Of(words["asks"])), Heading("Done when"), List("bulletList", chance.Some(words["points"], chance.Number(2, 5))));

    /// <summary>How to meet a fault and what is seen.</summary>
    public string Fault() => Document(
        Heading("Steps"),
        List("orderedList", chance.Some(words["steps"], chance.Number(2, 5))),
        Paragraph(chance.Of(words["symptoms"])),
        chance.Is(0.3) ? Code($"orders {chance.Number(10, 24)}:{chance.Number(10, 60)}:{chance.Number(10, 60)} WARN request {chance.Number(100_000, 999_999)} took {chance.Number(1200, 9000)} ms") : "");

    /// <summary>A sentence or two.</summary>
    public string Few() => Document(Paragraph(chance.Of(words["asks"])));

    /// <param name="to">Mentioned where somebody is meant.</param>
    public string Comment(SiteUser? to) => Document(Paragraph(chance.Of(words["comments"]), to));

    public string Reply() => Document(Paragraph(chance.Of(words["replies"])));

    public string Label() => chance.Of(words["labels"]);

    static string Document(params IEnumerable<string> blocks) => $$"""{"version":1,"type":"doc","content":[{{string.Join(',', blocks.Where(block => block.Length > 0))}}]}""";

    static string Heading(string text) => $$"""{"type":"heading","attrs":{"level":3},"content":[{{Text(text)}}]}""";

    static string Paragraph(string text, SiteUser? to = null) => $$"""{"type":"paragraph","content":[{{(to is null ? "" : Mention(to))}}{{Text(text)}}]}""";

    static string List(string kind, IEnumerable<string> lines) => $$"""{"type":"{{kind}}","content":[{{string.Join(',', lines.Select(line => $$"""{"type":"listItem","content":[{{Paragraph(line)}}]}"""))}}]}""";

    static string Code(string text) => $$"""{"type":"codeBlock","attrs":{"language":"text"},"content":[{{Text(text)}}]}""";

    static string Mention(SiteUser user) => $$$"""{"type":"mention","attrs":{"id":"{{{user.AccountId}}}","text":"@{{{Escaped(user.DisplayName)}}}","accessLevel":""}},{{{Text(" ")}}},""";

    static string Text(string text) => $$"""{"type":"text","text":"{{Escaped(text)}}"}""";

    static string Escaped(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
}
