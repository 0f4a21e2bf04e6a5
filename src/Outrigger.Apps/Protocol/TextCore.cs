using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Outrigger.Apps.Protocol;

/// <summary>Reads the requests of an app's protocol and writes its replies.</summary>
public sealed class TextCore<TRequest, TReply>(IAppCore<TRequest, TReply> core, JsonTypeInfo<TRequest> requests, JsonTypeInfo<TReply> replies) : ITextCore
{
    public async Task<string> AskAsync(string request, Action<string> progress, CancellationToken cancellation)
    {
        var asked = JsonSerializer.Deserialize(request, requests) ?? throw new JsonException("null is no request.");
        return Text(await core.HandleAsync(asked, reply => progress(Text(reply)), cancellation));
    }

    string Text(TReply reply) => JsonSerializer.Serialize(reply, replies);
}
