using System.Globalization;
using System.Text.RegularExpressions;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>
/// Turns a colour that content states into one of nine hues, each of which has a light and a dark form. So coloured cells stay
/// readable in both, and no page needs inline style.
/// </summary>
static partial class ContentColours
{
    /// <summary>Class of a background: <c>fill-blue</c>, with <c>-strong</c> where the stated colour is dark or vivid.</summary>
    public static string? Highlight(string? colour) => Parse(colour) is { } rgb ? Name(rgb, "fill-") : null;

    /// <summary>Class of words: <c>ink-red</c>.</summary>
    public static string? Text(string? colour) => Parse(colour) is { } rgb ? $"ink-{Hue(rgb)}" : null;

    static string? Name((int R, int G, int B) rgb, string prefix)
    {
        var hue = Hue(rgb);
        var light = (Math.Max(rgb.R, Math.Max(rgb.G, rgb.B)) + Math.Min(rgb.R, Math.Min(rgb.G, rgb.B))) / 2;
        return hue == "grey" && light > 250 ? null : light < 205 ? $"{prefix}{hue}-strong" : prefix + hue;
    }

    static string Hue((int R, int G, int B) rgb)
    {
        var (max, min) = (Math.Max(rgb.R, Math.Max(rgb.G, rgb.B)), Math.Min(rgb.R, Math.Min(rgb.G, rgb.B)));
        var span = (double)(max - min);
        if (span < 12)
        {
            return "grey";
        }

        var sector = max == rgb.R ? ((rgb.G - rgb.B) / span) + 6 : max == rgb.G ? ((rgb.B - rgb.R) / span) + 2 : ((rgb.R - rgb.G) / span) + 4;
        return (sector * 60 % 360) switch
        {
            < 16 or >= 345 => "red",
            < 40 => "orange",
            < 68 => "yellow",
            < 162 => "green",
            < 196 => "teal",
            < 246 => "blue",
            < 292 => "purple",
            _ => "magenta",
        };
    }

    static (int R, int G, int B)? Parse(string? colour)
    {
        var text = colour?.Trim().ToLowerInvariant() ?? string.Empty;
        if (Names.TryGetValue(text, out var known))
        {
            text = known;
        }

        if (text.Length == 4 && text[0] == '#')
        {
            text = $"#{text[1]}{text[1]}{text[2]}{text[2]}{text[3]}{text[3]}";
        }

        if (text.Length == 7 && text[0] == '#' && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex))
        {
            return (hex >> 16, (hex >> 8) & 255, hex & 255);
        }

        var match = Rgb().Match(text);
        return match.Success ? (Part(match, 1), Part(match, 2), Part(match, 3)) : null;
    }

    static int Part(Match match, int group) => Math.Min(255, int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture));

    static readonly Dictionary<string, string> Names = new()
    {
        ["red"] = "#ff5630", ["green"] = "#36b37e", ["blue"] = "#4c9aff", ["yellow"] = "#ffe380", ["orange"] = "#ff991f",
        ["purple"] = "#8777d9", ["teal"] = "#00b8d9", ["grey"] = "#c1c7d0", ["gray"] = "#c1c7d0", ["black"] = "#172b4d",
        ["navy"] = "#0747a6", ["maroon"] = "#bf2600", ["pink"] = "#e774bb",
    };

    [GeneratedRegex(@"^rgba?\(\s*([0-9]{1,3})\s*,\s*([0-9]{1,3})\s*,\s*([0-9]{1,3})\b")]
    private static partial Regex Rgb();
}
