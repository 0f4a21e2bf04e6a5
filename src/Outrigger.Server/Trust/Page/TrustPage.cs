using Outrigger.Trust.Controls;
using Outrigger.Trust.Promises;

namespace Outrigger.Server.Trust.Page;

/// <summary>The page for anyone: what is promised, whether it is kept now, and how that is known. No script, no picture, nothing from elsewhere.</summary>
static class TrustPage
{
    public const string StylePath = "/trust/style.css";

    public static string Write(TrustView view)
    {
        var html = new Html();
        html.Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Element("title", view.Broken == 0 ? "Trust · every promise that applies is kept" : $"Trust · {Words.Count(view.Broken, "promise")} broken")
            .Raw($"""<link rel="stylesheet" href="{StylePath}"><link rel="alternate" type="application/atom+xml" title="Changes of the policy" href="/trust/changes.atom"></head><body>""")
            .Raw("<a class=\"skip\" href=\"#promises\">To the promises</a>\n<header>\n<p class=\"brand\">Outrigger<span> · Trust</span></p>\n")
            .Element("h1", "What is promised, and whether it is kept")
            .Element("p", "Every line below is a promise that you may hold us to. The server asks itself about each of them again and again while it runs, and it says here what it found. Nobody can set a line to green: no answer, or an old one, counts as broken.", "lead")
            .Raw("</header>\n<main>\n");
        StagePart.Write(html, view);
        Headline(html, view);
        BrokenNow(html, view);
        html.Open("div", "promises", "promises");
        foreach (var group in view.Policy.Frame.Groups)
        {
            Group(html, view, group);
        }

        html.Close("div");
        StoredPart.Write(html, view);
        FiguresPart.Write(html, view);
        AboutPart.Write(html, view);
        return html.Raw("</main>\n</body>\n</html>\n").ToString();
    }

    static void Headline(Html html, TrustView view)
    {
        html.Open("section", view.Broken == 0 ? "headline good" : "headline bad")
            .Element("h2", view.Broken == 0 ? "Every promise that applies here is kept" : $"{Words.Count(view.Broken, "promise")} {(view.Broken == 1 ? "is" : "are")} broken now")
            .Open("ul", "counts");
        Count(html, view.Kept, "kept", PromiseState.Kept);
        Count(html, view.NotApplicable, view.NotApplicable == 1 ? "does not apply here" : "do not apply here", PromiseState.NotApplicable);
        Count(html, view.Broken, "broken", PromiseState.Broken);
        html.Close("ul").Open("dl", "facts");
        Fact(html, "This server", Words.Of(view.Place.Host));
        Fact(html, "The apps' code runs", Words.Of(view.Place.Core));
        Fact(html, "Last answer", view.LastAnswer is { } at ? $"{Words.Ago(at, view.Now)}, {Words.Time(at)}" : "none yet; the controls are asked once the server is up");
        Fact(html, "Policy", $"version {view.Policy.Frame.Version}, in force since {Words.Day(view.Policy.Frame.Effective)}");
        html.Close("dl").Raw("<nav aria-label=\"Groups of promises\"><ul>\n");
        foreach (var group in view.Policy.Frame.Groups)
        {
            html.Raw("<li>").Link("#" + group.Name, group.Title).Close("li");
        }

        html.Raw("<li>").Link("#stored", "What is stored").Close("li").Raw("<li>").Link("#changes", "Changes").Close("li").Raw("<li>").Link("#contact", "Contact").Close("li");
        html.Raw("</ul></nav>\n").Close("section");
    }

    static void Count(Html html, int number, string word, PromiseState state)
    {
        html.Open("li", $"{StateMark.Class(state)}{(number == 0 ? " none" : "")}");
        StateMark.Icon(html, state);
        html.Element("strong", number.ToString(System.Globalization.CultureInfo.InvariantCulture)).Text(" " + word).Close("li");
    }

    internal static void Fact(Html html, string name, string value) => html.Raw("<div>").Element("dt", name).Element("dd", value).Close("div");

    // What is wrong comes first: nobody has to look for it.
    static void BrokenNow(Html html, TrustView view)
    {
        if (view.Broken == 0)
        {
            return;
        }

        html.Open("section", "broken-now").Element("h2", "Broken now").Open("ul");
        foreach (var standing in view.Standings.Where(standing => standing.State == PromiseState.Broken))
        {
            html.Raw("<li>").Link("#" + standing.Promise.Id, $"{standing.Promise.Id} {standing.Promise.Title}").Text(": " + standing.Said).Close("li");
        }

        html.Close("ul").Close("section");
    }

    static void Group(Html html, TrustView view, PromiseGroup group)
    {
        html.Open("section", "group", group.Name).Element("h2", group.Title);
        foreach (var standing in view.Standings.Where(standing => standing.Promise.Group == group.Name))
        {
            PromiseCard.Write(html, view, standing);
        }

        html.Close("section");
    }
}
