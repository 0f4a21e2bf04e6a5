using System.Globalization;

namespace Outrigger.Site.Pages.Chrome;

/// <summary>Figures and days as people read them.</summary>
static class Words
{
    public static string Day(DateTimeOffset time) => time.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Size(long bytes) => bytes < 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes")
        : bytes < 1024 * 1024 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB") : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#} MB");

    public static string Count(int number, string one, string many) =>
        number == 1 ? "1 " + one : string.Create(CultureInfo.InvariantCulture, $"{number} {many}");
}
