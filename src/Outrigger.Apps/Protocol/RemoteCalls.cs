using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Protocol;

/// <summary>Calls of one app's part of our own server. Each may be sent again: what it asks for is done once.</summary>
/// <param name="root">Path that all calls begin with: <c>/api/handoff</c>.</param>
sealed class RemoteCalls(IRemote remote, string root)
{
    /// <summary>A call whose answer was lost is made once more at once: it does nothing twice.</summary>
    public async Task<Outcome<T>> AskAsync<T>(string method, string path, string? body, JsonTypeInfo<T> shape, CancellationToken cancellation)
        where T : class
    {
        try
        {
            RemoteResponse answer;
            try
            {
                answer = await remote.InvokeAsync(method, root + path, body, cancellation);
            }
            catch (RemoteException)
            {
                answer = await remote.InvokeAsync(method, root + path, body, cancellation);
            }

            return answer.Status is >= 200 and < 300
                ? JsonSerializer.Deserialize(answer.Body, shape) ?? (Outcome<T>)RemoteProblems.Unreadable
                : RemoteProblems.Of(answer);
        }
        catch (RemoteException lost)
        {
            return RemoteProblems.Lost(lost);
        }
        catch (JsonException)
        {
            return RemoteProblems.Unreadable;
        }
    }
}
