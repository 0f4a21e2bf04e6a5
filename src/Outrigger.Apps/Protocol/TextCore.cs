namespace Outrigger.Apps.Protocol;

/// <summary>A core whose requests and replies are text.</summary>
public sealed class TextCore<TRequest, TReply>(IAppCore<TRequest, TReply> core, ProtocolText<TRequest, TReply> text) : ITextCore
    where TRequest : class
    where TReply : class
{
    public async Task<string> AskAsync(string kind, string request, Action<string> progress, CancellationToken cancellation) =>
        text.Write(await core.HandleAsync(text.Read(kind, request), reply => progress(text.Write(reply)), cancellation));
}
