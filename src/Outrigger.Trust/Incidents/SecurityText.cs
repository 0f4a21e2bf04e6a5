using System.Globalization;

namespace Outrigger.Trust.Incidents;

/// <summary>What is wrong with a security.txt as a reporter gets it.</summary>
public static class SecurityText
{
    static readonly string[] Once = ["Expires", "Preferred-Languages"];

    static readonly string[] Needed = ["Contact", "Expires", "Canonical", "Policy"];

    /// <summary>Null where RFC 9116 is kept and the file is not about to expire; else one sentence.</summary>
    public static string? Fault(string text, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        var fields = text.ReplaceLineEndings("\n").Split('\n').TakeWhile(line => line != "-----BEGIN PGP SIGNATURE-----")
            .Where(line => !line.StartsWith('#')).Select(line => line.Split(": ", 2)).Where(parts => parts.Length == 2)
            .ToLookup(parts => parts[0], parts => parts[1].Trim(), StringComparer.OrdinalIgnoreCase);
        return Needed.FirstOrDefault(name => !fields.Contains(name)) is { } missing ? $"security.txt names no {missing}."
            : Once.FirstOrDefault(name => fields[name].Count() > 1) is { } twice ? $"security.txt says {twice} twice."
            : !DateTimeOffset.TryParse(fields["Expires"].First(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expires) ? "security.txt has no readable date of expiry."
            : expires - now < SecurityContact.Notice ? "security.txt expires in less than 30 days or has expired."
            : expires - now > TimeSpan.FromDays(366) ? "security.txt is valid for more than a year."
            : !text.Contains("-----BEGIN PGP SIGNATURE-----", StringComparison.Ordinal) ? "security.txt is not signed."
            : null;
    }
}
