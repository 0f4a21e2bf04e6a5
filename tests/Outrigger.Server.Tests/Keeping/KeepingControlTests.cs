using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Tests.Keeping;

/// <summary>Each control over what is kept sees what it plants, is satisfied with a whole server, and red without its protection.</summary>
public sealed class KeepingControlTests
{
    public static TheoryData<string> Controls => ["tenant-walls", "tenant-keys", "retention", "saved-reports", "daily-backup", "erasure"];

    [Theory]
    [MemberData(nameof(Controls))]
    public async Task It_sees_what_it_plants_is_kept_on_a_whole_server_and_broken_without_its_protection(string name)
    {
        var (test, whole) = await AskAsync(Protections.All, name);
        Assert.True(test.Seen, test.Planted);
        Assert.True(whole.State == PromiseState.Kept, whole.Said);

        var (_, lacking) = await AskAsync(Protections.Without(name), name);
        Assert.True(lacking.State == PromiseState.Broken, lacking.Said);
    }

    static async Task<(SelfTest Test, Finding Finding)> AskAsync(Protections protections, string name)
    {
        await using var issuer = await TestIssuer.StartAsync();
        var folder = Directory.CreateTempSubdirectory("outrigger-").FullName;
        var start = await ServerHost.StartScratchAsync(TestServer.Options(issuer.Address, folder) with { Log = new TestLog() }, protections, new ManualTime(), CancellationToken.None);
        await using (var host = start.Host ?? throw new InvalidOperationException(string.Join("; ", start.Problems.Select(problem => problem.Message))))
        {
            var control = host.Services.GetServices<IControl>().Single(each => each.Name == name);
            var result = (await control.PlantAsync(CancellationToken.None), await control.AskAsync(CancellationToken.None));
            if (protections.Stand("tenant-walls") && Directory.Exists(Path.Join(folder, "tenants")))
            {
                Assert.Empty(Directory.GetFiles(Path.Join(folder, "tenants"), "*.db"));
            }

            return result;
        }
    }
}
