using Outrigger.Testing;

namespace Outrigger.Site.Tests.Forge.Browser;

/// <summary>A test with Atlassian's own bridge package; skipped where it is not installed and built, or where Chromium is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealBridgeFactAttribute : FactAttribute
{
    public RealBridgeFactAttribute()
    {
        if (!File.Exists(Script) || !File.Exists(ChromiumFactAttribute.Place))
        {
            Skip = "needs Chromium, and @forge/bridge: run npm ci --ignore-scripts and npm run build in tests/Outrigger.Site.Tests/Forge/Browser/real-bridge";
        }
    }

    public static string Script { get; } =
        Path.Combine(SharedData.Repository, "tests", "Outrigger.Site.Tests", "Forge", "Browser", "real-bridge", "built", "real-bridge.js");
}
