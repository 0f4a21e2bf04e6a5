namespace Outrigger.Server.Trust.Page;

/// <summary>What is stored, made from what each kind of document declares: a kind that is not in this table cannot be stored.</summary>
static class StoredPart
{
    public static void Write(Html html, TrustView view)
    {
        html.Open("section", "group", "stored").Element("h2", "What is stored, and for how long")
            .Element("p", "A kind of document that is not in this table cannot be stored. All values are sealed, with a key for each installation. Page texts, titles, summaries, descriptions, names of people, e-mail addresses, passwords and tokens are stored nowhere.")
            .Raw("<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">Kind</th><th scope=\"col\">What it is</th><th scope=\"col\">Kept</th><th scope=\"col\">Account ids in it</th></tr></thead>\n<tbody>\n");
        foreach (var type in view.Stored)
        {
            var accounts = type.AccountIds.Count > 0 ? string.Join(", ", type.AccountIds) : "none";
            html.Raw("<tr><th scope=\"row\">").Element("code", type.Name).Raw("</th>")
                .Element("td", Words.Of(type.DataClass))
                .Element("td", Words.Of(type.Retention))
                .Element("td", type.KeyedByAccount ? $"{accounts}; filed under a keyed hash" : accounts)
                .Close("tr");
        }

        html.Raw("</tbody></table></div>\n").Open("p").Text("Where it lies, and which hosts a firewall has to let through: ").Link("/trust/hosts", "data and hosts").Text(".").Close("p").Close("section");
    }
}
