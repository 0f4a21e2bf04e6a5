using System.Globalization;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>Dates that a body states in a <c>time</c> element.</summary>
static class ContentDates
{
    /// <summary><c>4 Jan 2027</c> for <c>2027-01-04</c>; null for what is no date.</summary>
    public static string? Words(string? stated) =>
        DateOnly.TryParseExact(stated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("d MMM yyyy", CultureInfo.InvariantCulture)
            : null;
}
