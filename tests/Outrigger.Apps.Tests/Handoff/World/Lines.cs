using Outrigger.Apps.Journal;
using Outrigger.Apps.Protocol;
using Outrigger.Apps.Tests.Cloning;
using Outrigger.Atlassian.Transport;

namespace Outrigger.Apps.Tests.Handoff.World;

/// <summary>The journal of a tab that may die: its lines outlive it.</summary>
sealed class MortalLines(TextLines inner, Life life) : IJournalLines
{
    public Task AppendAsync(string runId, IReadOnlyList<string> lines, CancellationToken cancellation) => life.PassAsync(async () =>
    {
        await inner.AppendAsync(runId, lines, cancellation);
        return true;
    });

    public Task<IReadOnlyList<string>> ReadAllAsync(string runId, CancellationToken cancellation) => inner.ReadAllAsync(runId, cancellation);

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) => inner.ListAsync(cancellation);

    public Task DeleteAsync(string runId, CancellationToken cancellation) => life.PassAsync(async () =>
    {
        await inner.DeleteAsync(runId, cancellation);
        return true;
    });
}

/// <summary>The line to Jira of a tab that may die.</summary>
sealed class MortalTransport(ITransport inner, Life life) : ITransport
{
    /// <summary>What something in between answers; null lets the request through.</summary>
    public Func<ProductRequest, ProductResponse?> Instead { get; set; } = _ => null;

    public Task<ProductResponse> SendAsync(ProductRequest request, CancellationToken cancellation) =>
        life.PassAsync(() => Instead(request) is { } answer ? Task.FromResult(answer) : inner.SendAsync(request, cancellation));
}

/// <summary>The line to our server of a tab that may die, and on which answers and requests may be lost.</summary>
sealed class MortalRemote(IRemote inner, Life life, Func<string, string, RemoteFate> fateOf) : IRemote
{
    public Task<RemoteResponse> InvokeAsync(string method, string path, string? body, CancellationToken cancellation) => life.PassAsync(async () =>
    {
        switch (fateOf(method, path))
        {
            case RemoteFate.Swallowed:
                throw new RemoteException("The request was lost.");
            case RemoteFate.AnswerLost:
                await inner.InvokeAsync(method, path, body, cancellation);
                throw new RemoteException("The answer was lost.");
            case RemoteFate.Busy:
                return new(503, "");
            default:
                return await inner.InvokeAsync(method, path, body, cancellation);
        }
    });
}

/// <summary>What happens to one call of our server.</summary>
enum RemoteFate
{
    Pass,
    Swallowed,
    AnswerLost,
    Busy,
}
