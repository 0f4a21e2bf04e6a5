using Outrigger.Apps.Cloning.Apply;
using Outrigger.Apps.Cloning.Journal;
using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Undo;

/// <summary>
/// Moves one page to the trash if nobody has edited it since the run's own last write and nothing that is not the run's hangs below it.
/// A page that is gone already counts as undone.
/// </summary>
sealed class PageUndo(RunContext run, RunLedger ledger, PageKey key)
{
    /// <summary>Undoes the page, or writes down why it stays. A problem is one that halts the run.</summary>
    public async Task<Problem?> UndoAsync()
    {
        var page = ledger[key];
        var id = page.PageId ?? throw new InvalidOperationException($"Page {key} has not been made.");
        var read = await run.ReadingAsync(run.Client.PageAsync(id, page.Draft ? PageParts.Draft : PageParts.None, run.Stopped));
        if (!read.TryGet(out var now, out var problem))
        {
            return problem.Code == ErrorCode.NotFound ? await UndoneAsync() : await StopOrKeepAsync(problem);
        }

        if (now.Status is PageStatus.Trashed or PageStatus.Deleted)
        {
            return await UndoneAsync();
        }

        if (Edited(page, now) is { } edited)
        {
            return await KeepAsync(edited);
        }

        return now.Status == PageStatus.Draft ? await DeleteAsync(id, true) : await BelowAsync(id);
    }

    static Problem? Edited(PageRecord page, Page now)
    {
        if (page.Draft && now.Status == PageStatus.Current)
        {
            return new(ErrorCode.EditedSince, "Somebody has published the draft since.", "Delete it yourself, if it is not needed.");
        }

        return now.Version > page.Version || now.Title != page.Title
            ? new(ErrorCode.EditedSince, "Somebody has edited the page since.", "Delete it yourself, if it is not needed.")
            : null;
    }

    async Task<Problem?> BelowAsync(string id)
    {
        var asked = await run.ReadingAsync(run.Client.ChildrenAsync(id, run.Stopped));
        if (!asked.TryGet(out var children, out var problem))
        {
            return problem.Code == ErrorCode.NotFound ? await UndoneAsync() : await StopOrKeepAsync(problem);
        }

        return children.Count == 0
            ? await DeleteAsync(id, false)
            : await KeepAsync(new(
                ErrorCode.EditedSince, $"Below the page is “{Plan.TitleRules.Shown(children[0].Title)}”{(children.Count > 1 ? $" and {children.Count - 1} more" : "")}, which stays.",
                "Move or delete that first."));
    }

    async Task<Problem?> DeleteAsync(string id, bool draft)
    {
        await run.WriteDownAsync(new UndoIntent { Page = key, At = run.Now });
        var deleted = await run.WritingAsync(run.Client.DeleteAsync(id, draft, run.Stopped));
        return deleted.Problem is { Code: not ErrorCode.NotFound } problem ? await StopOrKeepAsync(problem) : await UndoneAsync();
    }

    async Task<Problem?> StopOrKeepAsync(Problem problem) => RunContext.Halts(problem) ? problem : await KeepAsync(problem);

    async Task<Problem?> KeepAsync(Problem problem)
    {
        await run.WriteDownAsync(new PageKept(problem) { Page = key, At = run.Now });
        return null;
    }

    async Task<Problem?> UndoneAsync()
    {
        await run.WriteDownAsync(new PageUndone { Page = key, At = run.Now });
        return null;
    }
}
