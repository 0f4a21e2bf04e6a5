using Outrigger.Atlassian.Tests.Confluence;

namespace Outrigger.Atlassian.Tests.Jira;

/// <summary>One embedded site for tests that each write to issues of their own.</summary>
public sealed class SharedSite : IAsyncLifetime
{
    readonly HashSet<string> taken = [];
    RealSite? site;

    internal RealSite Site => site ?? throw new InvalidOperationException("The site has not started.");

    public async Task InitializeAsync() => site = await RealSite.StartAsync();

    public async Task DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    /// <summary>True once for each issue: for the test that writes to it.</summary>
    internal bool Take(string issueId) => taken.Add(issueId);
}
