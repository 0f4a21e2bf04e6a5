using System.Diagnostics.CodeAnalysis;
using Outrigger.Apps.Protocol;
using Outrigger.Atlassian.Transport;

namespace Outrigger.Browser.Apps;

/// <summary>The app that this build is of. Publishing fixes the switches, and trimming leaves the other apps out.</summary>
static class BuiltApp
{
    // A browser opens six connections to a host.
    internal static readonly ThrottleOptions SixConnections = new() { StartingConcurrency = 6, MostConcurrency = 6 };

    // For many reads in a row: those beyond the six wait in the browser, so that no connection stands idle while an answer passes
    // through the window and is read.
    internal static readonly ThrottleOptions SixConnectionsFilled = new() { StartingConcurrency = 8, MostConcurrency = 10 };

    [FeatureSwitchDefinition("Outrigger.Apps.Cloner")]
    static bool IsCloner => AppContext.TryGetSwitch("Outrigger.Apps.Cloner", out var on) && on;

    [FeatureSwitchDefinition("Outrigger.Apps.Handoff")]
    static bool IsHandoff => AppContext.TryGetSwitch("Outrigger.Apps.Handoff", out var on) && on;

    [FeatureSwitchDefinition("Outrigger.Apps.Pivot")]
    static bool IsPivot => AppContext.TryGetSwitch("Outrigger.Apps.Pivot", out var on) && on;

    internal static ITextCore Open() =>
        IsCloner ? ClonerApp.Open()
        : IsHandoff ? HandoffApp.Open()
        : IsPivot ? PivotApp.Open()
        : throw new InvalidOperationException("This build is of no app.");
}
