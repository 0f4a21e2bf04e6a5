using Outrigger.Apps.Protocol;
using Outrigger.Core.Errors;

namespace Outrigger.Commands.Clone;

/// <summary>The core as the terminal asks it: the same requests and replies as the ui's.</summary>
sealed class Core(Func<CoreRequest, Task<CoreReply>> handle)
{
    int lastId;

    /// <summary>The id of the next request.</summary>
    public int NextId() => ++lastId;

    /// <summary>Asks and takes the one kind of reply that fits, or the problem.</summary>
    /// <exception cref="InvalidOperationException">The core answered something else: a bug.</exception>
    public async Task<Outcome<TReply>> AskAsync<TReply>(CoreRequest request)
        where TReply : CoreReply => await handle(request) switch
        {
            TReply reply => reply,
            Failed failed => failed.Problem,
            var other => throw new InvalidOperationException($"{request.GetType().Name} was answered with {other.GetType().Name}."),
        };
}
