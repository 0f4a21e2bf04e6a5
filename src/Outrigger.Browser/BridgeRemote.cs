using System.Runtime.InteropServices.JavaScript;
using Outrigger.Apps.Protocol;

namespace Outrigger.Browser;

/// <summary>Calls to our own server through the bridge, which adds the invocation token.</summary>
sealed class BridgeRemote : IRemote
{
    public async Task<RemoteResponse> InvokeAsync(string method, string path, string? body, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            using var answer = await Host.Remote(method, path, body ?? "");
            return new RemoteResponse(answer.GetPropertyAsInt32("status"), answer.GetPropertyAsString("body") ?? "");
        }
        catch (JSException broken)
        {
            throw new RemoteException("The server did not answer.", broken);
        }
    }
}
