using System.Globalization;
using System.Text.Json;

namespace Outrigger.Atlassian.Reading;

/// <summary>Times as Atlassian writes them: ISO 8601, with <c>Z</c> or an offset.</summary>
static class WireTime
{
    public static DateTimeOffset? Read(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : throw new JsonException("not a time");
}
