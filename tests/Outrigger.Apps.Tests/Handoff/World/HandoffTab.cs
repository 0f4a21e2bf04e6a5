using Outrigger.Apps.Handoff.Desk;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Apps.Protocol;
using Outrigger.Apps.Tests.Cloning;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;
using Failed = Outrigger.Apps.Handoff.Protocol.Failed;
using Hello = Outrigger.Apps.Handoff.Protocol.Hello;
using Welcome = Outrigger.Apps.Handoff.Protocol.Welcome;

namespace Outrigger.Apps.Tests.Handoff.World;

/// <summary>One tab of one person, with a life of its own.</summary>
sealed class HandoffTab : IAsyncDisposable
{
    readonly IAppCore<HandoffRequest, HandoffReply> dispatcher;
    int last;

    public HandoffTab(ITransport jira, IRemote server, TextLines browser, TimeProvider time, Random chance, HandoffOptions options, Life life, Func<string, string, RemoteFate>? remoteFate = null)
    {
        Life = life;
        Line = new(jira, life);
        Jira = new(Line, (request, number) => FateOf(request, number));
        dispatcher = new HandoffDispatcher(new HandoffService(HandoffCore.Services(
            Jira, new MortalRemote(server, life, remoteFate ?? ((_, _) => RemoteFate.Pass)), new MortalLines(browser, life), time, chance, options)));
    }

    public Life Life { get; }

    public MortalTransport Line { get; }

    /// <summary>Every request to Jira, counted; those that write may meet a fate.</summary>
    public FaultyTransport Jira { get; }

    public Func<ProductRequest, int, Fate> FateOf { get; set; } = (_, _) => Fate.Pass;

    public Task<HandoffReply> AskAsync(HandoffRequest request) => dispatcher.HandleAsync(request with { Id = ++last }, _ => { }, CancellationToken.None);

    /// <summary>The answer of the kind that is expected.</summary>
    public async Task<T> GetAsync<T>(HandoffRequest request)
        where T : HandoffReply
    {
        var reply = await AskAsync(request);
        Assert.True(reply is T, reply is Failed failed ? $"{failed.Problem.Code}: {failed.Problem.Message}" : reply.ToString());
        return (T)reply;
    }

    public async Task<Problem> RefusedAsync(HandoffRequest request) => (await GetAsync<Failed>(request)).Problem;

    public ValueTask DisposeAsync() => dispatcher.DisposeAsync();

    public Task<Welcome> HelloAsync() => GetAsync<Welcome>(new Hello { Id = 0 });

    public async Task<HandoffView> SendAsync(HandoffDraft draft) => (await GetAsync<HandoffOpened>(new SendHandoff { Id = 0, Draft = draft })).Handoff;
}
