using System.Reflection;
using Outrigger.Apps.Cloning;
using Outrigger.Atlassian;
using Outrigger.Atlassian.Confluence;
using Outrigger.Atlassian.Transport;
using Outrigger.Testing;

namespace Outrigger.Architecture.Tests;

/// <summary>The manifest asks for exactly the scopes of the calls that the app can make.</summary>
public sealed class ScopeTests
{
    const string Cloner = "Outrigger.Apps.Cloning";

    static readonly string AppsAssembly = typeof(CloneDraft).Assembly.Location;

    static readonly IReadOnlyList<MethodInfo> ClientMethods =
        [.. typeof(ConfluenceClient).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)];

    [Fact]
    public void Every_call_of_the_client_says_which_scopes_it_needs()
    {
        Assert.True(ClientMethods.Count >= 20, $"only {ClientMethods.Count} methods seen");
        Assert.All(ClientMethods, method => Assert.NotEmpty(ScopesOf(method)));
        Assert.Equal(ClientMethods.Count, ClientMethods.Select(method => method.Name).Distinct().Count()); // calls are told apart by name
    }

    [Fact]
    public void The_cloners_manifest_asks_for_what_its_calls_need_and_no_more()
    {
        var (called, methods) = ReachableCalls.Find(AppsAssembly, Cloner, typeof(ConfluenceClient).FullName!);
        Assert.True(methods > 50, $"only {methods} methods seen");
        Assert.NotEmpty(called);

        var needed = ClientMethods.Where(method => called.Contains(method.Name)).SelectMany(ScopesOf).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(needed, ManifestScopes(ManifestLines).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_cloner_sends_nothing_past_the_client()
    {
        var (called, methods) = ReachableCalls.Find(AppsAssembly, "Outrigger.Apps", typeof(ITransport).FullName!);
        Assert.True(methods > 50, $"only {methods} methods seen");
        Assert.Empty(called);
    }

    [Fact]
    public void Calls_are_seen_in_plain_in_asynchronous_and_in_nested_code()
    {
        var (called, _) = ReachableCalls.Find(typeof(ScopeTests).Assembly.Location, "Outrigger.Architecture.Tests.Samples", typeof(ConfluenceClient).FullName!);
        Assert.Equal(["ChildrenAsync", "CurrentUserAsync", "DeleteAsync", "LabelsAsync", "SpaceAsync"], called);
    }

    [Fact]
    public void Scopes_are_read_from_their_own_list_only() => Assert.Equal(
        ["read:a", "write:b"],
        ManifestScopes(["permissions:", "  scopes:", "    - read:a", "    # why", "    - write:b", "  content:", "    scripts:", "      - unsafe-eval"]));

    static string[] ManifestLines => File.ReadAllLines(Path.Combine(SharedData.Repository, "deploy", "forge", "cloner", "manifest.yml"));

    static IReadOnlyList<string> ScopesOf(MethodInfo method) => method.GetCustomAttribute<RequiresScopesAttribute>()?.Scopes ?? [];

    static IReadOnlyList<string> ManifestScopes(IEnumerable<string> lines) =>
    [
        .. lines.SkipWhile(line => line.Trim() != "scopes:").Skip(1)
            .Where(line => !line.TrimStart().StartsWith('#'))
            .TakeWhile(line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
            .Select(line => line.Trim()[2..].Trim('"', '\'')),
    ];
}
