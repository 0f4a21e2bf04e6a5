using Outrigger.Site.Pages.Rendering;

namespace Outrigger.Site.Tests.Pages;

public sealed class StorageRendererTests
{
    static string Draw(string storage) => StorageRenderer.Render(storage, new FixedLookup()).ToString();

    [Theory]
    [InlineData("<p>a &amp; b &nbsp;&eacute;&hellip;</p>", "<p class=\"par\">a &amp; b \u00a0é…</p>")]
    [InlineData("<h2>Who to ask</h2>", "<h2 id=\"c-Who-to-ask\">Who to ask</h2>")]
    [InlineData("<ol start=\"3\"><li>x</li></ol>", "<ol start=\"3\"><li>x</li></ol>")]
    [InlineData("<p style=\"text-align: center;\">x</p>", "<p class=\"par align-center\">x</p>")]
    [InlineData("<p style=\"margin-left: 60.0px;\">x</p>", "<p class=\"par indent-2\">x</p>")]
    [InlineData("<span style=\"color: rgb(255,86,48);\">x</span>", "<span class=\"ink-red\">x</span>")]
    [InlineData("<time datetime=\"2027-01-04\" />", "<time class=\"date\" datetime=\"2027-01-04\">4 Jan 2027</time>")]
    [InlineData("Hi {{name}}!", "Hi <span class=\"variable\">{{name}}</span>!")]
    public void Text_is_drawn(string storage, string html) => Assert.Equal(html, Draw(storage));

    [Theory]
    [InlineData("<ac:link><ri:page ri:content-title=\"Team &amp; Co\" /></ac:link>", "<a href=\"/wiki/spaces/PEOPLE/pages/7/team\">Team &amp; Co</a>")]
    [InlineData("<ac:link><ri:page ri:space-key=\"ENG\" ri:content-title=\"Team &amp; Co\" /><ac:link-body><strong>us</strong></ac:link-body></ac:link>", "<a href=\"/wiki/spaces/ENG/pages/8/team\"><strong>us</strong></a>")]
    [InlineData("<ac:link ac:anchor=\"Day one\"><ac:plain-text-link-body><![CDATA[a < b]]></ac:plain-text-link-body></ac:link>", "<a href=\"#c-Day-one\">a &lt; b</a>")]
    [InlineData("<ac:link><ri:attachment ri:filename=\"rows.csv\" /></ac:link>", "<a href=\"/wiki/download/attachments/7/rows.csv\">rows.csv</a>")]
    [InlineData("<ac:link><ri:space ri:space-key=\"ENG\" /></ac:link>", "<a href=\"/wiki/spaces/ENG/overview\">Engineering</a>")]
    [InlineData("<ac:link><ri:content-entity ri:content-id=\"7\" /></ac:link>", "<a href=\"/wiki/spaces/PEOPLE/pages/7/team\">Team &amp; Co</a>")]
    [InlineData("<ac:link><ri:user ri:account-id=\"acc-1\" /></ac:link>", "<span class=\"mention\">@Zoë O&#39;Hara</span>")]
    [InlineData("<a href=\"https://example.com/?a=1&amp;b=2\">x</a>", "<a class=\"plain\" href=\"https://example.com/?a=1&amp;b=2\" rel=\"noopener noreferrer\">x</a>")]
    [InlineData("<a href=\"#Who to ask\">x</a>", "<a class=\"plain\" href=\"#c-Whotoask\">x</a>")]
    public void Links_resolve(string storage, string html) => Assert.Equal(html, Draw(storage));

    [Fact]
    public void A_link_to_nothing_keeps_its_words_and_leads_nowhere()
    {
        var html = Draw("<ac:link><ri:page ri:content-title=\"Gone\" /></ac:link>");
        Assert.Contains(">Gone</span>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>x</p></ac:rich-text-body></ac:structured-macro>", "panel info", "aria-label=\"Info\"", "x</p>")]
    [InlineData("<ac:structured-macro ac:name=\"warning\"><ac:parameter ac:name=\"title\">Stop</ac:parameter><ac:rich-text-body>x</ac:rich-text-body></ac:structured-macro>", "panel error", "panel-title\">Stop", "x")]
    [InlineData("<ac:structured-macro ac:name=\"panel\"><ac:parameter ac:name=\"bgColor\">#DEEBFF</ac:parameter><ac:parameter ac:name=\"panelIconText\">🚀</ac:parameter><ac:rich-text-body>x</ac:rich-text-body></ac:structured-macro>", "panel custom fill-blue", "🚀", "x")]
    [InlineData("<ac:structured-macro ac:name=\"status\"><ac:parameter ac:name=\"colour\">Green</ac:parameter><ac:parameter ac:name=\"title\">Done</ac:parameter></ac:structured-macro>", "<span class=\"status green\">", "Done", "</span>")]
    [InlineData("<ac:structured-macro ac:name=\"expand\"><ac:parameter ac:name=\"title\">More</ac:parameter><ac:rich-text-body><p>x</p></ac:rich-text-body></ac:structured-macro>", "<details", "<summary>More</summary>", "x</p>")]
    [InlineData("<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">sql</ac:parameter><ac:plain-text-body><![CDATA[a < b && c]]></ac:plain-text-body></ac:structured-macro>", "<figure class=\"code\">", "Code, sql", "a &lt; b &amp;&amp; c")]
    [InlineData("<ac:structured-macro ac:name=\"jira\"><ac:parameter ac:name=\"key\">OPS-12</ac:parameter></ac:structured-macro>", "jira-key", "OPS-12", "</span>")]
    [InlineData("<ac:structured-macro ac:name=\"jira\"><ac:parameter ac:name=\"jqlQuery\">text ~ \"{{name}}\"</ac:parameter></ac:structured-macro>", "jira-query", "text ~ &quot;", "<span class=\"variable\">{{name}}</span>")]
    [InlineData("<ac:structured-macro ac:name=\"children\"><ac:parameter ac:name=\"depth\">2</ac:parameter></ac:structured-macro>", "<ul class=\"pages\">", "href=\"/p/1\">First week", "href=\"/p/2\">Day one")]
    [InlineData("<ac:structured-macro ac:name=\"contentbylabel\"><ac:parameter ac:name=\"cql\">label in (\"runbook\", \"x\") and space = \"ENG\"</ac:parameter></ac:structured-macro>", "<ul class=\"pages\">", "href=\"/p/3\"", "Restart")]
    [InlineData("<ac:structured-macro ac:name=\"attachments\" />", "rows.csv", "plan.png", "</ul>")]
    [InlineData("<ac:structured-macro ac:name=\"roadmap\"><ac:parameter ac:name=\"source\">a&lt;b</ac:parameter><ac:rich-text-body><p>in it</p></ac:rich-text-body></ac:structured-macro>", "macro-name\">roadmap", "<dd>a&lt;b</dd>", "in it")]
    [InlineData("<ac:image ac:alt=\"Plan\" ac:width=\"300\"><ri:attachment ri:filename=\"plan.png\" /><ac:caption>The plan</ac:caption></ac:image>", "<img src=\"/wiki/download/attachments/7/plan.png\" alt=\"Plan\"", "width=\"300\"", "The plan")]
    [InlineData("<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>Ring</ac:task-body></ac:task></ac:task-list>", "task done", "aria-label=\"Done\"", "Ring")]
    [InlineData("<ac:adf-extension><ac:adf-node type=\"panel\"><ac:adf-attribute key=\"panel-type\">note</ac:adf-attribute><ac:adf-content><p>n</p></ac:adf-content></ac:adf-node><ac:adf-fallback>old</ac:adf-fallback></ac:adf-extension>", "panel note", "n</p>", "</div>")]
    [InlineData("<ac:adf-extension><ac:adf-node type=\"never-heard\"></ac:adf-node><ac:adf-fallback><p>instead</p></ac:adf-fallback></ac:adf-extension>", "instead", "<p", "</p>")]
    [InlineData("<ac:adf-extension><ac:adf-node type=\"decision-list\"><ac:adf-node type=\"decision-item\"><ac:adf-attribute key=\"state\">DECIDED</ac:adf-attribute><ac:adf-content>Go</ac:adf-content></ac:adf-node></ac:adf-node></ac:adf-extension>", "decisions", "decision decided", "Go")]
    [InlineData("<table data-table-width=\"760\"><colgroup><col style=\"width: 120.0px;\" /></colgroup><tbody><tr><th colspan=\"2\"><p>h</p></th><td data-highlight-colour=\"#e3fcef\">g</td></tr></tbody></table>", "width=\"760\"", "<col width=\"120\">", "<td class=\"fill-green\">g</td>")]
    [InlineData("<ac:layout><ac:layout-section ac:type=\"two_left_sidebar\"><ac:layout-cell><p>l</p></ac:layout-cell></ac:layout-section></ac:layout>", "<div class=\"layout\">", "columns left", "l</p>")]
    [InlineData("<ac:emoticon ac:name=\"tick\" />", "✅", "role=\"img\"", "</span>")]
    public void Macros_and_blocks_are_drawn(string storage, string first, string second, string third)
    {
        var html = Draw(storage);
        Assert.All([first, second, third], part => Assert.Contains(part, html, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_of_contents_links_to_every_heading_once()
    {
        var html = Draw("<ac:structured-macro ac:name=\"toc\" /><h2>Same</h2><h3>Same</h3>");
        Assert.Contains("<li class=\"toc-0\"><a href=\"#c-Same\">Same</a></li><li class=\"toc-1\"><a href=\"#c-Same-2\">Same</a></li>", html, StringComparison.Ordinal);
        Assert.Contains("<h3 id=\"c-Same-2\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_in_a_heading_is_in_the_table_of_contents_too()
    {
        var html = Draw("<ac:structured-macro ac:name=\"toc\" /><h2>Day one, <time datetime=\"2027-01-04\" /></h2>");
        Assert.Contains("<a href=\"#c-Day-one-4-Jan-2027\">Day one, 4 Jan 2027</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_from_another_site_is_named_and_not_fetched()
    {
        var html = Draw("<ac:image><ri:url ri:value=\"https://example.com/pixel.gif\" /></ac:image><img src=\"//example.com/a.png\" />");
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("not loaded: https://example.com/pixel.gif", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_full_of_lists_stays_bounded()
    {
        var body = string.Concat(Enumerable.Repeat("<h1>heading of some length</h1><ac:structured-macro ac:name=\"toc\" />", 3000));
        Assert.True(Draw(body).Length < body.Length * 12, "lists made by macros multiply");
    }
}
