using System.Collections.Concurrent;
using Outrigger.Site.Forge;
using Outrigger.Site.Forge.Remotes;
using Outrigger.Site.Identity;
using Outrigger.Site.Jira.Rest.Search;
using Outrigger.Site.Log;
using Outrigger.Site.Model;
using Outrigger.Site.Privacy;

namespace Outrigger.Site.Hosting;

/// <summary>What the parts of one running site share.</summary>
sealed class SiteContext(SiteOptions options, SiteState state, TimeProvider time)
{
    RecentSearches? searches;

    public SiteOptions Options => options;

    public SiteState State => state;

    public TimeProvider Time => time;

    public RequestLog Requests { get; } = new();

    public NotificationLog Notifications { get; } = new();

    public Sessions Sessions { get; } = new(state);

    /// <summary>Found a moment ago by Jira's searches.</summary>
    public RecentSearches Searches => searches ??= new(this);

    /// <summary>Signs what the site says of calls to apps' servers.</summary>
    public InvocationTokens Invocations { get; } = new();

    /// <summary>For apps that speak for themselves.</summary>
    public AppTokens AppTokens { get; } = new(time);

    /// <summary>Who closed his account or changed his profile, as apps hear it that report accounts.</summary>
    public AccountReports Accounts { get; } = new(state);

    public SignInTokens SignIns { get; } = new(state);

    /// <summary>Set once both ports listen.</summary>
    public Uri Address { get; set; } = new("http://localhost");

    /// <summary>Set once both ports listen.</summary>
    public Uri AppsAddress { get; set; } = new("http://localhost");

    /// <summary>Base addresses that stand in for the manifests' remotes, by key.</summary>
    public ConcurrentDictionary<string, Uri> Remotes { get; } = new(options.Remotes);

    /// <summary>The installed apps, for the pages' menus and the Forge host.</summary>
    public ForgeApps Apps { get; } = ForgeApps.Read(options.ManifestsDirectory).TryGet(out var apps, out var problem)
        ? apps
        : throw new InvalidDataException(problem.Message);

    /// <summary>Scopes granted to an installed app by its id; null for an app that is not installed. The Forge host sets it.</summary>
    public Func<string, IReadOnlySet<string>?> ScopesOfApp { get; set; } = _ => null;
}
