using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Sending;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Desk;

/// <summary>The core of Handoff, put together. Its desks answer the requests of one kind each.</summary>
public sealed class HandoffService
{
    readonly HandoffServices services;
    readonly Answers answers;
    readonly DraftChecks checks;
    readonly Healing healing;

    public HandoffService(HandoffServices services)
    {
        this.services = services;
        People = new(services.Jira);
        Site = new(services.Remote);
        var issues = new Issues(services.Jira, People);
        var claims = new Claims(services);
        var post = new CommentPost(services, claims, People);
        var letters = new Letters(services, People, Site);
        var outbox = new Outbox(
            services, Site, new NoteStep(services, claims, post, letters, People), new ReplyStep(services, claims, post, letters, Site), new AssigneeStep(services, claims));
        Texts = new(services, claims, outbox, People);
        answers = new(services, outbox, new LateWords(services, post, letters, People), People);
        healing = new(services, Texts, answers, outbox);
        Templates = new(services.Jira);
        Finder = new(services.Jira, issues);
        Settings = new(services.Remote, Site, People, Templates);
        var receivers = new ReceiverChecks(services, People, Site);
        checks = new(services, People, letters, Templates, receivers);
        var rows = new Rows(services.Jira, issues, People, Site);
        Queues = new(services, issues, Site, Finder, healing);
        Handoffs = new(services, issues, People, Site, rows, healing, checks, Templates);
        Receivers = new(services, People, Site);
        Shifts = new(services, issues, People, rows, Finder, new ShiftChecks(services, People, checks, receivers), Texts);
    }

    public People People { get; }

    public SiteFacts Site { get; }

    public QueueDesk Queues { get; }

    public HandoffDesk Handoffs { get; }

    public ReceiverDesk Receivers { get; }

    public ShiftDesk Shifts { get; }

    public TemplateDesk Templates { get; }

    public SettingsDesk Settings { get; }

    public IssueFinder Finder { get; }

    internal Texts Texts { get; }

    internal HandoffServices Services => services;

    /// <summary>Who is here and what is kept of him; heals what an earlier tab of this browser left.</summary>
    public async Task<Outcome<Welcome>> WelcomeAsync(Hello hello, string version, CancellationToken cancellation)
    {
        Site.Url = hello.SiteUrl ?? Site.Url;

        // All asked at once: one after the other would be felt before the first screen.
        var (asMe, asSettings, asPreferences) = (People.MeAsync(cancellation), Site.SettingsAsync(again: true, cancellation), Site.PreferencesAsync(again: true, cancellation));
        var (asTeams, asOpen) = (Site.TeamsAsync(again: true, cancellation), Site.OpenAsync(cancellation));
        await Task.WhenAll(asMe, asSettings, asPreferences, asTeams, asOpen);
        if (!(await asMe).TryGet(out var me, out var problem)
            || !(await asSettings).TryGet(out var settings, out problem)
            || !(await asPreferences).TryGet(out var preferences, out problem)
            || !(await asTeams).TryGet(out _, out problem)
            || !(await asOpen).TryGet(out var open, out problem))
        {
            return problem;
        }

        services.Clock.Hear(open.Now);
        await healing.OwnAsync(cancellation);
        return new Welcome
        {
            Id = hello.Id,
            Version = version,
            Me = me,
            Settings = settings,
            Preferences = preferences,
            MyTeams = Site.TeamsOf(me.AccountId),
            Waiting = open.Incoming.Count,
            JournalLasts = services.Journal.Lasts,
        };
    }

    public Task<Outcome<CheckedDraft>> CheckAsync(HandoffDraft draft, CancellationToken cancellation) => checks.CheckAsync(draft, cancellation);

    /// <summary>
    /// Sends one handoff. Where the record is made and the comment is still owed, the handoff is answered with what is owed; where nobody
    /// is sure of the record, the text is kept and the same draft sent again is the same handoff.
    /// </summary>
    public async Task<Outcome<HandoffView>> SendAsync(HandoffDraft draft, CancellationToken cancellation)
    {
        if (!(await checks.CheckAsync(draft, cancellation)).TryGet(out var found, out var problem) || !(await People.MeAsync(cancellation)).TryGet(out var me, out problem))
        {
            return problem;
        }

        var earlier = Texts.UnsureOf(draft.IssueId, draft.To);
        if (found.Findings.FirstOrDefault(finding => finding.Stops && !(earlier is not null && finding.Problem.Code == ErrorCode.IssuePending)) is { } stop)
        {
            return stop.Problem;
        }

        var wanted = new NewHandoff
        {
            RequestId = earlier?.Begun.Rows[0].Handoff.RequestId ?? services.NewId(),
            IssueId = draft.IssueId,
            To = draft.To,
            AcceptBy = draft.AcceptBy,
            Fallback = draft.Fallback,
            AssignOnAccept = draft.AssignOnAccept,
        };
        var run = await Texts.BeginAsync([new(wanted, draft.Note)], null, shift: false, me.AccountId, cancellation);
        run.Keys[draft.IssueId] = found.IssueKey ?? "";
        await (earlier is null ? Task.CompletedTask : Texts.ForgetAsync(earlier, cancellation));
        var stopped = await run.StepAsync(null, cancellation);
        return await SentAsync(run, stopped, cancellation);
    }

    public async Task<Outcome<HandoffView>> AnswerAsync(AnswerOne answer, CancellationToken cancellation)
    {
        var given = await answers.GiveAsync(answer.HandoffId, answer.Answer, answer.Reason, answer.Text, answer.OverAssignee, cancellation);
        if (!given.TryGet(out var settled, out var problem))
        {
            return problem;
        }

        return (await Handoffs.ViewAsync(settled.Record, null, cancellation)).TryGet(out var view, out problem) ? view with { Owed = settled.Owed ?? view.Owed } : problem;
    }

    /// <summary>Reckons from records; pages back as far as the days reach.</summary>
    /// <param name="progress">Is told how many records were read.</param>
    public async Task<Outcome<MeasuresView>> MeasureAsync(string? teamId, int days, Action<int> progress, CancellationToken cancellation)
    {
        if (!(await Site.TeamsAsync(again: false, cancellation)).TryGet(out var teams, out var problem))
        {
            return problem;
        }

        var team = teams.FirstOrDefault(one => one.Id == teamId);
        var records = new List<HandoffRecord>();
        for (var cursor = (string?)null; ;)
        {
            if (!(await services.Remote.HandoffsAsync(cursor, cancellation)).TryGet(out var page, out problem))
            {
                return problem;
            }

            var since = services.Clock.Now.AddDays(-Math.Clamp(days, 1, 366));
            records.AddRange(page.Handoffs.Where(record => record.Created >= since && (teamId is null || IsOf(record, team, teamId))));
            progress(records.Count);
            cursor = page.Handoffs.Any(record => record.Created < since) ? null : page.Cursor;
            if (cursor is null)
            {
                return Measuring.Of(records, services.Clock.Now);
            }
        }
    }

    static bool IsOf(HandoffRecord record, Team? team, string teamId) => record.To.Id == teamId
        || team?.Members.Any(member => Rows.PeopleOf(record).Contains(member.AccountId)) == true;

    async Task<Outcome<HandoffView>> SentAsync(SendRun run, Problem? stopped, CancellationToken cancellation)
    {
        var row = run.Rows[0];
        if (row.HandoffId is not { } id)
        {
            await (row.State == ShiftRowState.Failed ? Texts.ForgetAsync(run, cancellation) : Task.CompletedTask);
            return row.Problem ?? stopped ?? new Problem(ErrorCode.OutcomeUnknown, "The handoff may or may not have been recorded.", "Look at the issue before you send it again.");
        }

        if (!run.Records.TryGetValue(id, out var record))
        {
            return stopped ?? new Problem(ErrorCode.OutcomeUnknown, "The handoff is recorded and could not be read again.", "Open it.");
        }

        return (await Handoffs.ViewAsync(record, null, cancellation)).TryGet(out var view, out var problem) ? view with { Owed = row.Problem ?? stopped ?? view.Owed } : problem;
    }
}
