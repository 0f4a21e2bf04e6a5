namespace Outrigger.Apps.Protocol;

/// <summary>The core of an app, wherever it runs. Requests may overlap; each is answered once.</summary>
public interface IAppCore<TRequest, TReply> : IAsyncDisposable
{
    /// <summary>Answers one request; never throws.</summary>
    /// <param name="progress">Is told how far a long request is, any number of times before the answer.</param>
    Task<TReply> HandleAsync(TRequest request, Action<TReply> progress, CancellationToken cancellation);
}

/// <summary>The same with requests and replies as text of the app's protocol: what a host sees that knows no app.</summary>
public interface ITextCore
{
    /// <param name="kind">Which request it is.</param>
    /// <param name="request">The JSON object of its other members.</param>
    /// <returns>The reply as JSON, its kind among the members.</returns>
    /// <exception cref="System.Text.Json.JsonException">The request is none of the protocol.</exception>
    Task<string> AskAsync(string kind, string request, Action<string> progress, CancellationToken cancellation);
}
