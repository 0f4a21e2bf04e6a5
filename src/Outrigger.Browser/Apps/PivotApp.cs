using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.Protocol;

namespace Outrigger.Browser.Apps;

static class PivotApp
{
    internal static ITextCore Open()
    {
        var core = PivotCore.Over(new BridgeTransport(), new BridgeRemote(), TimeProvider.System, new Random(Environment.TickCount), BuiltApp.SixConnectionsFilled);
        return new TextCore<PivotRequest, PivotReply>(core, PivotText.Make());
    }
}
