using System.Net.Http.Headers;
using System.Text;
using Outrigger.Apps.Cloning;
using Outrigger.Apps.Cloning.Apply;
using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Cloning.Plan;
using Outrigger.Atlassian.Confluence;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Chance;
using Outrigger.Core.Errors;
using Outrigger.Site;
using Outrigger.Site.Model;
using Space = Outrigger.Site.Model.Space;
using SitePage = Outrigger.Site.Model.Page;

namespace Outrigger.Apps.Tests.Cloning;

/// <summary>An embedded site on a free port with a small world of its own, and a cloner that talks to it over HTTP.</summary>
public sealed class ClonerWorld : IAsyncDisposable
{
    readonly HttpClient http;

    ClonerWorld(SiteHost host, Func<ProductRequest, int, Fate>? fateOf)
    {
        Host = host;
        http = Signed(host, "admin@example.com");
        FateOf = fateOf ?? ((_, _) => Fate.Pass);
        Transport = new(new HttpTransport(http), (request, number) => FateOf(request, number));
        Client = new(Transport);
        Journal = new JsonLinesJournal(Lines);
        Cloner = NewCloner();
    }

    public SiteHost Host { get; }

    public SiteState State => Host.State;

    public FaultyTransport Transport { get; }

    public Func<ProductRequest, int, Fate> FateOf { get; set; }

    public ConfluenceClient Client { get; }

    public TextLines Lines { get; } = new();

    public IRunJournal Journal { get; set; }

    public ClonerService Cloner { get; private set; }

    public CloneRunOptions Options { get; init; } = new() { MostInFlight = 8, LookAgainAfter = [TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2)] };

    public string AdminId => State.UserByEmail("admin@example.com")!.AccountId; // put there by Fill

    public Space Space => State.SpaceByKey("DOC")!; // put there by Fill

    public Space Other => State.SpaceByKey("ENG")!; // put there by Fill

    public SitePage Home => State.PageByTitle(Space.Id, "Home")!; // put there by Fill

    public static async Task<ClonerWorld> StartAsync(Func<ProductRequest, int, Fate>? fateOf = null, Func<SiteOptions, SiteOptions>? options = null)
    {
        var state = new SiteState(TimeProvider.System);
        Fill(state);
        var wanted = new SiteOptions { Port = 0, AppsPort = 0 };
        return new(await SiteHost.StartAsync(options?.Invoke(wanted) ?? wanted, state, TimeProvider.System, CancellationToken.None), fateOf);
    }

    /// <summary>A cloner that shares nothing with the one before but the journal, as after a kill.</summary>
    public ClonerService NewCloner(ITransport? transport = null) =>
        Cloner = new(new RunServices(transport is null ? Client : new(transport), Journal, TimeProvider.System, new TimeOrderedIds(TimeProvider.System), Options));

    public HttpTransport As(string email) => new(Signed(Host, email));

    public SitePage Template(string body, string title = "Template", params string[] labels) => State.AddPage(new NewPage
    {
        SpaceId = Space.Id,
        ParentId = Home.Id,
        Title = title,
        Body = body,
        AuthorId = AdminId,
        Labels = [.. labels.Select(label => State.Label(label))],
    });

    public SitePage Add(string title, string? parentId = null, string body = "<p>x</p>", Space? space = null) => State.AddPage(new NewPage
    {
        SpaceId = (space ?? Space).Id,
        ParentId = parentId ?? (space is null ? Home.Id : null),
        Title = title,
        Body = body,
        AuthorId = AdminId,
    });

    public static CloneDraft Draft(SitePage template, params string[] titles) => new()
    {
        TemplateId = template.Id,
        Rows = new(RowSource.Lines, string.Join('\n', titles)),
    };

    public static CloneDraft CsvDraft(SitePage template, string csv) => new() { TemplateId = template.Id, Rows = new(RowSource.Csv, csv) };

    public async Task<PlanResult> PlanAsync(CloneDraft draft)
    {
        var planned = await Cloner.PlanAsync(draft, (_, _, _) => { }, CancellationToken.None);
        Assert.True(planned.IsOk, planned.Problem?.Message);
        return planned.Value;
    }

    public async Task<ClonePreview> PreviewAsync(CloneDraft draft) => (await PlanAsync(draft)).Preview;

    public async Task<CloneRun> StartAsync(CloneDraft draft)
    {
        var preview = await PreviewAsync(draft);
        Assert.True(preview.CanStart, string.Join('\n', preview.Findings.Select(finding => finding.Message)));
        var run = await Cloner.StartAsync(preview.PlanId, CancellationToken.None);
        Assert.True(run.IsOk, run.Problem?.Message);
        return run.Value;
    }

    /// <summary>Plans, starts and steps until nothing is left.</summary>
    public async Task<RunReport> RunAsync(CloneDraft draft)
    {
        var run = await StartAsync(draft);
        await FinishAsync(run);
        return run.Report;
    }

    public static async Task FinishAsync(CloneRun run)
    {
        while (!(await run.StepAsync(TimeSpan.FromSeconds(5), CancellationToken.None)).Finished)
        {
        }
    }

    public async Task<RunReport> ResumeAsync(string runId)
    {
        var run = await NewCloner().ResumeAsync(runId, CancellationToken.None);
        Assert.True(run.IsOk, run.Problem?.Message);
        await FinishAsync(run.Value);
        return run.Value.Report;
    }

    public async Task<RunReport> UndoAsync(string runId)
    {
        var run = await Cloner.UndoAsync(runId, CancellationToken.None);
        Assert.True(run.IsOk, run.Problem?.Message);
        await FinishAsync(run.Value);
        return run.Value.Report;
    }

    /// <summary>Current pages of the space made from the template, drafts too, without the world's own.</summary>
    public IReadOnlyList<SitePage> Made(params string[] own) =>
        [.. State.PagesInSpace(Space.Id).Where(page => page.Status is Site.Model.PageStatus.Current or Site.Model.PageStatus.Draft && page.Title is not ("Home" or "Template") && !own.Contains(page.Title))];

    public SitePage Page(string title) => State.PageByTitle(Space.Id, title) ?? throw new InvalidOperationException($"No page “{title}”.");

    public async ValueTask DisposeAsync()
    {
        await Cloner.DisposeAsync();
        http.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>The one finding of that code and row; it stops the run.</summary>
    public static PreviewFinding Stops(ClonePreview preview, ErrorCode code, int? row = null)
    {
        var found = Assert.Single(preview.Findings, finding => finding.Code == code && finding.Row == row);
        Assert.True(found.Stops);
        Assert.False(preview.CanStart);
        Assert.True(row is null || found.Message.StartsWith($"Row {row}: ", StringComparison.Ordinal), found.Message);
        return found;
    }

    static HttpClient Signed(SiteHost host, string email)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5) }) { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{email}:demo")));
        return client;
    }

    static void Fill(SiteState state)
    {
        var (admin, user, reader) = (Person(state, "Ada Lindqvist", "admin@example.com", true), Person(state, "Uwe Brandt", "user@example.com", false), Person(state, "Rita Moreau", "reader@example.com", false));
        Person(state, "Uwe Sommer", "uwe.sommer@example.com", false);
        state.Put(new SiteGroup("writers", "writers", [admin, user]));
        AddSpace(state, "DOC", "Documentation", admin, reader, "writers");
        AddSpace(state, "ENG", "Engineering", admin, reader, "writers");
        AddSpace(state, "SEC", "Closed", admin, user, null);
    }

    static string Person(SiteState state, string name, string email, bool administrator)
    {
        var user = new SiteUser { AccountId = "712020:" + name.Replace(' ', '-').ToLowerInvariant(), DisplayName = name, Email = email, IsSiteAdministrator = administrator };
        state.Put(user);
        return user.AccountId;
    }

    static void AddSpace(SiteState state, string key, string name, string admin, string reader, string? writers)
    {
        var space = new Space
        {
            Id = state.NextId(),
            Key = key,
            Name = name,
            AuthorId = admin,
            CreatedAt = state.Now,
            Permissions = [new(Principal.User(reader), SpaceOperation.View), .. writers is null ? [] : Writers(writers)],
        };
        state.Put(space);
        var home = state.AddPage(new NewPage { SpaceId = space.Id, Title = "Home", AuthorId = admin, Body = "<p>Home</p>" });
        state.Put(space with { HomepageId = home.Id });
    }

    static SpacePermission[] Writers(string group) =>
        [new(Principal.Group(group), SpaceOperation.View), new(Principal.Group(group), SpaceOperation.Create), new(Principal.Group(group), SpaceOperation.Delete)];
}
