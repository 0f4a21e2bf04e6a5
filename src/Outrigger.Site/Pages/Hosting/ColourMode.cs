using Microsoft.AspNetCore.Http;

namespace Outrigger.Site.Pages.Hosting;

/// <summary>Light, dark, or as the system says.</summary>
enum ColourMode
{
    Auto,
    Light,
    Dark,
}

/// <summary>The choice is kept in a cookie, so that the first byte of a page already has it and nothing flashes.</summary>
static class ColourModes
{
    public const string Cookie = "outrigger-color-mode";

    public static ColourMode Of(HttpContext http) => Read(http.Request.Cookies[Cookie]);

    public static ColourMode Read(string? name) => name switch
    {
        "light" => ColourMode.Light,
        "dark" => ColourMode.Dark,
        _ => ColourMode.Auto,
    };

    public static string Name(this ColourMode mode) => mode switch
    {
        ColourMode.Light => "light",
        ColourMode.Dark => "dark",
        ColourMode.Auto => "auto",
    };

    // A script of ours writes it too, so it is not HttpOnly; it holds one of three words.
    public static void Keep(HttpContext http, ColourMode mode) =>
        http.Response.Cookies.Append(Cookie, mode.Name(), new CookieOptions { SameSite = SameSiteMode.Lax, IsEssential = true, Path = "/", MaxAge = TimeSpan.FromDays(365) });
}
