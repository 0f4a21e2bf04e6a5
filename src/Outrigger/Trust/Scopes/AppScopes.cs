using System.Reflection;
using Outrigger.Apps.Cloning;
using Outrigger.Atlassian;
using Outrigger.Server;
using Outrigger.Server.Api;

namespace Outrigger.Trust.Scopes;

/// <summary>The scopes of one app: those that its calls need, in the tab and in the server, and those that its manifest asks for.</summary>
sealed record AppScopes(string App, IReadOnlyList<string> Used, IReadOnlyList<string> Asked)
{
    static readonly (string App, string Core, string Server)[] Code =
    [
        ("cloner", "Outrigger.Apps.Cloning", "Outrigger.Server.Api.Cloner"),
        ("handoff", "Outrigger.Apps.Handoff", "Outrigger.Server.Api.Handoff"),
        ("pivot", "Outrigger.Apps.PivotReport", "Outrigger.Server.Api.PivotReport"),
    ];

    /// <value>Asked for, and no call needs it: also a broader one in the place of one that would do.</value>
    public IReadOnlyList<string> Unused => [.. Asked.Except(Used)];

    /// <value>Needed by a call, and not asked for.</value>
    public IReadOnlyList<string> Missing => [.. Used.Except(Asked)];

    /// <summary>All three apps.</summary>
    /// <param name="asked">What the manifest of an app asks for.</param>
    public static IReadOnlyList<AppScopes> All(Func<string, IReadOnlyList<string>> asked) =>
        [.. Code.Select(each => new AppScopes(each.App, UsedBy(each.App, each.Core, each.Server), [.. asked(each.App).Order(StringComparer.Ordinal)]))];

    // Which accounts an app holds is reported to Atlassian for those that hold any.
    const string Reporting = "Outrigger.Server.Privacy.Reporting";

    static string[] UsedBy(string app, string core, string server) =>
    [
        .. CalledMethods.By(typeof(CloneDraft).Assembly, core)
            .Concat(CalledMethods.By(typeof(ServerHost).Assembly, server))
            .Concat(HoldsAccounts(app) ? CalledMethods.By(typeof(ServerHost).Assembly, Reporting) : [])
            .SelectMany(method => method.GetCustomAttribute<RequiresScopesAttribute>()?.Scopes ?? [])
            .Distinct().Order(StringComparer.Ordinal),
    ];

    static bool HoldsAccounts(string app) => ServerDocuments.Types.All.Any(type => type.Name.StartsWith(app + "-", StringComparison.Ordinal) && type.AccountIds.Count > 0);
}
