using Outrigger.Apps.Cloning;

namespace Outrigger.Server.Api.Cloner;

/// <summary>What the texts in preferences may be: ids of Confluence, which are digits. So no title fits in.</summary>
static class ClonerPreferencesRules
{
    public static bool Fits(ClonerPreferences preferences) =>
        IsId(preferences.TemplateId) && IsId(preferences.SpaceId) && IsId(preferences.ParentId);

    static bool IsId(string? id) => id is null || (id.Length is > 0 and <= 20 && id.All(char.IsAsciiDigit));
}
