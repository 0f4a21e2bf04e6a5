using Outrigger.Core.Errors;

namespace Outrigger.Apps.Protocol;

/// <summary>
/// The border of an app's core: each request is answered once, may be given up while it is pending, and whatever breaks
/// inside is told to the one who asked, so that the core lives on.
/// </summary>
/// <param name="app">The app's name as a person knows it.</param>
/// <param name="refused">Makes the reply to the request with this id that carries the problem.</param>
public sealed class RequestDesk<TReply>(string app, Func<int, Problem, TReply> refused)
{
    readonly Dictionary<int, CancellationTokenSource> pending = [];

    /// <summary>Answers one request. Never throws: a request that was given up is refused with <see cref="ErrorCode.Cancelled"/>.</summary>
    /// <param name="answer">Fulfils it, for as long as its token is not cancelled.</param>
    public async Task<TReply> AnswerAsync(int id, Func<CancellationToken, Task<TReply>> answer, CancellationToken cancellation)
    {
        using var own = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        lock (pending)
        {
            pending[id] = own;
        }

        try
        {
            return await answer(own.Token);
        }
        catch (OperationCanceledException) when (own.IsCancellationRequested)
        {
            return refused(id, new(ErrorCode.Cancelled, "The request was given up."));
        }
        catch (Exception bug)
        {
            return refused(id, new(ErrorCode.Internal, $"{app} met a fault of its own: {bug.Message}", "Try again; report it if it comes back."));
        }
        finally
        {
            lock (pending)
            {
                pending.Remove(id);
            }
        }
    }

    /// <summary>Gives up the pending request with this id; nothing happens where there is none.</summary>
    public async Task GiveUpAsync(int id)
    {
        CancellationTokenSource? target;
        lock (pending)
        {
            pending.TryGetValue(id, out target);
        }

        await (target?.CancelAsync() ?? Task.CompletedTask);
    }
}
