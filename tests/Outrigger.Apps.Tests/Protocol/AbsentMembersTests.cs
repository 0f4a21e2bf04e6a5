using System.Text.Json;
using Outrigger.Apps.Cloning;
using Outrigger.Apps.Cloning.Apply;
using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Cloning.Presets;
using Outrigger.Apps.Protocol;
using Outrigger.Apps.Tests.Cloning;
using Outrigger.Atlassian.Confluence;

namespace Outrigger.Apps.Tests.Protocol;

/// <summary>Members that a JSON text leaves out take their defaults, wherever the text comes from: an older build, or a person's hand.</summary>
public sealed class AbsentMembersTests
{
    const string LeastDraft = """{"templateId":"7","rows":{"source":"lines","text":"A"}}""";

    [Fact]
    public void A_draft_with_the_least_members_has_the_defaults_of_the_rest()
    {
        var request = Read($$$"""{"kind":"previewDraft","id":1,"draft":{{{LeastDraft}}}}""");

        AssertDefaults(Assert.IsType<PreviewDraft>(request).Draft);
    }

    [Fact]
    public void Options_with_one_member_have_the_defaults_of_the_rest()
    {
        var request = Read("""{"kind":"savePreferences","id":1,"preferences":{"options":{"children":true,"onConflict":"number"}}}""");

        Assert.Equal(new CloneOptions { Children = true, OnConflict = ConflictRule.Number }, Assert.IsType<SavePreferences>(request).Preferences.Options);
    }

    [Fact]
    public void A_correction_changes_only_what_it_names()
    {
        var request = Read("""{"kind":"previewDraft","id":1,"draft":{"overrides":[{"number":3}],"templateId":"7","rows":{"source":"lines","text":"A"}}}""");

        Assert.Equal(new RowOverride(3), Assert.Single(Assert.IsType<PreviewDraft>(request).Draft.Overrides));
    }

    [Theory]
    [InlineData("options")]
    [InlineData("extraLabels")]
    [InlineData("variables")]
    [InlineData("overrides")]
    public void A_member_that_is_null_is_refused(string member)
    {
        Assert.Throws<JsonException>(() => Read($$$"""{"kind":"previewDraft","id":1,"draft":{"{{{member}}}":null,"rows":{"source":"lines","text":"A"},"templateId":"7"}}"""));
    }

    [Fact]
    public void An_old_preset_keeps_links_and_reads_back()
    {
        var options = """{"labels":true,"attachments":false,"properties":true,"restrictions":false,"children":false,"draftsFirst":false,"indexPage":false,"onConflict":"stop"}""";
        var old = $$$"""{"version":1,"presets":[{"name":"Old","draft":{"templateId":"7","rows":{"source":"csv","text":"a"},"options":{{{options}}}}},{"name":"Least","draft":{{{LeastDraft}}}}]}""";

        var presets = PresetStore.Of("7", [new ContentProperty("1", PresetStore.Key, old, 1)]);

        Assert.Equal(new CloneOptions { Attachments = false }, presets[0].Draft.Options);
        AssertDefaults(presets[1].Draft);
    }

    [Fact]
    public async Task Old_preferences_have_the_defaults_of_newer_switches()
    {
        var loaded = await new PreferencesRemote(new Answers("""{"templateId":"7","options":{"labels":false}}""")).LoadAsync(default);

        Assert.Equal(("7", new CloneOptions { Labels = false }), (loaded.Value.TemplateId, loaded.Value.Options));
        Assert.Equal(new ClonerPreferences(), (await new PreferencesRemote(new Answers("{}")).LoadAsync(default)).Value);
    }

    [Fact]
    public async Task An_old_journal_is_read_with_the_defaults_of_what_it_leaves_out()
    {
        const string Plan = """
            {"planId":"p","template":{"id":"7","title":"T","spaceKey":"DOC","nodes":[{"id":"7","parent":-1,"version":1,"bodyHash":"00"}]},
            "destination":{"spaceId":"1","spaceKey":"DOC","title":"Top"},"options":{},
            "rows":[{"number":1,"plan":"create","onConflict":"stop","titles":["A"]}]}
            """;
        const string At = "\"at\":\"2026-11-22T10:00:00+00:00\",\"page\":{\"row\":1,\"node\":0}";
        var lines = new TextLines();
        await lines.AppendAsync(
            "r",
            [
                $$"""{"t":"begun","at":"2026-11-22T10:00:00+00:00","version":1,"runId":"r","accountId":"me","plan":{{Plan.ReplaceLineEndings("")}}}""",
                $$"""{"t":"intent",{{At}},"title":"A"}""",
                $$"""{"t":"created",{{At}},"pageId":"9","version":1,"title":"A"}""",
                $$"""{"t":"readBack",{{At}}}""",
                """{"t":"ended","at":"2026-11-22T10:00:00+00:00"}""",
            ],
            default);

        var entries = await new JsonLinesJournal(lines).ReadAsync("r", default);

        Assert.Equal(5, entries.Count);
        var plan = Assert.IsType<RunBegun>(entries[0]).Plan;
        Assert.Equal(new CloneOptions(), plan.Options);
        Assert.Empty(plan.Values);
        Assert.Empty(plan.People);
        var row = Assert.Single(plan.Rows);
        Assert.Empty(row.Values);
        Assert.Empty(row.Labels.Concat(row.Viewers).Concat(row.Editors));
        Assert.False(Assert.IsType<PageCreated>(entries[2]).Draft);
        Assert.Empty(Assert.IsType<PageReadBack>(entries[3]).Differences);
        var report = RunLedger.Of(entries);
        Assert.Equal((RunState.Done, PageStage.Created), (report?.State, report?[new(1, 0)].Stage));
    }

    static void AssertDefaults(CloneDraft draft)
    {
        Assert.Equal(new CloneOptions(), draft.Options);
        Assert.True(draft.Options is { Labels: true, Attachments: true, Properties: true, ReadBack: true, KeepLinks: true });
        Assert.False(draft.Options.Restrictions || draft.Options.Children || draft.Options.DraftsFirst || draft.Options.IndexPage);
        Assert.Empty(draft.Variables);
        Assert.Empty(draft.ExtraLabels);
        Assert.Empty(draft.Overrides);
        Assert.Null(draft.Destination);
    }

    static CoreRequest Read(string json) => Spoken.Heard(json);

    sealed class Answers(string body) : IRemote
    {
        public Task<RemoteResponse> InvokeAsync(string method, string path, string? sent, CancellationToken cancellation) =>
            Task.FromResult(new RemoteResponse(200, body));
    }
}
