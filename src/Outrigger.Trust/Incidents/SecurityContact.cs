using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Outrigger.Trust.Incidents;

/// <summary>
/// Where vulnerabilities are reported (RFC 9116). When it expires is written by the person who last looked whether somebody still
/// answers there, not reckoned by the server: a date that moves along by itself would say nothing.
/// </summary>
/// <param name="Expires">The first moment at which it is not to be believed any more; less than a year after it was reviewed.</param>
/// <param name="Languages">Preferred languages, best first: <c>en, de</c>.</param>
public sealed record SecurityContact(DateOnly Reviewed, DateTimeOffset Expires, string Languages)
{
    /// <summary>How long before it expires the promise counts as broken.</summary>
    public static TimeSpan Notice { get; } = TimeSpan.FromDays(30);

    /// <summary>As <c>policy/security-contact.json</c> states it.</summary>
    public static SecurityContact OfPolicy { get; } = Parse(OfficeFiles.Read("security-contact.json"));

    /// <summary>The file, unsigned.</summary>
    /// <param name="address">Root of the server as reporters reach it.</param>
    public string ToText(Uri address)
    {
        var text = new StringBuilder();
        text.Append("# Please say what you found and how to repeat it. No login is needed; every report gets a receipt.\n");
        text.Append(CultureInfo.InvariantCulture, $"Contact: {new Uri(address, "/report")}\n");
        text.Append(CultureInfo.InvariantCulture, $"Expires: {Expires.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\n");
        text.Append(CultureInfo.InvariantCulture, $"Preferred-Languages: {Languages}\n");
        text.Append(CultureInfo.InvariantCulture, $"Canonical: {new Uri(address, "/.well-known/security.txt")}\n");
        text.Append(CultureInfo.InvariantCulture, $"Policy: {new Uri(address, "/trust")}\n");
        return text.ToString();
    }

    static SecurityContact Parse(byte[] json)
    {
        using var read = JsonDocument.Parse(json);
        var root = read.RootElement;
        return new(Day(root, "reviewed"), new(Day(root, "expires"), TimeOnly.MinValue, TimeSpan.Zero), root.GetProperty("languages").GetString() ?? "en");
    }

    static DateOnly Day(JsonElement root, string name) => DateOnly.ParseExact(root.GetProperty(name).GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
