using System.Security.Cryptography;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Desk;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Apps.Journal;
using Outrigger.Apps.Protocol;
using Outrigger.Atlassian.Transport;
using Failed = Outrigger.Apps.Handoff.Protocol.Failed;
using Hello = Outrigger.Apps.Handoff.Protocol.Hello;
using Welcome = Outrigger.Apps.Handoff.Protocol.Welcome;

namespace Outrigger.Trust.Content;

/// <summary>The core of Handoff in one person's hands on a scratch site.</summary>
sealed class HandoffWork(ITransport product, IRemote remote) : IAsyncDisposable
{
    static readonly HandoffOptions Options = new() { LookAgainAfter = [TimeSpan.FromMilliseconds(20)] };

    readonly HandoffDispatcher core = new(new HandoffService(HandoffCore.Services(
        new ThrottledTransport(product, TimeProvider.System, new Random(1), ContentScratch.Throttle), remote, new MemoryLines(), TimeProvider.System, new Random(BitConverter.ToInt32(RandomNumberGenerator.GetBytes(sizeof(int)))), Options)));

    int last;

    public Task HelloAsync(CancellationToken cancellation) => AskAsync<Welcome>(new Hello { Id = ++last }, cancellation);

    public Task AddAsync(IReadOnlyList<string> issueIds, CancellationToken cancellation) =>
        AskAsync<QueueOpened>(new AddToQueue { Id = ++last, Queue = QueueDesk.Mine, IssueIds = issueIds }, cancellation);

    /// <param name="columns">Shown beside those that a queue always shows.</param>
    public async Task<QueueView> OpenAsync(IReadOnlyList<string> columns, CancellationToken cancellation) =>
        (await AskAsync<QueueOpened>(new OpenQueue { Id = ++last, Queue = QueueDesk.Mine, Columns = columns }, cancellation)).Queue;

    /// <summary>Hands an issue over; its record as the server has it.</summary>
    public async Task<HandoffRecord> SendAsync(string issueId, string to, string note, CancellationToken cancellation, bool assign = false)
    {
        var draft = new HandoffDraft
        {
            IssueId = issueId,
            To = new(TargetKind.Person, to),
            Note = new NoteDraft { Form = NoteForm.Brief, State = WorkState.OnTrack, Summary = note },
            AssignOnAccept = assign,
        };
        return (await AskAsync<HandoffOpened>(new SendHandoff { Id = ++last, Draft = draft }, cancellation)).Handoff.Row.Record;
    }

    public Task AcceptAsync(string handoffId, string readBack, CancellationToken cancellation) =>
        AskAsync<HandoffOpened>(new AnswerOne { Id = ++last, HandoffId = handoffId, Answer = HandoffState.Accepted, Text = readBack }, cancellation);

    public ValueTask DisposeAsync() => core.DisposeAsync();

    async Task<TReply> AskAsync<TReply>(HandoffRequest request, CancellationToken cancellation)
        where TReply : HandoffReply => await core.HandleAsync(request, _ => { }, cancellation) switch
        {
            Failed failed => throw new InvalidOperationException(failed.Problem.Code.ToString()),
            TReply reply => reply,
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
}
