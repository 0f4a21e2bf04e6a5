using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Protocol;

namespace Outrigger.Browser.Apps;

static class HandoffApp
{
    internal static ITextCore Open()
    {
        var core = HandoffCore.Over(
            new BridgeTransport(), new BridgeRemote(), new IndexedLines(), TimeProvider.System, new Random(Environment.TickCount), BuiltApp.SixConnections);
        return new TextCore<HandoffRequest, HandoffReply>(core, HandoffText.Make());
    }
}
