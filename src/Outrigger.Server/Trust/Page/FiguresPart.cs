namespace Outrigger.Server.Trust.Page;

/// <summary>Figures of the features: reports of weaknesses, alerts, backups.</summary>
static class FiguresPart
{
    public static void Write(Html html, TrustView view)
    {
        foreach (var (heading, lines) in view.Figures.Where(figures => figures.Lines.Count > 0))
        {
            html.Open("section", "group").Element("h2", heading).Open("dl", "facts");
            foreach (var line in lines)
            {
                TrustPage.Fact(html, line.Name, line.Value);
            }

            html.Close("dl").Close("section");
        }
    }
}
