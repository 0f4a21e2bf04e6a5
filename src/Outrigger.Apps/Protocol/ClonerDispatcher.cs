using Outrigger.Apps.Cloning;
using Outrigger.Apps.Cloning.Apply;
using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Cloning.Report;
using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Chance;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Protocol;

/// <summary>Answers every request of the cloner's protocol.</summary>
public sealed class ClonerDispatcher : IAppCore<CoreRequest, CoreReply>
{
    /// <summary>Longest that one step works, whatever it is asked for.</summary>
    static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(20);

    readonly RequestDesk<CoreReply> desk = new("The cloner", (id, problem) => new Failed { Id = id, Problem = problem });
    readonly ClonerService cloner;
    readonly IPreferencesRemote preferences;

    public ClonerDispatcher(
        ConfluenceClient client, IRunJournal journal, IPreferencesRemote preferences, TimeProvider time, IIdSource ids, CloneRunOptions options)
    {
        this.preferences = preferences;
        cloner = new(new RunServices(client, journal, time, ids, options));
    }

    /// <summary>Version of the core, for <see cref="Welcome"/>.</summary>
    public static string Version { get; } = typeof(ClonerDispatcher).Assembly.GetName().Version?.ToString(3) ?? "0";

    public async Task<CoreReply> HandleAsync(CoreRequest request, Action<CoreReply> progress, CancellationToken cancellation)
    {
        if (request is Cancel cancel)
        {
            await desk.GiveUpAsync(cancel.Target);
            return new Done { Id = cancel.Id };
        }

        return await desk.AnswerAsync(request.Id, token => AnswerAsync(request, progress, token), cancellation);
    }

    public ValueTask DisposeAsync() => cloner.DisposeAsync();

    async Task<CoreReply> AnswerAsync(CoreRequest request, Action<CoreReply> progress, CancellationToken cancellation) => request switch
    {
        Hello hello => Reply(request, await cloner.WhoAsync(cancellation), me => new Welcome
        {
            Id = hello.Id,
            Version = Version,
            AccountId = me.AccountId,
            DisplayName = me.DisplayName,
            JournalLasts = cloner.JournalLasts,
            MostRows = ClonerService.MostRows,
        }),
        SearchPages search => Reply(request, await cloner.Search.PagesAsync(search.Text, search.SpaceKey, cancellation), found => new PagesFound { Id = search.Id, Pages = found }),
        SearchSpaces search => Reply(request, await cloner.Search.SpacesAsync(search.Text, cancellation), found => new SpacesFound { Id = search.Id, Spaces = found }),
        ReadTemplate read => Reply(request, await cloner.TemplateAsync(read.PageId, cancellation), view => new TemplateRead { Id = read.Id, Template = view }),
        ReadRowFile read => Reply(
            request, await cloner.RowFileAsync(read.TemplateId, read.AttachmentId, cancellation), text => new RowFileRead { Id = read.Id, Text = text }),
        PreviewDraft preview => Reply(
            request, await cloner.PlanAsync(preview.Draft, Told(request, progress), cancellation), planned => new Previewed { Id = preview.Id, Preview = planned.Preview }),
        LoadPreferences => Reply(request, await preferences.LoadAsync(cancellation), Loaded(request)),
        SavePreferences save => Reply(request, await preferences.SaveAsync(save.Preferences, cancellation), Loaded(request)),
        SavePreset save => Reply(request, await cloner.Presets.SaveAsync(save.TemplateId, save.Preset, cancellation), _ => new Done { Id = save.Id }),
        DeletePreset delete => Reply(request, await cloner.Presets.DeleteAsync(delete.TemplateId, delete.Name, cancellation), _ => new Done { Id = delete.Id }),
        _ => await AnswerRunAsync(request, cancellation),
    };

    async Task<CoreReply> AnswerRunAsync(CoreRequest request, CancellationToken cancellation) => request switch
    {
        StartRun start => Reply(request, await cloner.StartAsync(start.PlanId, cancellation), Started(request)),
        ResumeRun resume => Reply(request, await cloner.ResumeAsync(resume.RunId, cancellation), Started(request)),
        UndoRun undo => Reply(request, await cloner.UndoAsync(undo.RunId, cancellation), Started(request)),
        StepRun step => await StepAsync(step, cancellation),
        CancelRun cancel => Cancelled(cancel),
        ListRuns list => new RunsListed { Id = list.Id, Runs = await cloner.RunsAsync(cancellation) },
        ReadReport read => Reply(request, await cloner.ReportAsync(read.RunId, cancellation), report => new ReportRead { Id = read.Id, Report = report }),
        ExportReport export => Reply(request, await cloner.ReportAsync(export.RunId, cancellation), report => new ReportExported
        {
            Id = export.Id,
            FileName = $"clones-{export.RunId}.csv",
            Csv = ReportCsv.Of(report),
        }),
        ForgetRun forget => Reply(request, await cloner.ForgetAsync(forget.RunId, cancellation), _ => new Done { Id = forget.Id }),
        _ => Refused(request, new(ErrorCode.BadUsage, $"The core does not know the request {request.GetType().Name}.")),
    };

    async Task<CoreReply> StepAsync(StepRun step, CancellationToken cancellation)
    {
        if (cloner.Live(step.RunId) is not { } run)
        {
            return Refused(step, NotLive);
        }

        var budget = TimeSpan.FromMilliseconds(Math.Clamp(step.BudgetMs, 0, LongestStep.TotalMilliseconds));
        var done = await run.StepAsync(budget, cancellation);
        return new Stepped { Id = step.Id, Progress = done.Progress, Changed = done.Changed, Finished = done.Finished };
    }

    CoreReply Cancelled(CancelRun cancel)
    {
        if (cloner.Live(cancel.RunId) is not { } run)
        {
            return Refused(cancel, NotLive);
        }

        run.Cancel();
        return new Done { Id = cancel.Id };
    }

    static Problem NotLive { get; } = new(ErrorCode.RunUnknown, "The run is not under way here.", "Resume it first.");

    static Func<CloneRun, CoreReply> Started(CoreRequest request) =>
        run => new RunStarted { Id = request.Id, Progress = run.Progress(), Rows = run.Rows };

    static Func<ClonerPreferences, CoreReply> Loaded(CoreRequest request) => loaded => new PreferencesLoaded { Id = request.Id, Preferences = loaded };

    static Cloning.Plan.Progress Told(CoreRequest request, Action<CoreReply> progress) =>
        (done, total, phase) => progress(new Progressed { Id = request.Id, Done = done, Total = total, Phase = phase });

    static CoreReply Reply<T>(CoreRequest request, Outcome<T> outcome, Func<T, CoreReply> reply) =>
        outcome.TryGet(out var value, out var problem) ? reply(value) : Refused(request, problem);

    static Failed Refused(CoreRequest request, Problem problem) => new() { Id = request.Id, Problem = problem };
}
