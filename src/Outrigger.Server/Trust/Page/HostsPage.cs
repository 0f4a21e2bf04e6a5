using Outrigger.Server.Trust.Own;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Evidence;
using Outrigger.Trust.Promises;

namespace Outrigger.Server.Trust.Page;

/// <summary>Where data lies, whom a firewall lets through, who does what, whose certificates hold, and the marketplace's requirements.</summary>
static class HostsPage
{
    public const string Path = "/trust/hosts";

    /// <param name="hosts">That the server connects to.</param>
    /// <param name="latest">The latest answer of a control.</param>
    public static string Write(ServedPolicy served, IReadOnlyCollection<string> hosts, Func<string, EvidenceRecord?> latest)
    {
        var html = new Html();
        html.Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Element("title", "Trust · data, hosts and duties").Raw($"<link rel=\"stylesheet\" href=\"{TrustPage.StylePath}\">\n</head>\n<body>\n<header>\n<p class=\"brand\">Outrigger<span> · ").Link("/trust", "Trust").Raw("</span></p>\n")
            .Element("h1", "Data, hosts and duties").Raw("</header>\n<main>\n");
        Where(html, served);
        Reached(html, hosts);
        Duties(html, served);
        Certificates(html, served);
        Requirements(html, served.Statements.Requirements, latest);
        return html.Raw("</main>\n</body>\n</html>\n").ToString();
    }

    static void Where(Html html, ServedPolicy served)
    {
        html.Open("section", "group").Element("h2", "Where data lies");
        Begin(html, "Way to host", "Where", "With whom");
        foreach (var place in served.Statements.Residency)
        {
            Row(html, served, place.Host).Element("td", place.Where).Raw("<td>");
            Linked(html, place.Provider, place.Link).Raw("</td>").Close("tr");
        }

        End(html);
    }

    static void Reached(Html html, IReadOnlyCollection<string> hosts)
    {
        html.Open("section", "group").Element("h2", "Hosts that this server connects to")
            .Element("p", "A firewall has to let the server through to these and to nothing else. The list is the one that the server itself goes by. Browsers go to Atlassian directly, as they do without the apps.")
            .Open("ul");
        foreach (var host in hosts)
        {
            html.Raw("<li>").Element("code", host).Close("li");
        }

        html.Close("ul").Close("section");
    }

    static void Duties(Html html, ServedPolicy served)
    {
        html.Open("section", "group").Element("h2", "Who does what");
        Begin(html, ["Duty", .. Enum.GetValues<HostKind>().Select(Words.Of)]);
        foreach (var what in served.Statements.Duties.GroupBy(duty => duty.What))
        {
            html.Raw("<tr><th scope=\"row\">").Text(what.Key).Raw("</th>");
            foreach (var host in Enum.GetValues<HostKind>())
            {
                html.Element("td", what.FirstOrDefault(duty => duty.Host == host)?.Who ?? "");
            }

            html.Close("tr");
        }

        End(html);
    }

    static void Certificates(Html html, ServedPolicy served)
    {
        html.Open("section", "group").Element("h2", "Certificates").Element("p", "We hold none of our own and claim none.");
        Begin(html, "Way to host", "What holds");
        foreach (var statement in served.Statements.Certificates)
        {
            Row(html, served, statement.Host).Raw("<td>");
            Linked(html, statement.Said, statement.Link).Raw("</td>").Close("tr");
        }

        End(html);
    }

    static void Requirements(Html html, RequirementList list, Func<string, EvidenceRecord?> latest)
    {
        html.Open("section", "group").Element("h2", "The marketplace's security requirements").Element("p", list.Listed);
        Begin(html, "Requirement", "State");
        foreach (var item in list.Items)
        {
            var met = item.Controls.Count > 0 && item.Controls.All(name => latest(name) is { Promise: not PromiseState.Broken });
            html.Raw("<tr><th scope=\"row\">").Text($"{item.Id} {item.Sentence}").Raw("</th><td>").Text(met ? "met" : "not met").Raw("</td>").Close("tr");
        }

        End(html);
    }

    static void Begin(Html html, params IReadOnlyList<string> columns)
    {
        html.Raw("<div class=\"wide\"><table>\n<thead><tr>");
        foreach (var column in columns)
        {
            html.Raw("<th scope=\"col\">").Text(column).Raw("</th>");
        }

        html.Raw("</tr></thead>\n<tbody>\n");
    }

    static Html Row(Html html, ServedPolicy served, HostKind host) =>
        html.Open("tr", host == served.Place.Host ? "here" : null).Raw("<th scope=\"row\">").Text(Words.Of(host)).Raw(host == served.Place.Host ? " <em>(here)</em></th>" : "</th>");

    static Html Linked(Html html, string said, Uri? link) => link is null ? html.Text(said) : html.Text(said + " ").Link(link.AbsoluteUri, link.Host);

    static void End(Html html) => html.Raw("</tbody></table></div>\n").Close("section");
}
