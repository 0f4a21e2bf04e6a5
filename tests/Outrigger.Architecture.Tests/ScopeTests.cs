using System.Reflection;
using Outrigger.Apps.Cloning;
using Outrigger.Atlassian;
using Outrigger.Atlassian.Confluence;
using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Transport;
using Outrigger.Testing;

namespace Outrigger.Architecture.Tests;

/// <summary>The manifest asks for exactly the scopes of the calls that the app can make.</summary>
public sealed class ScopeTests
{
    static readonly string AppsAssembly = typeof(CloneDraft).Assembly.Location;

    [Theory]
    [InlineData(typeof(ConfluenceClient))]
    [InlineData(typeof(JiraClient))]
    public void Every_call_of_a_client_says_which_scopes_it_needs(Type client)
    {
        var methods = MethodsOf(client);
        Assert.True(methods.Count >= 20, $"only {methods.Count} methods seen");
        Assert.All(methods, method => Assert.NotEmpty(ScopesOf(method)));
        Assert.Equal(methods.Count, methods.Select(method => method.Name).Distinct().Count()); // calls are told apart by name
    }

    [Theory]
    [InlineData("cloner", "Outrigger.Apps.Cloning", typeof(ConfluenceClient))]
    [InlineData("handoff", "Outrigger.Apps.Handoff", typeof(JiraClient))]
    public void An_apps_manifest_asks_for_what_its_calls_need_and_no_more(string app, string code, Type client)
    {
        var (called, methods) = ReachableCalls.Find(AppsAssembly, code, client.FullName!);
        Assert.True(methods > 50, $"only {methods} methods seen");
        Assert.NotEmpty(called);

        var needed = MethodsOf(client).Where(method => called.Contains(method.Name)).SelectMany(ScopesOf).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(needed.Concat(ServersOf(app)).Order(StringComparer.Ordinal), ManifestScopes(ManifestLines(app)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Outrigger.Apps.Cloning", typeof(JiraClient))]
    [InlineData("Outrigger.Apps.Handoff", typeof(ConfluenceClient))]
    public void An_app_calls_no_other_product_than_its_own(string code, Type client) =>
        Assert.Empty(ReachableCalls.Find(AppsAssembly, code, client.FullName!).Names);

    [Fact]
    public void No_app_sends_anything_past_its_client()
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

    /// <summary>What an app's server asks for, beside the core: it reports the accounts that it holds, with the app's own token.</summary>
    static string[] ServersOf(string app) => app == "handoff" ? ["read:app-system-token", "report:personal-data"] : [];

    static string[] ManifestLines(string app) => File.ReadAllLines(Path.Combine(SharedData.Repository, "deploy", "forge", app, "manifest.yml"));

    static IReadOnlyList<MethodInfo> MethodsOf(Type client) => [.. client.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)];

    static IReadOnlyList<string> ScopesOf(MethodInfo method) => method.GetCustomAttribute<RequiresScopesAttribute>()?.Scopes ?? [];

    static IReadOnlyList<string> ManifestScopes(IEnumerable<string> lines) =>
    [
        .. lines.SkipWhile(line => line.Trim() != "scopes:").Skip(1)
            .Where(line => !line.TrimStart().StartsWith('#'))
            .TakeWhile(line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
            .Select(line => line.Trim()[2..].Trim('"', '\'')),
    ];
}
