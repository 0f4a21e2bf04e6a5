using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text.Json;
using Outrigger.Apps.Cloning.Apply;
using Outrigger.Apps.Protocol;
using Outrigger.Atlassian.Transport;

[assembly: SupportedOSPlatform("browser")]

namespace Outrigger.Browser;

/// <summary>The core in a worker: one export that answers the protocol's requests.</summary>
static partial class Program
{
    // A browser opens six connections to a host.
    static readonly ThrottleOptions SixConnections = new() { StartingConcurrency = 6, MostConcurrency = 6 };

    static readonly ClonerDispatcher Cloner = ClonerCore.Over(
        new BridgeTransport(), new IndexedLines(), new PreferencesRemote(new BridgeRemote()), TimeProvider.System,
        new Random(Environment.TickCount), SixConnections, CloneRunOptions.Tab);

    static void Main()
    {
    }

    /// <summary>Answers one request, both as JSON of the protocol.</summary>
    [JSExport]
    internal static async Task<string> Ask(string request)
    {
        var asked = JsonSerializer.Deserialize(request, ProtocolJson.Default.CoreRequest) ?? throw new JsonException("null is no request.");
        return Text(await Cloner.HandleAsync(asked, progress => Host.Progress(Text(progress)), CancellationToken.None));
    }

    static string Text(CoreReply reply) => JsonSerializer.Serialize(reply, ProtocolJson.Default.CoreReply);
}
