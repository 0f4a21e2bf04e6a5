using Outrigger.Trust.Controls;
using Outrigger.Trust.Promises;

namespace Outrigger.Server.Trust.Page;

/// <summary>One promise: what it says, how it stands, how that is known, and where it is kept word for word.</summary>
static class PromiseCard
{
    public static void Write(Html html, TrustView view, Standing standing)
    {
        var promise = standing.Promise;
        html.Open("article", StateMark.Class(standing.State), promise.Id)
            .Raw("<div class=\"head\">").Open("h3").Element("span", promise.Id, "id").Text(" " + promise.Title).Close("h3");
        StateMark.Badge(html, standing.State);
        html.Raw("</div>\n").Element("p", promise.Sentence, "sentence");
        if (standing.Keeping is { How: KeptHow.Differently, Said: { } difference })
        {
            html.Open("p", "difference").Element("strong", "Here with a difference:").Text(" " + difference).Close("p");
        }

        html.Open("p", "found").Text(standing.Said);
        if (standing.Since is { } since && standing.State != PromiseState.NotApplicable)
        {
            html.Raw(" ").Element("span", $"Oldest answer {Words.Ago(since, view.Now)}.", "age");
        }

        html.Close("p");
        html.Raw("<details>\n").Element("summary", "How it is checked, and where it is kept word for word");
        Checked(html, view, standing);
        Where(html, promise, view.Place);
        html.Close("details").Close("article");
    }

    static void Checked(Html html, TrustView view, Standing standing)
    {
        var promise = standing.Promise;
        html.Element("p", $"Asked at least every {Words.Every(promise.AskEvery)}; an answer counts for {Words.Every(promise.EvidenceAgesAfter)}. {promise.SelfTest}");
        html.Raw("<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">Control</th><th scope=\"col\">State</th><th scope=\"col\">Answer</th><th scope=\"col\">Age</th></tr></thead>\n<tbody>\n");
        foreach (var control in standing.Controls)
        {
            html.Raw("<tr>").Raw("<th scope=\"row\">").Element("code", control.Name).Raw("</th><td>");
            StateMark.Badge(html, control.State);
            html.Raw("</td><td>").Text(control.Said);
            Behind(html, view, control);
            html.Raw("</td>").Element("td", control.Record is { } record ? Words.Ago(record.At, view.Now) : "none").Close("tr");
        }

        html.Raw("</tbody></table></div>\n");
    }

    static void Behind(Html html, TrustView view, ControlStanding control)
    {
        if (control.Record is not { } record)
        {
            return;
        }

        if (record.Planted is { } planted)
        {
            html.Element("span", record.Seen ? $"Planted first: {planted}. It was seen." : $"Planted first: {planted}. It was not seen.", "planted");
        }

        foreach (var detail in view.Details ? record.Details : [])
        {
            html.Element("span", $"{detail.Name}: {detail.Value}", "planted");
        }
    }

    static void Where(Html html, Promise promise, Place place)
    {
        html.Raw("<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">Where</th><th scope=\"col\">Kept</th></tr></thead>\n<tbody>\n");
        foreach (var host in Enum.GetValues<HostKind>())
        {
            Row(html, Words.Of(host), promise.Hosts.On(host), host == place.Host);
        }

        foreach (var core in Enum.GetValues<CorePlace>())
        {
            Row(html, "Core " + Words.Of(core), promise.Cores.With(core), core == place.Core);
        }

        html.Raw("</tbody></table></div>\n");
    }

    static void Row(Html html, string where, KeptAt keeping, bool here)
    {
        html.Open("tr", here ? "here" : null).Raw("<th scope=\"row\">").Text(where).Raw(here ? " <em>(here)</em>" : "").Raw("</th><td>").Text(Words.Of(keeping));
        if (keeping.Said is { } said)
        {
            html.Text(": " + said);
        }

        html.Raw("</td>").Close("tr");
    }
}
