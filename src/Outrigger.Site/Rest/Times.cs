using System.Globalization;

namespace Outrigger.Site.Rest;

static class Times
{
    /// <summary><c>2026-11-02T09:30:00.000Z</c>, as every answer writes a moment.</summary>
    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
