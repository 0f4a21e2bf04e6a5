using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Outrigger.Apps.Protocol;
using Outrigger.Atlassian.Transport;

namespace Outrigger.Trust.Content;

/// <summary>A transport that keeps each request that it sends.</summary>
sealed class RecordingTransport(ITransport inner) : ITransport
{
    readonly ConcurrentQueue<ProductRequest> requests = new();

    /// <summary>In the order in which they were sent.</summary>
    public IReadOnlyList<ProductRequest> Requests => [.. requests];

    public Task<ProductResponse> SendAsync(ProductRequest request, CancellationToken cancellation)
    {
        requests.Enqueue(request);
        return inner.SendAsync(request, cancellation);
    }
}

/// <summary>A transport that changes what goes by, to stand for a protection that is not there, or for an answer that is lost.</summary>
/// <param name="ask">What is sent instead of a request.</param>
/// <param name="answer">What is answered instead of an answer; may throw as a broken line does.</param>
sealed class ChangedTransport(ITransport inner, Func<ProductRequest, ProductRequest> ask, Func<ProductRequest, ProductResponse, ProductResponse> answer) : ITransport
{
    public async Task<ProductResponse> SendAsync(ProductRequest request, CancellationToken cancellation)
    {
        var sent = ask(request);
        return answer(sent, await inner.SendAsync(sent, cancellation));
    }
}

/// <summary>One call to the server, with all that went there and came back.</summary>
sealed record ServerCall(string Line, string Body, int Status, string Answer);

/// <summary>Calls a scratch server as the site does for an app's frame, and keeps each call.</summary>
sealed class RecordingRemote(ScratchInstance instance, string app, string person, ConcurrentQueue<ServerCall> calls) : IRemote
{
    public async Task<RemoteResponse> InvokeAsync(string method, string path, string? body, CancellationToken cancellation)
    {
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var answer = await instance.SendAsync(new HttpMethod(method), path, instance.Token(app, person: person), content, cancellation);
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        calls.Enqueue(new($"{method} {path}", body ?? "", (int)answer.StatusCode, text));
        return new((int)answer.StatusCode, text);
    }
}
