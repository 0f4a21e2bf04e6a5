using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Core.Documents;
using Outrigger.Server.Api;
using Outrigger.Server.Api.PivotReport.Documents;
using Outrigger.Server.Keeping;
using Outrigger.Server.Keeping.Retention;
using Outrigger.Server.Tests.Api;
using Outrigger.Server.Tests.Support;
using Outrigger.Storage.Keeping;
using Outrigger.Testing;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Retention;

namespace Outrigger.Server.Tests.Keeping;

/// <summary>Nothing outlives its days, whether its tenant comes back or not.</summary>
public sealed class RetentionTests
{
    static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public void Every_kind_of_account_and_session_data_is_gone_from_backups_too_within_thirty_days()
    {
        Assert.Contains(ServerDocuments.Types.All, RetentionRules.IsLimited);
        Assert.Empty(RetentionRules.Broken(ServerDocuments.Types));
        Assert.True(RetentionRules.MostLiveDays + RetentionRules.BackupDays < RetentionRules.MostDays);
    }

    [Fact]
    public void A_kind_that_is_kept_too_long_is_seen()
    {
        var types = new DocumentTypes(
            Type("short", DataClass.Session, Retention.For(7)),
            Type("long", DataClass.Session, Retention.For(8)),
            Type("ever", DataClass.Account, Retention.UntilDeleted),
            Type("text", DataClass.UserText, Retention.UntilDeleted));
        Assert.Equal(["long", "ever"], RetentionRules.Broken(types).Select(sentence => sentence.Split(' ')[0]));
    }

    [Fact]
    public async Task Thirty_one_days_later_no_session_data_is_left_of_a_tenant_that_never_came_back_and_reports_are_still_there()
    {
        await using var pivot = await PivotServer.StartAsync();
        await pivot.SaveAsync("ada", PivotServer.Report());
        Assert.Equal("{}", (await pivot.AskAsync("ada", "POST", "runs", PivotServer.SampleRun)).Body);
        var sweep = new StoreSweep(pivot.Server.Folder, ServerDocuments.Types, pivot.Server.Time);
        Assert.NotNull(OldestRun(sweep));

        pivot.Server.Time.Advance(TimeSpan.FromDays(31));
        var control = Control(pivot.Server);
        Assert.True((await control.PlantAsync(None)).Seen);
        await RoundAsync(pivot.Server);

        Assert.Null(OldestRun(sweep));
        Assert.Equal(["Overview:Edit"], await pivot.NamesAsync("ada"));
        Assert.Equal(PromiseState.Kept, (await control.AskAsync(None)).State);
        Assert.Contains(pivot.Server.Log.Lines, line => line.Text.StartsWith("Swept ", StringComparison.Ordinal) && !line.Text.StartsWith("Swept 0 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_that_is_written_again_begins_its_days_anew()
    {
        using var folder = new ScratchFolder();
        var time = new ManualTime();
        await using var stores = folder.Stores(time);
        var store = (await stores.OpenAsync(folder.Tenant, None)).Value;
        var key = DocumentKey.Of(PivotDocuments.Run, "1");
        var first = (await store.PutAsync(key, DocumentVersion.None, "1"u8.ToArray(), None)).Value;
        time.Advance(TimeSpan.FromDays(6));
        await store.PutAsync(key, first, "2"u8.ToArray(), None);
        time.Advance(TimeSpan.FromDays(6));

        var sweep = new StoreSweep(folder.Path, ServerDocuments.Types, time);
        Assert.Equal(0, sweep.Sweep().Deleted);
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, sweep.Sweep().Deleted);
        Assert.Null((await store.GetAsync(key, None)).Value);
    }

    [Fact]
    public async Task A_damaged_file_is_named_and_stops_no_other()
    {
        using var folder = new ScratchFolder();
        var time = new ManualTime();
        await using (var stores = folder.Stores(time))
        {
            await (await stores.OpenAsync(folder.Tenant, None)).Value.PutAsync(DocumentKey.Of(PivotDocuments.Run, "1"), DocumentVersion.None, "1"u8.ToArray(), None);
        }

        await File.WriteAllTextAsync(Path.Join(folder.Path, "tenants", "0000.db"), "no database");
        time.Advance(TimeSpan.FromDays(8));
        var report = new StoreSweep(folder.Path, ServerDocuments.Types, time).Sweep();
        Assert.Equal((1, 1), (report.Tenants, report.Deleted));
        Assert.Equal(["0000.db"], report.Refused);
    }

    [Theory]
    [InlineData(0, null, "not looked for")]
    [InlineData(0, 30, "not looked for")]
    [InlineData(24 * 9, 1, "longer than")]
    [InlineData(24 * 8, 1, null)]
    [InlineData(0, -48, "clock went back")]
    public void What_is_too_old_or_not_looked_for_breaks_the_promise(int ageHours, int? sweptHoursAgo, string? complaint)
    {
        var now = new ManualTime().GetUtcNow();
        var finding = RetentionLook.Judge(
            ServerDocuments.Types, [new(PivotDocuments.Run, now.AddHours(-ageHours))], sweptHoursAgo is { } hours ? now.AddHours(-hours) : null, now);
        Assert.Equal(complaint is null ? PromiseState.Kept : PromiseState.Broken, finding.State);
        Assert.Contains(complaint ?? "deleted after 7 days", finding.Said, StringComparison.Ordinal);
        Assert.Contains(finding.Details, detail => detail.Name == "age of the oldest row, Session");
    }

    [Fact]
    public async Task While_one_process_sweeps_another_leaves_it_to_it()
    {
        using var folder = new ScratchFolder();
        var keeping = new KeepingLock(folder.Path);
        using (var held = keeping.TryTake())
        {
            Assert.NotNull(held);
            Assert.Null(keeping.TryTake());
        }

        using var again = keeping.TryTake();
        Assert.NotNull(again);
        await Task.CompletedTask;
    }

    static DateTimeOffset? OldestRun(StoreSweep sweep) => sweep.Oldest().Single(each => each.Type == PivotDocuments.Run).Written;

    static IControl Control(TestServer server) => server.Host.Services.GetServices<IControl>().Single(control => control.Name == RetentionControl.ControlName);

    // The background's own round may be at it, too: twice does no more than once.
    static async Task RoundAsync(TestServer server)
    {
        var keeping = server.Host.Services.GetRequiredService<KeepingService>();
        await keeping.FirstRounds;
        await server.Host.Services.GetRequiredService<SweepRound>().RunAsync(None);
    }

    static DocumentType Type(string name, DataClass kind, Retention retention) =>
        new() { Name = name, DataClass = kind, Retention = retention, AccountIds = [], KeyedByAccount = false, Shape = typeof(JsonNode) };
}
