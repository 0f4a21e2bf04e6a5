namespace Outrigger.Site;

/// <summary>How an embedded site is run. Fixed once it has started.</summary>
public sealed record SiteOptions
{
    /// <summary>Port of the site; 0 for any free one. Listens on loopback only.</summary>
    public int Port { get; init; } = 7180;

    /// <summary>Port that serves the apps' resources, an origin of its own as on Forge's CDN; 0 for any free one.</summary>
    public int AppsPort { get; init; }

    /// <summary>Folder of the snapshot; null keeps everything in memory.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>Forget the snapshot and begin with the sample data.</summary>
    public bool Reset { get; init; }

    /// <summary>Files and folders of another Jira's issues, added to the site's when it starts.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];

    /// <summary>How many generated issues the project BULK has; 0 for no such project. They are made anew at each start.</summary>
    public int BulkIssues { get; init; }

    /// <summary>
    /// A word of letters put into every text that people wrote into the site, to look afterwards where it went; people then sign in
    /// to REST with <see cref="Canaries.SiteCanaries.Token"/>. Null for the texts as they are.
    /// </summary>
    public string? Canaries { get; init; }

    /// <summary>Added to each product request before it is worked on.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Share of product requests that meet a fault, 0 to 1, seeded by <see cref="Seed"/>.</summary>
    public double Faults { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>
    /// Rate-limit points an hour for each app or client; null for Atlassian's tier 1 (65,000), which an app has for what it asks for
    /// itself: at Atlassian a person's requests through an app's frame, or with an API token, cost none.
    /// </summary>
    public int? PointsPerHour { get; init; }

    /// <summary>Length of the quota's window; an hour at Atlassian, shorter in benchmarks.</summary>
    public TimeSpan QuotaWindow { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Refuses more requests a second to one of Jira's calls than Atlassian takes. Off by default: a test whose clock stands still
    /// has only one second.
    /// </summary>
    public bool BurstLimits { get; init; }

    /// <summary>Gives a copy whose title is taken a number, "(2)", in place of 400: what Atlassian does is not documented.</summary>
    public bool RenameCopiesSilently { get; init; }

    /// <summary>Folder with one folder per app, each holding <c>manifest.yml</c>; its resource paths are relative to the manifest.</summary>
    public string? ManifestsDirectory { get; init; }

    /// <summary>Base address for the manifests' remotes by their key, in place of the deployed one.</summary>
    public IReadOnlyDictionary<string, Uri> Remotes { get; init; } = new Dictionary<string, Uri>();
}
