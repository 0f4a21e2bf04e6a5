using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Desk;
using Outrigger.Apps.Protocol;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Protocol;

/// <summary>Answers every request of Handoff's protocol.</summary>
public sealed class HandoffDispatcher(HandoffService handoff) : IAppCore<HandoffRequest, HandoffReply>
{
    /// <summary>Longest that one step of a shift works, whatever it is asked for.</summary>
    const int LongestStepMs = 20_000;

    const int ShortestStepMs = 50;

    readonly RequestDesk<HandoffReply> desk = new("Handoff", (id, problem) => new Failed { Id = id, Problem = problem });

    /// <summary>Version of the core, for <see cref="Welcome"/>.</summary>
    public static string Version { get; } = typeof(HandoffDispatcher).Assembly.GetName().Version?.ToString(3) ?? "0";

    public async Task<HandoffReply> HandleAsync(HandoffRequest request, Action<HandoffReply> progress, CancellationToken cancellation)
    {
        if (request is Cancel cancel)
        {
            await desk.GiveUpAsync(cancel.Target);
            return new Done { Id = cancel.Id };
        }

        return await desk.AnswerAsync(request.Id, token => AnswerAsync(request, progress, token), cancellation);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Task<HandoffReply> AnswerAsync(HandoffRequest request, Action<HandoffReply> progress, CancellationToken cancellation) => request switch
    {
        Hello hello => ReplyAsync(request, handoff.WelcomeAsync(hello, Version, cancellation), HandoffReply (welcome) => welcome),
        OpenQueue or PollQueue or MoveIssue or UndoMove or AddToQueue or RemoveFromQueue or TakeNext => QueueAsync(request, cancellation),
        FindIssues find => ReplyAsync(
            request, handoff.Finder.SearchAsync(find.Text, find.Jql, cancellation), HandoffReply (found) => new IssuesFound { Id = find.Id, Issues = found }),
        FindReceivers find => ReplyAsync(
            request, handoff.Receivers.FindAsync(find, cancellation), HandoffReply (found) => new ReceiversFound { Id = find.Id, Receivers = found }),
        PrepareShift or PreviewShift or StartShift or StepShift or ResumeShift or CancelShift or ListShifts => ShiftAsync(request, cancellation),
        ReadTeams or WriteTeam or RemoveTeam or ReadTemplate or WriteTemplate or ReadSettings or WriteSettings or WritePreferences => SettingAsync(request, cancellation),
        Measure measure => ReplyAsync(
            request, handoff.MeasureAsync(measure.Team, measure.Days, read => progress(new Progressed { Id = measure.Id, Done = read, Total = read }), cancellation),
            HandoffReply (measures) => new Measured { Id = measure.Id, Measures = measures }),
        _ => HandoffAsync(request, cancellation),
    };

    Task<HandoffReply> HandoffAsync(HandoffRequest request, CancellationToken cancellation) => request switch
    {
        ReadOpen read => ReplyAsync(
            request, handoff.Handoffs.OpenAsync(cancellation), HandoffReply (open) => new OpenRead { Id = read.Id, Incoming = open.Incoming, Outgoing = open.Outgoing }),
        ReadHistory read => ReplyAsync(
            request, handoff.Handoffs.HistoryAsync(read, cancellation), HandoffReply (page) => new HistoryRead { Id = read.Id, Rows = page.Rows, Cursor = page.Cursor }),
        OpenHandoff open => ReplyAsync(request, handoff.Handoffs.OneAsync(open.HandoffId, cancellation), Opened(request)),
        OpenIssue open => ReplyAsync(request, handoff.Handoffs.IssueAsync(open.Id, open.IssueId, cancellation), HandoffReply (opened) => opened),
        ReadChanges read => ReplyAsync(
            request, handoff.Handoffs.ChangesAsync(read.HandoffId, cancellation), HandoffReply (changes) => new ChangesRead { Id = read.Id, Changes = changes }),
        CheckDraft check => ReplyAsync(request, handoff.CheckAsync(check.Draft, cancellation), HandoffReply (found) => new DraftChecked
        {
            Id = check.Id,
            Findings = found.Findings,
            Length = found.Length,
            MostLength = Atlassian.Adf.AdfDocument.MostCharacters,
        }),
        SendHandoff send => ReplyAsync(request, handoff.SendAsync(send.Draft, cancellation), Opened(request)),
        AnswerOne answer => ReplyAsync(request, handoff.AnswerAsync(answer, cancellation), Opened(request)),
        _ => Task.FromResult<HandoffReply>(Refused(request, new(ErrorCode.BadUsage, $"The core does not know the request {request.GetType().Name}."))),
    };

    Task<HandoffReply> QueueAsync(HandoffRequest request, CancellationToken cancellation) => request switch
    {
        OpenQueue open => ReplyAsync(request, handoff.Queues.OpenAsync(open.Queue, open.Columns, cancellation), Drawn(request)),
        PollQueue poll => ReplyAsync(request, handoff.Queues.PollAsync(poll.Queue, cancellation), HandoffReply (asked) => asked.View is { } view
            ? new QueueOpened { Id = poll.Id, Queue = view }
            : new QueueUnchanged { Id = poll.Id, AskAgainMs = asked.AskAgainMs }),
        MoveIssue move => ReplyAsync(request, handoff.Queues.MoveAsync(move.Queue, move.IssueId, move.After, cancellation), Drawn(request)),
        UndoMove undo => ReplyAsync(request, handoff.Queues.UndoAsync(undo.Queue, cancellation), Drawn(request)),
        AddToQueue add => ReplyAsync(request, handoff.Queues.AddAsync(add, cancellation), Drawn(request)),
        RemoveFromQueue remove => ReplyAsync(request, handoff.Queues.RemoveAsync(remove.Queue, remove.IssueIds, cancellation), Drawn(request)),
        TakeNext take => ReplyAsync(
            request, handoff.Queues.TakeNextAsync(take.Queue, cancellation), HandoffReply (taken) => new IssueTaken { Id = take.Id, Issue = taken.Issue, Queue = taken.Queue }),
        _ => throw new InvalidOperationException($"{request.GetType().Name} is not about a queue."),
    };

    Task<HandoffReply> ShiftAsync(HandoffRequest request, CancellationToken cancellation) => request switch
    {
        PrepareShift prepare => ReplyAsync(request, handoff.Shifts.PrepareAsync(prepare, cancellation), Shown(request)),
        PreviewShift preview => ReplyAsync(request, handoff.Shifts.PreviewAsync(preview.Draft, cancellation), Shown(request)),
        StartShift start => ReplyAsync(request, handoff.Shifts.StartAsync(start.Draft, cancellation), Shown(request)),
        StepShift step => ReplyAsync(
            request, handoff.Shifts.StepAsync(step.RunId, TimeSpan.FromMilliseconds(Math.Clamp(step.BudgetMs, ShortestStepMs, LongestStepMs)), cancellation), Shown(request)),
        ResumeShift resume => ReplyAsync(request, handoff.Shifts.ResumeAsync(resume.RunId, cancellation), Shown(request)),
        CancelShift cancel => ReplyAsync(request, handoff.Shifts.CancelAsync(cancel.RunId, cancellation), Shown(request)),
        ListShifts list => ReplyAsync(request, handoff.Shifts.ListAsync(cancellation), HandoffReply (shifts) => new ShiftsListed { Id = list.Id, Shifts = shifts }),
        _ => throw new InvalidOperationException($"{request.GetType().Name} is not about a shift."),
    };

    Task<HandoffReply> SettingAsync(HandoffRequest request, CancellationToken cancellation) => request switch
    {
        ReadTeams => ReplyAsync(request, handoff.Settings.TeamsAsync(cancellation), TeamsShown(request)),
        WriteTeam write => ReplyAsync(request, handoff.Settings.WriteTeamAsync(write.TeamId, write.Team, cancellation), TeamsShown(request)),
        RemoveTeam remove => ReplyAsync(request, handoff.Settings.RemoveTeamAsync(remove.TeamId, cancellation), TeamsShown(request)),
        ReadTemplate read => ReplyAsync(request, handoff.Settings.TemplateAsync(read.Id, read.ProjectId, cancellation), HandoffReply (template) => template),
        WriteTemplate write => ReplyAsync(
            request, handoff.Settings.WriteTemplateAsync(write.Id, write.ProjectId, write.Template, cancellation), HandoffReply (template) => template),
        ReadSettings read => ReplyAsync(
            request, handoff.Site.SettingsAsync(again: true, cancellation), HandoffReply (settings) => new SettingsRead { Id = read.Id, Settings = settings }),
        WriteSettings write => ReplyAsync(
            request, handoff.Settings.WriteAsync(write.Settings, cancellation), HandoffReply (settings) => new SettingsRead { Id = write.Id, Settings = settings }),
        WritePreferences write => ReplyAsync(request, handoff.Settings.WriteAsync(write.Preferences, cancellation), HandoffReply (_) => new Done { Id = write.Id }),
        _ => throw new InvalidOperationException($"{request.GetType().Name} is not about settings."),
    };

    static Func<QueueView, HandoffReply> Drawn(HandoffRequest request) => view => new QueueOpened { Id = request.Id, Queue = view };

    static Func<HandoffView, HandoffReply> Opened(HandoffRequest request) => view => new HandoffOpened { Id = request.Id, Handoff = view };

    static Func<ShiftView, HandoffReply> Shown(HandoffRequest request) => shift => new ShiftShown { Id = request.Id, Shift = shift };

    static Func<(IReadOnlyList<Team> Teams, IReadOnlyList<PersonView> People), HandoffReply> TeamsShown(HandoffRequest request) =>
        read => new TeamsRead { Id = request.Id, Teams = read.Teams, People = read.People };

    static async Task<HandoffReply> ReplyAsync<T>(HandoffRequest request, Task<Outcome<T>> outcome, Func<T, HandoffReply> reply) =>
        (await outcome).TryGet(out var value, out var problem) ? reply(value) : Refused(request, problem);

    static Failed Refused(HandoffRequest request, Problem problem) => new() { Id = request.Id, Problem = problem };
}
