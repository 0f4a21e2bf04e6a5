using Outrigger.Atlassian.StorageFormat;
using Kinds = Outrigger.Atlassian.StorageFormat.StorageReferenceKinds;

namespace Outrigger.Atlassian.Tests.StorageFormat;

public sealed class StorageAuditTests
{
    static string Macro(string name, string inside = "") => $"<ac:structured-macro ac:name=\"{name}\">{inside}</ac:structured-macro>";

    static string Parameter(string name, string value) => $"<ac:parameter ac:name=\"{name}\">{value}</ac:parameter>";

    public static TheoryData<string, string, string> Rows => new()
    {
        { "<p><ac:image><ri:attachment ri:filename=\"a&amp;b.png\" /></ac:image></p>", Kinds.Attachment, "file “a&b.png” (paragraph 1)" },
        { "<ri:attachment ri:filename=\"a.png\"><ri:page ri:content-title=\"Other\" ri:space-key=\"X\" /></ri:attachment>", Kinds.OtherAttachment, "file “a.png” of page “Other” (the page's top level)" },
        { "<ri:attachment ri:filename=\"a.png\"><ri:content-entity ri:content-id=\"960004102\" /></ri:attachment>", Kinds.OtherAttachment, "file “a.png” of page 960004102 (the page's top level)" },
        { "<p><ac:link><ri:page ri:content-title=\"Home\" /></ac:link></p>", Kinds.PageLink, "page “Home” (paragraph 1)" },
        { "<ac:link><ri:blog-post ri:content-title=\"News\" ri:posting-day=\"2026/01/01\" /></ac:link>", Kinds.PageLink, "page “News” (the page's top level)" },
        { "<ac:link><ri:content-entity ri:content-id=\"77\" /></ac:link>", Kinds.FixedId, "content 77 (the page's top level)" },
        { "<p><a href=\"/wiki/pages/viewpage.action?pageId=4711\">x</a></p>", Kinds.OwnId, "address of the template itself (paragraph 1)" },
        { "<p>a<ac:inline-comment-marker ac:ref=\"1\">b</ac:inline-comment-marker></p>", Kinds.CommentMarker, "inline comment (paragraph 1)" },
        { Macro("children"), Kinds.FollowsPlace, "macro children (macro children)" },
        { Macro("pagetree"), Kinds.FollowsPlace, "macro pagetree (macro pagetree)" },
        { Macro("pagetree", Parameter("root", "<ac:link><ri:page ri:content-title=\"@self\" /></ac:link>")), Kinds.FollowsPlace, "macro pagetree (macro pagetree)" },
        { Macro("contentbylabel", Parameter("cql", "label = &quot;a&quot; and space = currentSpace()")), Kinds.FollowsPlace, "macro contentbylabel (macro contentbylabel)" },
        { Macro("excerpt-include", Parameter("", "<ac:link><ri:page ri:content-title=\"Terms\" /></ac:link>")), Kinds.PageLink, "page “Terms” (macro excerpt-include, default parameter)" },
        { "<ac:adf-extension><ac:adf-node type=\"extension\"><ac:adf-attribute key=\"extension-key\">ari:cloud:x</ac:adf-attribute></ac:adf-node></ac:adf-extension>", Kinds.AppMacro, "extension ari:cloud:x (the page's top level)" },
        { Macro("vendor-thing"), Kinds.AppMacro, "macro vendor-thing (macro vendor-thing)" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_does_not_survive_a_copy_is_named_with_place_and_advice(string body, string kind, string text)
    {
        var reference = Assert.Single(StorageAudit.References(body, "4711"));

        Assert.Equal((kind, text), (reference.Kind, reference.Text));
        Assert.EndsWith(".", reference.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drawio", "pageId")]
    [InlineData("gliffy", "containerId")]
    [InlineData("inc-drawio", "pageId")]
    public void A_diagram_that_keeps_the_templates_id_is_named(string macro, string parameter)
    {
        var references = StorageAudit.References(Macro(macro, Parameter(parameter, "4711") + Parameter("width", "14711")), "4711");

        Assert.Contains(references, reference => reference.Kind == Kinds.OwnId && reference.Text.StartsWith($"macro {macro}, parameter {parameter} ", StringComparison.Ordinal));
        Assert.DoesNotContain(references, reference => reference.Text.Contains("width", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<ac:link><ri:page ri:content-title=\"Home\" ri:space-key=\"X\" /></ac:link>")]
    [InlineData("<ac:structured-macro ac:name=\"children\"><ac:parameter ac:name=\"page\"><ac:link><ri:page ri:content-title=\"Home\" ri:space-key=\"X\" /></ac:link></ac:parameter></ac:structured-macro>")]
    [InlineData("<ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>4711</p></ac:rich-text-body></ac:structured-macro>")]
    [InlineData("<ac:link><ri:user ri:account-id=\"4711\" /></ac:link><time datetime=\"2026-01-01\" />")]
    [InlineData("<a href=\"https://example.com/147112\">x</a>")]
    public void What_means_the_same_everywhere_is_not_named(string body) => Assert.Empty(StorageAudit.References(body, "4711"));

    [Fact]
    public void The_same_thing_is_named_once_with_its_count()
    {
        const string Link = "<p><ac:link><ri:page ri:content-title=\"Home\" /></ac:link></p>";

        Assert.Equal("page “Home” (paragraph 1 and 2 more)", Assert.Single(StorageAudit.References(Link + Link + Link, "1")).Text);
    }

    [Fact]
    public void Macros_inside_macros_keep_their_own_parameters()
    {
        var body = Macro("children", "<ac:rich-text-body>" + Macro("pagetree", Parameter("root", "<ri:page ri:space-key=\"A\" ri:content-title=\"R\" />")) + "</ac:rich-text-body>");

        Assert.Equal(["macro children (macro children)"], StorageAudit.References(body, "1").Select(reference => reference.Text));
    }
}
