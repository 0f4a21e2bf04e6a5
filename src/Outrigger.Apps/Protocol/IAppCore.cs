namespace Outrigger.Apps.Protocol;

/// <summary>The core of an app, wherever it runs. Requests may overlap; each is answered once.</summary>
public interface IAppCore<TRequest, TReply> : IAsyncDisposable
{
    /// <summary>Answers one request; never throws.</summary>
    /// <param name="progress">Is told how far a long request is, any number of times before the answer.</param>
    Task<TReply> HandleAsync(TRequest request, Action<TReply> progress, CancellationToken cancellation);
}

/// <summary>The same with requests and replies as JSON of the app's protocol: what a host sees that knows no app.</summary>
public interface ITextCore
{
    /// <exception cref="System.Text.Json.JsonException">The request is none of the protocol.</exception>
    Task<string> AskAsync(string request, Action<string> progress, CancellationToken cancellation);
}
