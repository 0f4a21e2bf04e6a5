namespace Outrigger.Server.Trust.Page;

/// <summary>On a demo: break a scratch copy and watch it be seen.</summary>
static class StagePart
{
    public static void Write(Html html, TrustView view)
    {
        if (view.CanBeBroken)
        {
            html.Open("section", "stage").Element("h2", "Does it notice?").Open("p").Text("Take a protection away from a copy of this server and watch its line turn red: ").Link(StageEndpoints.Path, "break it").Text(".").Close("p").Close("section");
        }

        if (view.Stage is not { } stage)
        {
            return;
        }

        html.Open("section", stage.Removed is null ? "stage" : "stage removed").Element("h2", stage.Removed is null ? "Break it" : "A protection is missing here");
        html.Element("p", stage.Removed is null
            ? "This is a copy of the server that exists for this page alone. Take a protection away from it and see whether the page notices. The real server keeps all of them."
            : $"This copy runs without the protection “{stage.Removed}”. The real server keeps all of them.");
        html.Raw("<form method=\"post\" action=\"/trust/break\">\n");
        Hidden(html, "token", stage.Token);
        if (stage.Removed is null)
        {
            html.Raw("<label for=\"control\">Take away</label>\n<select id=\"control\" name=\"control\">\n");
            foreach (var (control, title) in stage.Choices)
            {
                html.Raw("<option value=\"").Text(control).Raw("\">").Text($"{control}: {title}").Raw("</option>\n");
            }

            html.Raw("""</select> <button type="submit">Break it</button>""");
        }
        else
        {
            Hidden(html, "control", "");
            html.Raw("""<button type="submit">Put it back</button>""");
        }

        html.Raw("</form>\n").Close("section");
    }

    static void Hidden(Html html, string name, string value) =>
        html.Raw("""<input type="hidden" """).Raw("name=\"").Text(name).Raw("\" value=\"").Text(value).Raw("\">\n");
}
