using System.Net.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Outrigger.Server.Hosting;

/// <summary>What every answer must carry, whatever it is an answer to.</summary>
static class HeaderLook
{
    /// <param name="overHttps">Whether callers reach the server by https.</param>
    /// <returns>What is missing or too much; empty for nothing.</returns>
    public static IReadOnlyList<string> Faults(HttpResponseMessage answer, bool overHttps)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var headers = answer.Headers;
        var policy = Only(headers, HeaderNames.ContentSecurityPolicy) ?? "";
        return
        [
            .. Unless(Directives(policy).Contains("default-src 'none'"), "a policy that allows nothing by default"),
            .. Unless(Directives(policy).IsSupersetOf(["frame-ancestors 'none'", "base-uri 'none'"]) && policy.Contains("form-action ", StringComparison.Ordinal), "a policy on frames, bases and forms"),
            .. Unless(!policy.Contains("unsafe-", StringComparison.Ordinal) && !policy.Contains('*', StringComparison.Ordinal), "a policy without exceptions"),
            .. Unless(Only(headers, HeaderNames.XContentTypeOptions) == "nosniff", "nosniff"),
            .. Unless(headers.CacheControl?.NoStore is true, "no-store"),
            .. Unless(Only(headers, "Referrer-Policy") == "no-referrer", "no referrer"),
            .. Unless(Only(headers, "Cross-Origin-Resource-Policy") == "same-origin", "a resource policy"),
            .. Unless(!overHttps || Only(headers, HeaderNames.StrictTransportSecurity)?.StartsWith("max-age=31536000", StringComparison.Ordinal) is true, "HSTS for a year"),
            .. Unless(!headers.Contains(HeaderNames.Server), "an answer that does not name its server"),
        ];
    }

    static HashSet<string> Directives(string policy) => [.. policy.Split(';', StringSplitOptions.TrimEntries)];

    static string? Only(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) && values.ToArray() is [var one] ? one : null;

    static IEnumerable<string> Unless(bool holds, string words) => holds ? [] : [words];
}
