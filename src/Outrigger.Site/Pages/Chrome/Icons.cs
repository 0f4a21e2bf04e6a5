using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Chrome;

/// <summary>Small drawings, in the colour of the words beside them. They say nothing that the words do not.</summary>
static class Icons
{
    public static Html Mark => Html.Of($"""
        <svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><rect class="mark-plate" width="32" height="32" rx="8"/><path class="mark-line" d="M7 20c4 3 14 3 18 0M11 9v12M21 12v9M11 12h10"/></svg>
        """);

    public static Html Page => Draw("M5 2h6l4 4v11a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1zM11 2v4h4M7 10h6M7 13h6");

    public static Html Lock => Draw("M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3");

    public static Html Down => Draw("M6 8l4 4 4-4");

    public static Html Clip => Draw("M13 6l-5.5 5.5a2 2 0 0 0 2.8 2.8L16 8.6a3.7 3.7 0 0 0-5.2-5.2L5 9.2a5.4 5.4 0 0 0 7.6 7.6L17 12.4");

    public static Html Label => Draw("M3 3h6l8 8-6 6-8-8zM6.5 6.5h.01");

    public static Html Home => Draw("M3 9.5L10 3l7 6.5V17h-5v-5H8v5H3z");

    public static Html List => Draw("M4 5h12M4 10h12M4 15h12");

    public static Html Bin => Draw("M4 6h12M8 6V4h4v2M6 6l1 11h6l1-11");

    public static Html Shield => Draw("M10 2l6.5 2.5v5c0 4-2.7 6.9-6.5 8.5-3.8-1.6-6.5-4.5-6.5-8.5v-5zM7 10l2.2 2.2L13.3 8");

    public static Html Terminal => Draw("M3 4h14v12H3zM6 8l2.5 2L6 12M10.5 12.5h3.5");

    public static Html Compass => Draw("M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM13 7l-1.8 4.2L7 13l1.8-4.2z");

    public static Html Info => Draw("M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 9v4.5M10 6.5h.01");

    public static Html Search => Draw("M8.8 3.5a5.3 5.3 0 1 0 0 10.6 5.3 5.3 0 0 0 0-10.6zM12.7 12.7L17 17");

    public static Html Sun => Draw("M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1");

    public static Html Moon => Draw("M16.5 12A7 7 0 0 1 8 3.5 7 7 0 1 0 16.5 12z");

    public static Html Screen => Draw("M3 4h14v9H3zM7 17h6M10 13v4");

    public static Html More => Draw("M4.5 10h.01M10 10h.01M15.5 10h.01");

    public static Html Copies => Draw("M7 6h9v11H7zM4 14V3h9");

    public static Html Board => Draw("M3 4h14v12H3zM8 4v12M13 4v12");

    public static Html Settings => Draw("M3 6h7M15 6h2M3 14h2M10 14h7M12.5 3.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM7.5 11.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z");

    public static Html Baton => Draw("M3 7h12M12 4l3 3-3 3M17 13H5M8 10l-3 3 3 3");

    public static Html People => Draw("M7.5 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM2.5 16c.4-3 2.3-4.5 5-4.5s4.6 1.5 5 4.5M13 4.3a2.5 2.5 0 0 1 0 4.6M14.5 11.8c1.700.5 2.700 1.900 3 4.200");

    static Html Draw(string path) =>
        Html.Of($"<svg class=\"icon\" viewBox=\"0 0 20 20\" width=\"20\" height=\"20\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>");
}
