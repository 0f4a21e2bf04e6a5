using System.Collections.Concurrent;
using System.Text;
using Outrigger.Atlassian.Transport;

namespace Outrigger.Atlassian.Tests.Transport;

/// <summary>Answers by a function, at once, and keeps what it was asked.</summary>
sealed class ScriptedTransport(Func<ProductRequest, ProductResponse> answer) : ITransport
{
    readonly ConcurrentQueue<ProductRequest> requests = new();

    public IReadOnlyList<ProductRequest> Requests => [.. requests];

    public static ScriptedTransport Always(int status, string body = "", params (string Name, string Value)[] headers) =>
        new(_ => Response(status, body, headers));

    public static ProductResponse Response(int status, string body = "", params (string Name, string Value)[] headers) =>
        new(status, headers.ToDictionary(header => header.Name, header => header.Value), Encoding.UTF8.GetBytes(body));

    public async Task<ProductResponse> SendAsync(ProductRequest request, CancellationToken cancellation)
    {
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        requests.Enqueue(request);
        return answer(request);
    }
}
