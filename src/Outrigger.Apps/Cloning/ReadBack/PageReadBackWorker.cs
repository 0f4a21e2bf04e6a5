using Outrigger.Apps.Cloning.Apply;
using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Cloning.Plan;
using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.ReadBack;

/// <summary>
/// Reads clones back with the fewest requests: one each for body and labels together; many at once where labels need no look; one more
/// where the template has attachments. Content properties are copied by the product in the same write and are not read back.
/// </summary>
sealed class PageReadBackWorker(RunContext run)
{
    /// <summary>Waits for a page that is not there yet: right after a create a read may miss it.</summary>
    static readonly TimeSpan[] Waits = [TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];

    /// <summary>True where many clones are read in one request.</summary>
    public bool Batches { get; } = !run.Plan.Options.Labels && run.Plan.Rows.All(row => row.Labels.Count == 0);

    /// <summary>Reads one clone back and writes the result down. A problem is one that halts the run.</summary>
    public async Task<Problem?> OneAsync(PageKey key, string pageId, ExpectedPage expected)
    {
        for (var attempt = 0; ; attempt++)
        {
            var read = await run.ReadingAsync(run.Client.PageAsync(pageId, PageParts.Body | PageParts.Labels, run.Stopped));
            if (read.TryGet(out var page, out var problem))
            {
                return await CompareAsync(key, page, expected);
            }

            if (RunContext.Halts(problem))
            {
                return problem;
            }

            if (problem.Code != ErrorCode.NotFound || attempt == Waits.Length)
            {
                return await WriteDownAsync(key, [$"it could not be read back: {problem.Message}"]);
            }

            await Task.Delay(Waits[attempt], run.Time, run.Stopped);
        }
    }

    /// <summary>Reads clones back in one request; what is missing there is read once more alone.</summary>
    public async Task<Problem?> ManyAsync(IReadOnlyList<(PageKey Key, string PageId, ExpectedPage Expected)> clones)
    {
        var read = await run.ReadingAsync(run.Client.PagesAsync([.. clones.Select(clone => clone.PageId)], true, run.Stopped));
        if (!read.TryGet(out var pages, out var problem))
        {
            return problem;
        }

        var found = pages.DistinctBy(page => page.Id).ToDictionary(page => page.Id);
        foreach (var (key, pageId, expected) in clones)
        {
            var halt = found.TryGetValue(pageId, out var page) ? await CompareAsync(key, page, expected) : await OneAsync(key, pageId, expected);
            if (halt is not null)
            {
                return halt;
            }
        }

        return null;
    }

    async Task<Problem?> CompareAsync(PageKey key, Page page, ExpectedPage expected)
    {
        IReadOnlyList<Attachment>? files = null;
        if (expected.Attachments is { Count: > 0 })
        {
            var listed = await run.ReadingAsync(run.Client.AttachmentsAsync(page.Id, run.Stopped));
            if (!listed.TryGet(out files, out var problem))
            {
                return RunContext.Halts(problem) ? problem : await WriteDownAsync(key, [$"its attachments could not be read back: {problem.Message}"]);
            }
        }

        return await WriteDownAsync(key, PageComparison.Differences(expected, page, files));
    }

    async Task<Problem?> WriteDownAsync(PageKey key, IReadOnlyList<string> differences)
    {
        await run.WriteDownAsync(new PageReadBack(differences) { Page = key, At = run.Now });
        return null;
    }
}
