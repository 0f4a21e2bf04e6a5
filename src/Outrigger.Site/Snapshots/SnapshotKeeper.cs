using Outrigger.Site.Model;

namespace Outrigger.Site.Snapshots;

/// <summary>Writes the snapshot a moment after a change, and once more at the end. Big sites are written less often: at most a tenth of the time.</summary>
sealed class SnapshotKeeper : IAsyncDisposable
{
    static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    readonly SiteState state;
    readonly SnapshotFolder folder;
    readonly TimeProvider time;
    readonly CancellationTokenSource stop = new();
    readonly Task loop;
    long written;
    long jiraWritten;

    public SnapshotKeeper(SiteState state, SnapshotFolder folder, TimeProvider time)
    {
        (this.state, this.folder, this.time) = (state, folder, time);
        // What was read is on the disk already; a new site is not.
        written = File.Exists(folder.Site.Path) ? state.Revision : -1;
        jiraWritten = File.Exists(folder.Jira.Path) ? state.JiraIfMade?.Revision ?? -1 : -1;
        loop = RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await SaveAsync(CancellationToken.None);
        stop.Dispose();
    }

    async Task RunAsync()
    {
        var pause = Shortest;
        while (true)
        {
            await Task.Delay(pause, time, stop.Token);
            var begin = time.GetTimestamp();
            try
            {
                await SaveAsync(stop.Token);
            }
            catch (IOException)
            {
                // A full disk may have room again later; the last save, at the end, says so if it has not.
            }

            var took = time.GetElapsedTime(begin);
            pause = took * 10 > Shortest ? took * 10 : Shortest;
        }
    }

    async Task SaveAsync(CancellationToken cancellation)
    {
        var revision = state.Revision;
        if (revision != written)
        {
            await folder.Site.WriteAsync(state.Snapshot(), cancellation);
            written = revision;
        }

        if (state.JiraIfMade is { } jira && jira.Revision is var changes && changes != jiraWritten)
        {
            await folder.Jira.WriteAsync(jira.Snapshot(), cancellation);
            jiraWritten = changes;
        }
    }
}
