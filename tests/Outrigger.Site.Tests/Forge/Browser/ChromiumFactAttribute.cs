namespace Outrigger.Site.Tests.Forge.Browser;

/// <summary>A test that needs Chromium; skipped, with one line saying so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public const string Place = "/usr/bin/chromium";

    public ChromiumFactAttribute()
    {
        if (!File.Exists(Place))
        {
            Skip = $"needs Chromium at {Place}, which this machine has not";
        }
    }
}
