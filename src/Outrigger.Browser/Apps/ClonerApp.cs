using Outrigger.Apps.Cloning.Apply;
using Outrigger.Apps.Protocol;

namespace Outrigger.Browser.Apps;

static class ClonerApp
{
    internal static ITextCore Open()
    {
        var core = ClonerCore.Over(
            new BridgeTransport(), new IndexedLines(), new PreferencesRemote(new BridgeRemote()), TimeProvider.System,
            new Random(Environment.TickCount), BuiltApp.SixConnections, CloneRunOptions.Tab);
        return new TextCore<CoreRequest, CoreReply>(core, ClonerText.Make());
    }
}
