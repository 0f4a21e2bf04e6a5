using Outrigger.Atlassian.Transport;

namespace Outrigger.Apps.Tests.Cloning;

/// <summary>What happens to one request.</summary>
public enum Fate
{
    Pass,

    /// <summary>Refused with 500 before it had an effect.</summary>
    Refused,

    /// <summary>Had its effect; the answer was lost.</summary>
    AnswerLost,

    /// <summary>Never arrived; the sender cannot know.</summary>
    Swallowed,

    /// <summary>Had its effect; answered with 502 by something in between.</summary>
    Disguised,

    /// <summary>Takes effect only after the next write of another request, its answer lost at once.</summary>
    Late,
}

/// <summary>Lets requests meet the fate that a test chooses, and counts them.</summary>
public sealed class FaultyTransport(ITransport inner, Func<ProductRequest, int, Fate> fateOf) : ITransport
{
    readonly Lock gate = new();
    readonly Queue<ProductRequest> late = [];
    readonly List<ProductRequest> sent = [];
    int writes;

    public IReadOnlyList<ProductRequest> Sent
    {
        get
        {
            lock (gate)
            {
                return [.. sent];
            }
        }
    }

    public int Writes => Sent.Count(request => request.Method != "GET");

    public int Reads => Sent.Count(request => request.Method == "GET");

    public async Task<ProductResponse> SendAsync(ProductRequest request, CancellationToken cancellation)
    {
        int number;
        ProductRequest? due;
        lock (gate)
        {
            sent.Add(request);
            number = request.Method == "GET" ? 0 : ++writes;
            due = number > 0 && late.TryDequeue(out var first) ? first : null;
        }

        if (due is not null)
        {
            await inner.SendAsync(due, cancellation);
        }

        switch (fateOf(request, number))
        {
            case Fate.Refused:
                return Answer(500);
            case Fate.AnswerLost:
                await inner.SendAsync(request, cancellation);
                throw new TransportException("The answer was lost.", neverSent: false);
            case Fate.Disguised:
                await inner.SendAsync(request, cancellation);
                return Answer(502);
            case Fate.Swallowed:
                throw new TransportException("The request was swallowed.", neverSent: false);
            case Fate.Late:
                lock (gate)
                {
                    late.Enqueue(request);
                }

                throw new TransportException("The request is slow.", neverSent: false);
            default:
                return await inner.SendAsync(request, cancellation);
        }
    }

    static ProductResponse Answer(int status) => new(status, new Dictionary<string, string>(), "{}"u8.ToArray());
}
