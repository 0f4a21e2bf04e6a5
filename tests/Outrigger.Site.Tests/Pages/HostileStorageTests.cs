using System.Diagnostics;
using System.Text.RegularExpressions;
using Outrigger.Site.Pages.Rendering;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Pages;

public sealed partial class HostileStorageTests
{
    static readonly HashSet<string> MayStand =
    [
        "p", "div", "span", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "ul", "li", "br", "hr", "time", "table", "colgroup", "col", "td", "th", "tr",
        "thead", "tbody", "tfoot", "caption", "a", "img", "strong", "b", "em", "i", "u", "s", "del", "ins", "sub", "sup", "small", "cite", "q", "dl",
        "dt", "dd", "code", "pre", "blockquote", "kbd", "samp", "var", "abbr", "address", "big", "details", "summary", "figure", "figcaption", "nav",
    ];

    static string Draw(string storage) => StorageRenderer.Render(storage, new FixedLookup()).ToString();

    /// <summary>Every tag of the result is one we write, and no attribute of it can run code.</summary>
    static void AssertSafe(string html)
    {
        var rest = Tag().Replace(html, match =>
        {
            Assert.Contains(match.Groups["name"].Value, MayStand);
            foreach (Capture attribute in match.Groups["attribute"].Captures)
            {
                Assert.DoesNotMatch("^(on|style$|srcdoc$|formaction$)", attribute.Value);
            }

            foreach (Capture value in match.Groups["value"].Captures)
            {
                Assert.DoesNotMatch("(?i)^[\\s\\u0000-\\u0020]*(java|vb)script\\s*:|^data:text", System.Net.WebUtility.HtmlDecode(value.Value));
            }

            return string.Empty;
        });
        Assert.DoesNotContain('<', rest);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>after")]
    [InlineData("<p onclick=\"alert(1)\">x</p>")]
    [InlineData("<img src=\"x\" onerror=\"alert(1)\" />")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<a href=\" java\tscript:alert(1)\">x</a>")]
    [InlineData("<a href=\"&#106;avascript&#58;alert(1)\">x</a>")]
    [InlineData("<a href=\"\u0001javascript:alert(1)\">x</a>")]
    [InlineData("<a href=\"data:text/html,<script>alert(1)</script>\">x</a>")]
    [InlineData("<a href=\"vbscript:x\">x</a>")]
    [InlineData("<ac:link><ri:url ri:value=\"javascript:alert(1)\" /></ac:link>")]
    [InlineData("<ac:image><ri:url ri:value=\"javascript:alert(1)\" /></ac:image>")]
    [InlineData("<ac:link><ri:page ri:content-title='\"><script>alert(1)</script>' /></ac:link>")]
    [InlineData("<ac:structured-macro ac:name=\"status\"><ac:parameter ac:name=\"title\"><![CDATA[<script>alert(1)</script>]]></ac:parameter></ac:structured-macro>")]
    [InlineData("<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[</code></pre><script>alert(1)</script>]]></ac:plain-text-body></ac:structured-macro>")]
    [InlineData("<ac:structured-macro ac:name='\"><img src=x onerror=alert(1)>'><ac:parameter ac:name='<b onload=x>'>v</ac:parameter></ac:structured-macro>")]
    [InlineData("<ac:emoticon ac:name=\"x\" ac:emoji-fallback=\"<img onerror=x>\" />")]
    [InlineData("<time datetime='\" onmouseover=\"alert(1)' />")]
    [InlineData("<table width='\" onload=\"x'><tr><td colspan='2\" onx=\"' style=\"background:url(javascript:x)\">y</td></tr></table>")]
    [InlineData("<h1>\"><script>x</script></h1><ac:structured-macro ac:name=\"toc\" />")]
    [InlineData("<svg><script>alert(1)</script><a href=\"javascript:x\">t</a></svg>")]
    [InlineData("<style>@import 'https://example.com'</style><link rel=\"stylesheet\" href=\"//example.com\" /><base href=\"//example.com\" />")]
    [InlineData("<iframe srcdoc=\"<script>x</script>\"></iframe><object data=\"x\"></object><embed src=\"x\">")]
    [InlineData("<form action=\"javascript:x\"><button formaction=\"javascript:x\">go</button></form>")]
    [InlineData("{{<script>}}")]
    [InlineData("<<script>script>alert(1)<</script>/script>")]
    [InlineData("<p title=\"<script>x</script>\">x<!-- <script> --><![CDATA[<script>x</script>]]></p>")]
    [Case("X01", "X02")]
    public void Nothing_that_could_run_comes_through(string storage) => AssertSafe(Draw(storage));

    [Theory]
    [InlineData("<p>one<p>two", "two")]
    [InlineData("<b><i>x</b></i>y", "y")]
    [InlineData("</p></div>left over", "left over")]
    [InlineData("5 < 6 and 7 > 6", "5 &lt; 6")]
    [InlineData("<p", "")]
    [InlineData("<![CDATA[never ends", "never ends")]
    [InlineData("<!-- never ends", "")]
    [InlineData("<a href=\"never ends>x</a>tail", "x")]
    [InlineData("&unknown; &amp &#xD800; &#0;", "&amp;unknown;")]
    [InlineData("<ac:structured-macro><ac:rich-text-body>no name", "no name")]
    [InlineData("<ac:link><ac:link-body>half", "half")]
    [InlineData("<table><td>cell</table>", "cell")]
    public void Malformed_bodies_keep_their_words(string storage, string words)
    {
        var html = Draw(storage);
        AssertSafe(html);
        Assert.Contains(words, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<ac:structured-macro ac:name=\"expand\"><ac:rich-text-body>", "</ac:rich-text-body></ac:structured-macro>")]
    [InlineData("<ac:adf-extension><ac:adf-node type=\"panel\"><ac:adf-content>", "")]
    [InlineData("<ul><li>", "")]
    [InlineData("<b ", "")]
    [Case("D01")]
    public void Ten_thousand_levels_are_drawn_in_good_time(string open, string close)
    {
        var body = string.Concat(Enumerable.Repeat(open, 10_000)) + "<p>deep words</p>" + string.Concat(Enumerable.Repeat(close, 10_000)) + "<p>after</p>";
        var started = Stopwatch.GetTimestamp();
        var html = Draw(body);
        AssertSafe(html);
        Assert.Contains("deep words", html, StringComparison.Ordinal);
        Assert.Contains("after", html, StringComparison.Ordinal);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Random_pieces_of_storage_format_never_throw_and_stay_safe()
    {
        string[] pieces =
        [
            "<", ">", "\"", "'", "&", ";", "=", "/", "<p>", "</p>", "<ac:structured-macro ac:name=\"", "<ac:parameter ac:name=\"title\">", "]]>", "<![CDATA[",
            "<ri:page ri:content-title=\"", "<table>", "<td colspan=\"", "<script>", "onerror=", "javascript:", "<a href=\"", "&#", "x41", "<!--", "-->", "{{", "}}",
            "<ac:link>", "<ac:image>", "<ac:adf-node type=\"panel\">", "\ud83d", "\u0000", " ", "word", "<time datetime=\"", "<ac:task-list><ac:task>", "style=\"color:",
        ];
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var body = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            AssertSafe(Draw(body));
        }
    }

    [SharedFact]
    public void Every_storage_sample_is_drawn()
    {
        var files = Directory.GetFiles(Path.Combine(SharedData.Folder ?? string.Empty, "storage"), "*.xml", SearchOption.AllDirectories);
        Assert.True(files.Length > 100, $"only {files.Length} samples seen");
        foreach (var file in files)
        {
            AssertSafe(Draw(File.ReadAllText(file)));
        }
    }

    [GeneratedRegex("""</?(?<name>[a-z][a-z0-9]*)(\s+(?<attribute>[^\s=<>"]+)="(?<value>[^"<>]*)")*\s*>""", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
