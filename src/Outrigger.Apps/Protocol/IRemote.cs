namespace Outrigger.Apps.Protocol;

/// <summary>What our own server answered.</summary>
public sealed record RemoteResponse(int Status, string Body);

/// <summary>Carries one call to our own server, with the identity that the host vouches for.</summary>
public interface IRemote
{
    /// <param name="method">Upper-case HTTP method.</param>
    /// <param name="path">Path from the server's root: <c>/api/cloner/preferences</c>.</param>
    /// <param name="body">JSON; null for none.</param>
    /// <exception cref="RemoteException">No answer came.</exception>
    Task<RemoteResponse> InvokeAsync(string method, string path, string? body, CancellationToken cancellation);
}

/// <summary>Our own server was not reached.</summary>
public sealed class RemoteException(string message, Exception? inner = null) : Exception(message, inner);
