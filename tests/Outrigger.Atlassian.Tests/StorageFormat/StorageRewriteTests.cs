using Outrigger.Atlassian.StorageFormat;

namespace Outrigger.Atlassian.Tests.StorageFormat;

public sealed class StorageRewriteTests
{
    [Theory]
    [InlineData("<p>a<ac:inline-comment-marker ac:ref=\"1\">b <em>c</em></ac:inline-comment-marker>&nbsp;d</p>", "<p>ab <em>c</em>&nbsp;d</p>")]
    [InlineData("<ac:inline-comment-marker ac:ref=\"1\">a<ac:inline-comment-marker ac:ref=\"2\">b</ac:inline-comment-marker></ac:inline-comment-marker>", "ab")]
    [InlineData("<p>a<ac:inline-comment-marker ac:ref=\"1\" />b</p>", "<p>ab</p>")]
    public void A_comment_marker_goes_and_its_content_stays(string body, string rewritten) =>
        Assert.Equal(rewritten, StorageRewrite.UnwrapCommentMarkers(body));

    [Theory]
    [InlineData("<ri:page ri:content-title=\"A\" />", "<ri:page ri:space-key=\"R&amp;D\" ri:content-title=\"A\" />")]
    [InlineData("<ri:page  ri:content-title='A'/>", "<ri:page ri:space-key=\"R&amp;D\"  ri:content-title='A'/>")]
    [InlineData("<ri:blog-post ri:content-title=\"A\"></ri:blog-post>", "<ri:blog-post ri:space-key=\"R&amp;D\" ri:content-title=\"A\"></ri:blog-post>")]
    public void A_page_named_by_title_alone_gets_a_space(string body, string rewritten) =>
        Assert.Equal($"<p>&nbsp;{rewritten}</p>", StorageRewrite.AddSpaceKeys($"<p>&nbsp;{body}</p>", "R&D"));

    [Theory]
    [InlineData("<ri:page ri:content-title=\"A\" ri:space-key=\"B\" />")]
    [InlineData("<ri:page ri:content-title=\"@self\" />")]
    [InlineData("<ri:content-entity ri:content-id=\"1\" />")]
    [InlineData("<p>ri:page</p>")]
    [InlineData("<![CDATA[<ri:page ri:content-title=\"A\" /><ac:inline-comment-marker>]]>")]
    public void Everything_else_is_the_very_same_string(string text)
    {
        var body = new string(text.ToCharArray());

        Assert.Same(body, StorageRewrite.AddSpaceKeys(body, "X"));
        Assert.Same(body, StorageRewrite.UnwrapCommentMarkers(body));
    }
}
