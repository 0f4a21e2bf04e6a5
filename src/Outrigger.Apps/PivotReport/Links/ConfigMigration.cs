using System.Text.Json;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Links;

/// <summary>Reads configurations of every version that was ever written, and gives them the newest shape.</summary>
public static class ConfigMigration
{
    static readonly Problem Unreadable = new(
        ErrorCode.ReportBroken, "The report's configuration cannot be read: something in it is missing, unknown or of another type.", "Open the report in the version of the app that it was made with, or build it again.");

    /// <summary>
    /// Reads a configuration as JSON. <see cref="ErrorCode.ReportBroken"/> where it has members that are not known, where something is
    /// missing, or where a later version of the app wrote it. Limits are checked by <see cref="Rules.ReportRules"/>.
    /// </summary>
    public static Outcome<MigratedConfig> Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return HasEmptyItem(json) ? Unreadable : VersionOf(json) switch
            {
                null or < 1 => Unreadable,
                1 => JsonSerializer.Deserialize(json, FirstConfigJson.Default.FirstConfig) is { } first ? FirstVersion.Migrate(first) : Unreadable,
                ReportConfig.Latest => JsonSerializer.Deserialize(json, PivotApiJson.Default.ReportConfig) is { } config ? new MigratedConfig(config, []) : Unreadable,
                { } version => new Problem(
                    ErrorCode.ReportBroken, $"The report was written by a newer version of the app (configuration {version}; this one reads up to {ReportConfig.Latest}).", "Reload the page to get the newest version."),
            };
        }
        catch (JsonException)
        {
            return Unreadable;
        }
    }

    static int? VersionOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        using var read = JsonDocument.ParseValue(ref reader);
        return read.RootElement.ValueKind == JsonValueKind.Object
            && read.RootElement.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number)
                ? number
                : null;
    }

    // Shapes say of members whether they may be null; of a list's items they cannot.
    static bool HasEmptyItem(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var before = JsonTokenType.None;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null && before != JsonTokenType.PropertyName)
            {
                return true;
            }

            before = reader.TokenType;
        }

        return false;
    }
}
