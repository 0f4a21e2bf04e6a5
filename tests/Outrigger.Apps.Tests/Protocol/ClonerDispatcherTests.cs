using System.Text.Json;
using Outrigger.Apps.Cloning;
using Outrigger.Apps.Cloning.Apply;
using Outrigger.Apps.Protocol;
using Outrigger.Apps.Tests.Cloning;
using Outrigger.Core.Chance;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.Protocol;

/// <summary>The protocol as the ui speaks it, from hello to undo.</summary>
public sealed class ClonerDispatcherTests
{
    [Fact]
    public async Task The_ui_gets_from_hello_to_forty_pages_and_back()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>Hello {{name}}</p>", "Onboarding template", "hr");
        await using var core = NewCore(world);

        var welcome = Assert.IsType<Welcome>(await core.AskAsync(new Hello { Id = 1 }));
        Assert.Equal(("Ada Lindqvist", 5000), (welcome.DisplayName, welcome.MostRows));
        var found = Assert.IsType<PagesFound>(await core.AskAsync(new SearchPages { Id = 2, Text = "onboarding" }));
        Assert.Equal((template.Id, "DOC", "Documentation"), (found.Pages[0].Id, found.Pages[0].SpaceKey, found.Pages[0].SpaceName));
        var read = Assert.IsType<TemplateRead>(await core.AskAsync(new ReadTemplate { Id = 3, PageId = template.Id }));
        Assert.Equal("name", Assert.Single(read.Template.Variables).Name);
        var draft = ClonerWorld.CsvDraft(template, "title,name\n" + string.Join('\n', Enumerable.Range(1, 40).Select(n => $"Starter {n},N{n}")));
        var preview = Assert.IsType<Previewed>(await core.AskAsync(new PreviewDraft { Id = 4, Draft = draft })).Preview;
        Assert.NotEmpty(core.Progress);
        Assert.All(core.Progress, progress => Assert.Equal(4, progress.Id));

        var started = Assert.IsType<RunStarted>(await core.AskAsync(new StartRun { Id = 5, PlanId = preview.PlanId }));
        Assert.All(started.Rows, row => Assert.Equal(RowStatus.Waiting, row.Status));
        var last = await core.StepToEndAsync(started.Progress.RunId);
        Assert.Equal((40, 40, RunState.Done), (last.Progress.Done, last.Progress.Total, last.Progress.State));
        var report = Assert.IsType<ReportRead>(await core.AskAsync(new ReadReport { Id = 7, RunId = started.Progress.RunId })).Report;
        Assert.Equal((40, 40), (report.Summary.Created, report.Undoable));
        var csv = Assert.IsType<ReportExported>(await core.AskAsync(new ExportReport { Id = 8, RunId = started.Progress.RunId })).Csv;
        Assert.Equal(41, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        Assert.IsType<RunStarted>(await core.AskAsync(new UndoRun { Id = 9, RunId = started.Progress.RunId }));
        Assert.Equal(RunState.Undone, (await core.StepToEndAsync(started.Progress.RunId)).Progress.State);
        Assert.Equal(["Onboarding template"], world.Made().Select(page => page.Title));
        Assert.IsType<Done>(await core.AskAsync(new ForgetRun { Id = 10, RunId = started.Progress.RunId }));
        Assert.Empty(Assert.IsType<RunsListed>(await core.AskAsync(new ListRuns { Id = 11 })).Runs);
    }

    [Fact]
    public async Task Changed_rows_of_all_steps_together_are_the_report()
    {
        await using var world = await ClonerWorld.StartAsync();
        await using var core = NewCore(world);
        var preview = Assert.IsType<Previewed>(await core.AskAsync(new PreviewDraft { Id = 1, Draft = ClonerWorld.Draft(world.Template("<p>x</p>"), "A", "B", "C") })).Preview;
        var started = Assert.IsType<RunStarted>(await core.AskAsync(new StartRun { Id = 2, PlanId = preview.PlanId }));
        var rows = started.Rows.ToDictionary(row => row.Number);

        for (var finished = false; !finished;)
        {
            var step = Assert.IsType<Stepped>(await core.AskAsync(new StepRun { Id = 3, RunId = started.Progress.RunId, BudgetMs = 1 }));
            foreach (var row in step.Changed)
            {
                rows[row.Number] = row;
            }

            finished = step.Finished;
        }

        var report = Assert.IsType<ReportRead>(await core.AskAsync(new ReadReport { Id = 4, RunId = started.Progress.RunId })).Report;
        Assert.Equal(report.Rows.Select(row => (row.Number, row.Status, row.Fidelity, row.PageId)), rows.Values.Select(row => (row.Number, row.Status, row.Fidelity, row.PageId)));
    }

    [Fact]
    public async Task A_plan_starts_once_however_often_it_is_asked_for()
    {
        await using var world = await ClonerWorld.StartAsync();
        await using var core = NewCore(world);
        var preview = Assert.IsType<Previewed>(await core.AskAsync(new PreviewDraft { Id = 1, Draft = ClonerWorld.Draft(world.Template("<p>x</p>"), "A") })).Preview;

        var answers = await Task.WhenAll(core.AskAsync(new StartRun { Id = 2, PlanId = preview.PlanId }), core.AskAsync(new StartRun { Id = 3, PlanId = preview.PlanId }));

        Assert.Equal(ErrorCode.RunUnknown, Assert.Single(answers.OfType<Failed>()).Problem.Code);
        Assert.Single(answers.OfType<RunStarted>());
    }

    [Fact]
    public async Task A_request_that_is_given_up_is_answered_as_cancelled()
    {
        await using var world = await ClonerWorld.StartAsync(options: options => options with { Latency = TimeSpan.FromSeconds(30) });
        await using var core = NewCore(world);
        var pending = core.AskAsync(new SearchPages { Id = 1, Text = "x" });

        Assert.IsType<Done>(await core.AskAsync(new Cancel { Id = 2, Target = 1 }));

        Assert.Equal(ErrorCode.Cancelled, Assert.IsType<Failed>(await pending).Problem.Code);
    }

    [Fact]
    public async Task A_page_is_found_by_its_id_and_by_its_address()
    {
        await using var world = await ClonerWorld.StartAsync();
        var page = world.Template("<p>x</p>");
        await using var core = NewCore(world);

        foreach (var text in new[] { page.Id, $"https://acme.example/wiki/spaces/DOC/pages/{page.Id}/Template" })
        {
            var found = Assert.IsType<PagesFound>(await core.AskAsync(new SearchPages { Id = 1, Text = text }));
            Assert.Equal(page.Id, Assert.Single(found.Pages).Id);
        }

        var spaces = Assert.IsType<SpacesFound>(await core.AskAsync(new SearchSpaces { Id = 2, Text = "eng" }));
        Assert.Equal("ENG", Assert.Single(spaces.Spaces).Key);
    }

    [Fact]
    public async Task An_attached_table_is_read_as_text()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        world.State.Put(template with { Attachments = [world.State.NewAttachment("rows.csv", "text/csv", "\uFEFFtitle\nÄnne"u8.ToArray(), world.AdminId)] });
        await using var core = NewCore(world);

        var view = Assert.IsType<TemplateRead>(await core.AskAsync(new ReadTemplate { Id = 1, PageId = template.Id })).Template;
        var text = Assert.IsType<RowFileRead>(await core.AskAsync(new ReadRowFile { Id = 2, TemplateId = template.Id, AttachmentId = view.RowFiles[0].AttachmentId })).Text;

        Assert.Equal("title\nÄnne", text);
    }

    [Fact]
    public async Task A_run_that_is_not_under_way_says_so_and_can_be_resumed()
    {
        await using var world = await ClonerWorld.StartAsync();
        await using var first = NewCore(world);
        var preview = Assert.IsType<Previewed>(await first.AskAsync(new PreviewDraft { Id = 1, Draft = ClonerWorld.Draft(world.Template("<p>x</p>"), "A", "B") })).Preview;
        var run = Assert.IsType<RunStarted>(await first.AskAsync(new StartRun { Id = 2, PlanId = preview.PlanId })).Progress.RunId;
        await using var second = NewCore(world);

        Assert.Equal(ErrorCode.RunUnknown, Assert.IsType<Failed>(await second.AskAsync(new StepRun { Id = 1, RunId = run, BudgetMs = 10 })).Problem.Code);
        Assert.Equal(RunState.Interrupted, Assert.Single(Assert.IsType<RunsListed>(await second.AskAsync(new ListRuns { Id = 2 })).Runs).State);
        Assert.IsType<RunStarted>(await second.AskAsync(new ResumeRun { Id = 3, RunId = run }));
        await second.StepToEndAsync(run);

        Assert.Equal(2, world.Made().Count);
        Assert.Equal(ErrorCode.RunUnknown, Assert.IsType<Failed>(await second.AskAsync(new ResumeRun { Id = 4, RunId = "nothing" })).Problem.Code);
    }

    [Fact]
    public async Task Preferences_go_to_the_server_and_come_back()
    {
        await using var world = await ClonerWorld.StartAsync();
        var remote = new FakeRemote();
        await using var core = NewCore(world, new PreferencesRemote(remote));
        var kept = new ClonerPreferences { TemplateId = "42", Source = RowSource.Csv, Options = new() { Children = true } };

        Assert.IsType<PreferencesLoaded>(await core.AskAsync(new SavePreferences { Id = 1, Preferences = kept }));
        var loaded = Assert.IsType<PreferencesLoaded>(await core.AskAsync(new LoadPreferences { Id = 2 })).Preferences;

        Assert.Equal(("42", RowSource.Csv, true), (loaded.TemplateId, loaded.Source, loaded.Options?.Children));
        remote.Down = true;
        Assert.Equal(ErrorCode.Unavailable, Assert.IsType<Failed>(await core.AskAsync(new LoadPreferences { Id = 3 })).Problem.Code);
    }

    static Core NewCore(ClonerWorld world, IPreferencesRemote? preferences = null) =>
        new(new(world.Client, world.Journal, preferences ?? new NoPreferences(), TimeProvider.System, new TimeOrderedIds(TimeProvider.System), CloneRunOptions.Tab));

    /// <summary>Every request goes through the JSON of the protocol, and every answer into it, as between ui and core.</summary>
    sealed class Core(ClonerDispatcher dispatcher) : IAsyncDisposable
    {
        public List<Progressed> Progress { get; } = [];

        public async Task<CoreReply> AskAsync(CoreRequest request)
        {
            var reply = await dispatcher.HandleAsync(Spoken.Heard(request), reply => Progress.Add(Assert.IsType<Progressed>(reply)), default);
            Assert.Equal(request.Id, reply.Id);
            Spoken.Said(reply);
            return reply;
        }

        public async Task<Stepped> StepToEndAsync(string run)
        {
            while (true)
            {
                var step = Assert.IsType<Stepped>(await AskAsync(new StepRun { Id = 99, RunId = run, BudgetMs = 200 }));
                if (step.Finished)
                {
                    return step;
                }
            }
        }

        public ValueTask DisposeAsync() => dispatcher.DisposeAsync();
    }

    sealed class FakeRemote : IRemote
    {
        string kept = "{}";

        public bool Down { get; set; }

        public Task<RemoteResponse> InvokeAsync(string method, string path, string? body, CancellationToken cancellation)
        {
            Assert.Equal("/api/cloner/preferences", path);
            kept = body ?? kept;
            return Down ? throw new RemoteException("The server is not there.") : Task.FromResult(new RemoteResponse(200, kept));
        }
    }
}
