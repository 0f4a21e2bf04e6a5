using System.Text;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Storage.Keys;
using Outrigger.Testing;
using Outrigger.Trust.Audit;
using Outrigger.Trust.Evidence;

namespace Outrigger.Trust.Tests.Audit;

public sealed class AuditTrailTests : IDisposable
{
    const string Account = "557058:f58131cb-b67d-43c7-b30d-6b58d40bd077";

    readonly string folder = Directory.CreateTempSubdirectory("outrigger-").FullName;
    readonly MasterKey master = new(new byte[32]);
    readonly ManualTime time = new();

    string File => AuditTrail.PathIn(folder);

    static TenantId Tenant => TenantId.TryCreate("app", "installation", out var tenant) ? tenant : throw new InvalidOperationException();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_event_is_on_the_disk_with_hashes_in_the_place_of_ids()
    {
        using var trail = new AuditTrail(folder, master, time);

        Assert.Null(await trail.RecordAsync(new(AuditKind.DataErased) { Tenant = Tenant, Account = Account, Reason = ErrorCode.Forbidden, Act = new("POST /operator/x/{id}"), Count = 3 }));

        var line = Assert.Single(ChainedLog.Read(File));
        var read = AuditLine.Read(line) ?? throw new InvalidOperationException("not read");
        Assert.Equal((1, time.GetUtcNow(), "dataErased"), (read.Number, read.At, read.Kind));
        Assert.Equal(["tenant", "account", "reason", "act", "count"], read.What.Select(each => each.Key));
        Assert.All(read.What.Take(2), each => Assert.Matches("^[0-9a-f]{24}$", each.Value));
        Assert.Equal(["forbidden", "POST /operator/x/{id}", "3"], read.What.Skip(2).Select(each => each.Value));
        Assert.DoesNotContain("557058", Encoding.UTF8.GetString(line.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void One_account_has_one_name_which_another_key_does_not_share()
    {
        var (one, other) = (new KeyedHashes(master), new KeyedHashes(new MasterKey([.. Enumerable.Repeat((byte)1, 32)])));

        Assert.Equal(one.OfAccount(Account), one.OfAccount(Account));
        Assert.NotEqual(one.OfAccount(Account), one.OfAccount(Account + "x"));
        Assert.NotEqual(one.OfAccount(Account), other.OfAccount(Account));
        Assert.NotEqual(one.Of(Tenant).ToString(), one.OfAccount(Tenant.Value).ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_line_that_is_altered_or_gone_is_seen_and_one_that_is_whole_is_not(int gone)
    {
        using (var trail = new AuditTrail(folder, master, time))
        {
            foreach (var kind in (AuditKind[])[AuditKind.SettingsChanged, AuditKind.DataErased, AuditKind.BackupRestored])
            {
                await trail.RecordAsync(new(kind));
            }

            Assert.Null((await trail.VerifyAsync()).Fault);
        }

        var lines = await System.IO.File.ReadAllLinesAsync(File);
        await System.IO.File.WriteAllLinesAsync(File, lines.Where((_, index) => index != gone));
        Assert.NotNull(ChainedLog.Verify(File, AuditTrail.Key(master)).Fault);

        await System.IO.File.WriteAllLinesAsync(File, lines.Select((line, index) => index == gone ? line.Replace("kind", "kinD", StringComparison.Ordinal) : line));
        Assert.NotNull(ChainedLog.Verify(File, AuditTrail.Key(master)).Fault);
    }

    [Fact]
    public async Task Where_it_cannot_be_written_it_says_so_and_goes_on_once_it_can()
    {
        // A folder in the file's place fails for every account, the administrator's too.
        Directory.CreateDirectory(File);
        using var trail = new AuditTrail(folder, master, time);

        var refusal = await trail.RecordAsync(new(AuditKind.DataErased));
        Assert.Equal(ErrorCode.Unavailable, refusal?.Code);
        Assert.Equal(1, trail.Failures);

        Directory.Delete(File);
        Assert.Null(await trail.RecordAsync(new(AuditKind.DataErased)));
        Assert.Null((await trail.VerifyAsync()).Fault);
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("<script>")]
    [InlineData("\u2028")]
    [InlineData("")]
    public void An_act_is_a_name_of_ours(string name) => Assert.Throws<ArgumentException>(() => new AuditAct(name));
}
