using System.Globalization;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Rendering;

/// <summary>The small things among words: a person, a date, a lozenge, a face.</summary>
static class AdfInlines
{
    public static void Mention(AdfPass pass, AdfNode mention)
    {
        var person = mention["id"] is { } id ? pass.Lookup.Person(id) : null;
        if (person is not null)
        {
            pass.Write($"<a class=\"mention\" href=\"{person.Href}\">@{person.Text}</a>");
            return;
        }

        // Everybody on the page, or somebody who is not here: what the writer saw.
        var words = mention["text"] is { Length: > 0 } text ? text : mention["id"] ?? "somebody";
        pass.Write($"<span class=\"mention unknown\">{(words.StartsWith('@') ? words : "@" + words)}</span>");
    }

    public static void Emoji(AdfPass pass, AdfNode emoji)
    {
        var name = emoji["shortName"] ?? string.Empty;
        var picture = emoji["text"] is { Length: > 0 } text ? text : name;
        pass.Write($"<span class=\"emoji\" title=\"{name}\">{picture}</span>");
    }

    public static void Date(AdfPass pass, AdfNode date)
    {
        var stated = date["timestamp"];
        if (long.TryParse(stated, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds is > -62_135_596_800_000 and < 253_402_300_800_000)
        {
            var day = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
            pass.Write($"<time class=\"date\" datetime=\"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}</time>");
            return;
        }

        pass.Write($"<span class=\"date\">{stated}</span>");
    }

    public static void Status(AdfPass pass, AdfNode status)
    {
        var colour = status["color"] switch
        {
            "green" => "green",
            "blue" => "blue",
            "yellow" => "yellow",
            "red" => "red",
            "purple" => "purple",
            _ => "grey",
        };
        pass.Write($"<span class=\"status {colour}\">{status["text"]}</span>");
    }

    public static void Placeholder(AdfPass pass, AdfNode placeholder) =>
        pass.Write($"<span class=\"placeholder\">{placeholder["text"]}</span>");
}
