namespace Outrigger.Site.Model;

/// <summary>What Confluence asks of a title: not empty, at most 255 UTF-16 units, unique in its space ignoring case among current and archived pages.</summary>
public static class TitleRules
{
    public const int MostUnits = 255;

    /// <summary>What is wrong with the text of a title; null for nothing.</summary>
    public static string? Fault(string? title) =>
        string.IsNullOrWhiteSpace(title) ? "Title must not be empty"
        : title.Length > MostUnits ? "Title is too long: it must not exceed 255 characters"
        : title.Any(char.IsControl) ? "Title must not contain control characters"
        : null;

    /// <summary>True where another page of the space holds the title. Nobody needs to see that page.</summary>
    public static bool IsTaken(SiteState state, string spaceId, string title, string? exceptPageId = null) =>
        state.PageByTitle(spaceId, title) is { } holder && holder.Id != exceptPageId;
}
