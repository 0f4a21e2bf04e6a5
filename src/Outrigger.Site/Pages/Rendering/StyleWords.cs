using System.Globalization;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>Reads the few style declarations that storage format uses, and answers with class names: pages carry no inline style.</summary>
static class StyleWords
{
    /// <summary>Value of a declaration such as <c>color</c>; null where it is not stated.</summary>
    public static string? Value(string? style, string property)
    {
        foreach (var declaration in (style ?? string.Empty).Split(';', 64))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && declaration.AsSpan(0, colon).Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
            {
                return declaration[(colon + 1)..].Trim().ToLowerInvariant();
            }
        }

        return null;
    }

    /// <summary>Whole pixels, or percent where <paramref name="percent"/>; null for anything else.</summary>
    public static int? Size(string? value, bool percent = false)
    {
        var text = value?.Trim() ?? string.Empty;
        var unit = percent ? "%" : "px";
        text = text.EndsWith(unit, StringComparison.OrdinalIgnoreCase) ? text[..^unit.Length] : percent ? "-" : text;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= 4000
            ? (int)Math.Round(size)
            : null;
    }

    /// <summary><paramref name="always"/> with classes for alignment and indent.</summary>
    public static string Placement(string? style, string always)
    {
        var align = Value(style, "text-align") switch
        {
            "center" => " align-center",
            "right" or "end" => " align-right",
            _ => string.Empty,
        };
        var indent = Size(Value(style, "margin-left")) is { } pixels ? Math.Clamp((int)Math.Round(pixels / 30.0), 0, 6) : 0;
        return indent > 0 ? $"{always}{align} indent-{indent}" : always + align;
    }

    public static string? Decoration(string? style) => Value(style, "text-decoration") switch
    {
        "underline" => "underline",
        "line-through" => "struck",
        _ => Value(style, "font-weight") is "bold" or "700" ? "bold" : null,
    };
}
