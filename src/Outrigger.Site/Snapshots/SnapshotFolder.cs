using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Snapshots;

/// <summary>What a site keeps between runs: one file of Confluence and people, one of Jira, each written when its part has changed.</summary>
sealed class SnapshotFolder
{
    SnapshotFolder(string folder) =>
        (Site, Jira) = (new(folder, "site.json", SnapshotJson.Readable.SiteSnapshot), new(folder, "jira.json", SnapshotJson.Readable.JiraSnapshot));

    public SnapshotFile<SiteSnapshot> Site { get; }

    public SnapshotFile<JiraSnapshot> Jira { get; }

    /// <summary>The files in a folder, which is made where it is missing.</summary>
    /// <exception cref="IOException">The folder cannot be used.</exception>
    public static SnapshotFolder In(string folder)
    {
        try
        {
            return new(Directory.CreateDirectory(folder).FullName);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new IOException($"The data folder {folder} cannot be used: {refused.Message} Give a folder that this account may write.", refused);
        }
    }

    public void Forget()
    {
        Site.Forget();
        Jira.Forget();
    }
}
