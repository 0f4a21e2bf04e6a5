using System.Globalization;
using System.Text;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Rest.Pictures;

/// <summary>A drawing that stands for somebody or something: one or two letters on a colour of its own that stays the same.</summary>
static class Picture
{
    public const string MediaType = "image/svg+xml";

    // Dark enough for white letters.
    static readonly string[] Colours = ["#1868DB", "#964AC0", "#227D9B", "#1F845A", "#946F00", "#A54800", "#943D73", "#C9372C"];

    /// <param name="name">Whose first letters are drawn.</param>
    /// <param name="key">What the colour hangs on: the same one gives the same colour.</param>
    public static ReadOnlyMemory<byte> Of(string name, string key, bool round)
    {
        var colour = Colours[key.Aggregate(7, (sum, letter) => ((sum * 31) + letter) & 0xffff) % Colours.Length];
        var radius = round ? 24 : 6;
        return Encoding.UTF8.GetBytes(Html.Of($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48"><rect width="48" height="48" rx="{radius}" fill="{colour}"/><text x="24" y="31" text-anchor="middle" font-family="sans-serif" font-size="20" fill="#fff">{Letters(name)}</text></svg>
            """).ToString());
    }

    static string Letters(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "?" : words.Length == 1 ? First(words[0]) : First(words[0]) + First(words[^1]);
    }

    // A letter as a reader counts them, which may be more than one character.
    static string First(string word) => StringInfo.GetNextTextElement(word).ToUpperInvariant();
}
