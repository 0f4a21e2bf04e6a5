using System.Globalization;

namespace Outrigger.Server.Trust.Page;

/// <summary>Versions and changes, whom to ask, and the same for programs.</summary>
static class AboutPart
{
    public static void Write(Html html, TrustView view)
    {
        var frame = view.Policy.Frame;
        html.Open("section", "group", "changes").Element("h2", "Versions and changes");
        foreach (var change in frame.Changes)
        {
            html.Element("h3", $"Version {change.Version}, {Words.Day(change.Date)}").Open("ul");
            foreach (var sentence in change.Changes)
            {
                html.Element("li", sentence);
            }

            html.Close("ul");
        }

        html.Open("p").Text("Follow them with ").Link("/trust/changes.atom", "the feed").Text(".").Close("p").Close("section");
        html.Open("section", "group", "contact").Element("h2", "Contact")
            .Open("p").Text("A weakness: ").Link(frame.Contact.Security, "security.txt").Text($". A question: ").Link(frame.Contact.Support, "write to us")
            .Text($". Either is answered within {Words.Count(frame.Contact.WorkingDays, "working day")}.").Close("p").Close("section");
        html.Open("section", "group").Element("h2", "The same for programs").Open("p")
            .Link("/trust.json", "trust.json").Text(" holds all of this page. The evidence is a chain of ")
            .Text(view.EvidenceHead.Number.ToString("N0", CultureInfo.InvariantCulture)).Text(" lines, each sealed and holding the hash of the one before. Whoever notes the last hash today can tell tomorrow whether anything was altered: ")
            .Element("code", view.EvidenceHead.Hash, "hash").Text(".").Close("p").Close("section");
    }
}
