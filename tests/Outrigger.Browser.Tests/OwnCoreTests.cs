using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Outrigger.Testing;

namespace Outrigger.Browser.Tests;

/// <summary>A tab loads the code of the app that it shows, and of no other.</summary>
public sealed class OwnCoreTests
{
    static readonly Dictionary<string, string> Rooms = new() { ["cloner"] = "Outrigger.Apps.Cloning", ["handoff"] = "Outrigger.Apps.Handoff" };

    public static TheoryData<string> Apps { get; } = [.. Rooms.Keys];

    [Theory, MemberData(nameof(Apps))]
    public void A_core_holds_its_own_app_and_none_of_another(string app)
    {
        var build = Path.Combine(SharedData.Repository, "artifacts", "outrigger", "apps", app, "build");
        var runtime = Assert.Single(Directory.GetDirectories(build, "runtime-*"));
        using var assembly = new PEReader(File.OpenRead(Path.Combine(runtime, "Outrigger.Apps.bin")));
        var metadata = assembly.GetMetadataReader();

        var held = metadata.TypeDefinitions.Select(type => metadata.GetString(metadata.GetTypeDefinition(type).Namespace)).Distinct().ToList();

        var rooms = Rooms.Where(room => held.Any(space => space == room.Value || space.StartsWith(room.Value + ".", StringComparison.Ordinal)));
        Assert.Equal([app], rooms.Select(room => room.Key));
    }
}
