using System.Buffers.Text;
using System.Net;
using System.Text.Json.Nodes;
using Outrigger.Site.Forge;
using Outrigger.Site.Forge.Frames;
using Outrigger.Site.Hosting;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Tests.Forge;

public sealed class JiraModuleTests
{
    [Fact]
    public void A_module_names_a_resource_or_a_document_in_it()
    {
        using var folder = new AppFolder(TinyJira.Manifest);
        var app = Assert.Single(ForgeApps.Read(folder.Path).Value.All);

        Assert.Equal("index.html", app.Documents["main"]);
        Assert.Equal("small.html", app.Documents["main/small"]);
        Assert.Equal(["jira"], app.Products);
        Assert.Equal("main/small", app.Module("panel")?.Resource);
        Assert.Equal("What a gadget does.", app.Module("gadget")?.Description);
    }

    [Theory]
    [InlineData("resource: main/small", "resource: main/other", "modules.jira:issuePanel[0].resource names no resource: main/other.")]
    [InlineData("small: small.html", "small: deep/small.html", "resources[0].entry.small must be an .html file that lies flat in the resource's folder.")]
    [InlineData("small: small.html", "small: small.js", "resources[0].entry.small must be an .html file that lies flat in the resource's folder.")]
    [InlineData("  jira:issuePanel:\n", "    - key: second\n      resource: main\n      title: Second\n  jira:issuePanel:\n", "modules.jira:globalPage[1] is one too many: the site shows one jira:globalPage of an app.")]
    public void A_mistake_is_told_with_its_place(string right, string wrong, string sentence)
    {
        using var folder = new AppFolder(TinyJira.Manifest.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(sentence, ForgeApps.Read(folder.Path).Problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_module_has_the_context_that_Forge_documents()
    {
        await using var site = await StartAsync();
        var (issue, project) = (site.Issue, site.Project);

        Assert.Equal("""{"type":"jira:globalPage"}""", site.Extension("page", new PlaceIds()));
        Assert.Equal("""{"type":"jira:adminPage"}""", site.Extension("admin", new PlaceIds()));
        var there = $$"""{"id":"{{project.Id}}","key":"TINY","type":"software"}""";
        Assert.Equal(
            $$"""{"type":"jira:issuePanel","issue":{"id":"{{issue.Id}}","key":"{{issue.Key}}","type":"Task","typeId":"{{BuiltIn.Task}}"},"project":{{there}},"isNewToIssue":false}""",
            site.Extension("panel", new PlaceIds(Issue: issue.Key)));
        Assert.Equal($$"""{"type":"jira:projectPage","project":{{there}}}""", site.Extension("project", new PlaceIds(Project: "TINY")));
        Assert.Equal($$"""{"type":"jira:projectSettingsPage","project":{{there}}}""", site.Extension("settings", new PlaceIds(Project: project.Id)));
        Assert.Equal(
            """{"type":"jira:dashboardGadget","dashboard":{"id":"1"},"gadget":{"id":"7"},"gadgetConfiguration":{"rows":5}}""",
            site.Extension("gadget", new PlaceIds(Dashboard: "1", Gadget: "7")));
    }

    [Theory]
    [InlineData("admin", "Only administrators of the site")]
    [InlineData("settings", "Only administrators of the project")]
    [InlineData("panel", "gone or not yours")]
    [InlineData("gadget", "gone or not yours")]
    public async Task What_a_person_may_not_open_has_no_context_and_no_token(string module, string sentence)
    {
        await using var server = await TinyServer.StartAsync();
        await using var site = await StartAsync(server.Address);
        var call = site.Forge.Call(module: module);
        (call["issueId"], call["projectId"], call["dashboardId"], call["gadgetId"]) = (module == "panel" ? site.Secret.Id : site.Issue.Id, site.Project.Id, "1", "8");

        var (status, body) = await site.Forge.InvokeAsync(call, "user@example.com");

        Assert.True(status is 403 or 404, $"{status}");
        Assert.Contains(sentence, body["message"]?.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(server.Method);
    }

    [Fact]
    public async Task A_token_for_an_administrators_page_says_so_and_names_Jira()
    {
        await using var server = await TinyServer.StartAsync();
        await using var site = await StartAsync(server.Address);
        await site.Forge.InvokeAsync(site.Forge.Call(module: "admin"));

        var claims = JsonNode.Parse(Base64Url.DecodeFromChars((server.Headers.Authorization.ToString()).Split('.')[1]));

        Assert.Equal("jira:adminPage", claims?["app"]?["module"]?["type"]?.GetValue<string>());
        Assert.Equal("admin", claims?["context"]?["moduleKey"]?.GetValue<string>());
        Assert.Contains("/ex/jira/", claims?["app"]?["apiBaseUrl"]?.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("jira", Assert.Single(claims?["app"]?["installation"]?["contexts"]?.AsArray() ?? [])?["name"]?.GetValue<string>());
    }

    [Fact]
    public async Task A_token_of_an_issue_panel_names_the_issue_that_the_site_found_not_the_one_the_page_said()
    {
        await using var server = await TinyServer.StartAsync();
        await using var site = await StartAsync(server.Address);
        var call = site.Forge.Call(module: "panel");
        call["issueId"] = site.Issue.Key.ToLowerInvariant();
        await site.Forge.InvokeAsync(call);

        var claims = JsonNode.Parse(Base64Url.DecodeFromChars((server.Headers.Authorization.ToString()).Split('.')[1]));

        Assert.Equal(site.Issue.Key, claims?["context"]?["extension"]?["issue"]?["key"]?.GetValue<string>());
        Assert.Equal(site.Forge.Origin + "/wiki/apps/a/b/tiny", claims?["context"]?["extension"]?["location"]?.GetValue<string>());
    }

    [Fact]
    public async Task Pages_are_where_Atlassian_has_them_and_open_to_whom_they_are_for()
    {
        await using var site = await StartAsync();
        const string Tail = $"{AppFolder.AppUuid}/{ForgeApps.EnvironmentId}";
        foreach (var (path, user) in ((string, HttpStatusCode)[])
        [
            ($"/jira/apps/{Tail}", HttpStatusCode.OK), ($"/jira/apps/{Tail}/queue/team?x=1", HttpStatusCode.OK), ($"/jira/settings/apps/{Tail}", HttpStatusCode.Forbidden),
            ($"/jira/software/projects/TINY/apps/{Tail}", HttpStatusCode.OK), ($"/jira/software/projects/TINY/settings/apps/{Tail}", HttpStatusCode.Forbidden),
            ($"/jira/software/projects/NONE/apps/{Tail}", HttpStatusCode.NotFound), ($"/jira/apps/{AppFolder.AppUuid}/other", HttpStatusCode.NotFound),
        ])
        {
            using var mine = await site.Forge.GetAsync(path, "user@example.com");
            Assert.True(mine.StatusCode == user, $"{path}: {mine.StatusCode}");
            using var admins = await site.Forge.GetAsync(path);
            Assert.True(admins.StatusCode == (user == HttpStatusCode.NotFound ? user : HttpStatusCode.OK), $"{path}: {admins.StatusCode}");
        }
    }

    static async Task<JiraSite> StartAsync(Uri? remote = null) => new(await ForgeSite.StartAsync(remote, manifest: TinyJira.Manifest));

    /// <summary>A site with the tiny app's modules and the tiny Jira.</summary>
    sealed class JiraSite(ForgeSite forge) : IAsyncDisposable
    {
        public ForgeSite Forge => forge;

        public TinyJira Data { get; } = TinyJira.Fill(forge.Host.State);

        public JiraProject Project => Data.Project;

        public Issue Issue => Data.Issue;

        public Issue Secret => Data.Secret;

        SiteContext Context => forge.Host.Context;

        public string Extension(string module, PlaceIds ids)
        {
            var app = Context.Apps.All[0];
            var admin = Context.State.UserByEmail("admin@example.com") ?? throw new InvalidOperationException("no administrator");
            return new ModulePlaces(Context).Find(app, app.Module(module) ?? throw new ArgumentException(module), admin, ids).Value.Extension.ToJsonString();
        }

        public ValueTask DisposeAsync() => forge.DisposeAsync();
    }
}
