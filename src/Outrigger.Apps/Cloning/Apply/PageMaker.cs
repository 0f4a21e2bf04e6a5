using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Cloning.Plan;
using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>
/// Makes one page exactly once. Each write is written down before it is sent; when its answer is lost the page is looked for, and a further write is
/// sent only after the look has proven that the one before did nothing. Titles are unique in a space, so even a write that
/// takes effect late cannot make a second page under the same title.
/// </summary>
sealed class PageMaker(RunContext run, PageOrder order)
{
    /// <summary>Writes whose results are not known.</summary>
    readonly List<Intent> open = [.. order.Open];

    /// <summary>Every write whose answer was ever lost: it may still take effect.</summary>
    readonly List<Intent> lost = [.. order.Open];

    readonly PageProver prover = new(run);
    string title = order.Title;

    /// <summary>Makes the page, or writes down why not. A problem is one that halts the run.</summary>
    public async Task<Problem?> MakeAsync()
    {
        for (var sent = 0; sent < run.Options.MostCreates;)
        {
            if (open.Count > 0)
            {
                var settled = await SettleOpenAsync();
                if (settled.Done)
                {
                    return settled.Halt;
                }
            }

            sent++;
            var step = await SendAsync();
            if (step.Done)
            {
                return step.Halt;
            }
        }

        // The last answer was lost, too: one more look decides.
        if (open.Count > 0 && await SettleOpenAsync() is { Done: true } last)
        {
            return last.Halt;
        }

        var unknown = new Problem(
            ErrorCode.OutcomeUnknown, $"Confluence did not answer clearly for “{TitleRules.Shown(title)}”, {run.Options.MostCreates} times.", "Look for the page, then resume the run.");
        return await EndAsync(new PageFailed(unknown) { Page = order.Key, At = run.Now });
    }

    async Task<Step> SendAsync()
    {
        var intent = new Intent(title, order.ParentId) { Page = order.Key, At = run.Now };
        await run.WriteDownAsync(intent);
        var outcome = await run.WritingAsync(order.Send(title));
        if (outcome.TryGet(out var page, out var problem))
        {
            return await MadeAsync(page);
        }

        switch (problem.Code)
        {
            case ErrorCode.OutcomeUnknown or ErrorCode.ContractBroken or ErrorCode.Internal:
                open.Add(intent);
                lost.Add(intent);
                return Step.GoOn;
            case ErrorCode.TitleTaken:
                return await TakenAsync(problem);
            case ErrorCode.NotFound when await TemplateGoneAsync() is { } gone:
                await run.WriteDownAsync(new PageAbsent { Page = order.Key, At = run.Now });
                return new(true, gone);
            case var _ when RunContext.Halts(problem):
                await run.WriteDownAsync(new PageAbsent { Page = order.Key, At = run.Now });
                return new(true, problem);
            default:
                return new(true, await EndAsync(new PageFailed(problem) { Page = order.Key, At = run.Now }));
        }
    }

    /// <summary>What was not found may be the template, which every other page would miss, too.</summary>
    async Task<Problem?> TemplateGoneAsync()
    {
        var template = run.Plan.Template;
        if (order.SourceId is not { } source)
        {
            return null;
        }

        var read = await run.ReadingAsync(run.Client.PageAsync(source, PageParts.None, run.Stopped));
        var gone = read.Problem is { Code: ErrorCode.NotFound } || read is { IsOk: true, Value.Status: PageStatus.Trashed or PageStatus.Deleted };
        return gone ? new(ErrorCode.TemplateUnreadable, $"The template “{TitleRules.Shown(template.Title)}” was deleted meanwhile.", "Restore it from the trash.") : null;
    }

    /// <summary>Finds out what the open writes did.</summary>
    async Task<Step> SettleOpenAsync()
    {
        // No list of Confluence holds drafts, so a lost draft cannot be looked for.
        var look = order.Draft ? default : await prover.LookAsync(order, open);
        if (look.Problem is { } problem)
        {
            return new(true, RunContext.Halts(problem) ? problem : await EndAsync(Unproven(problem)));
        }

        if (look.Ours is { } page)
        {
            return new(true, await AdoptAsync(page));
        }

        open.Clear();
        await run.WriteDownAsync(new PageAbsent { Page = order.Key, At = run.Now });
        return Step.GoOn;
    }

    PageFailed Unproven(Problem problem) => new(
        new Problem(ErrorCode.OutcomeUnknown, $"It could not be looked up whether “{TitleRules.Shown(title)}” was made: {problem.Message}", "Look for the page, then resume the run."))
    {
        Page = order.Key,
        At = run.Now,
    };

    async Task<Step> MadeAsync(Page page)
    {
        var renamed = TitleRules.Key(page.Title) != TitleRules.Key(title);
        if (renamed && lost.Count > 0)
        {
            // A write that was thought to have done nothing may have taken the title late: then this page is one too many.
            var look = await prover.LookOnceAsync(order, lost, false);
            if (look.Ours is { } first && first.Id != page.Id)
            {
                // Where this fails, the sweep at the end of the run finds the page again.
                await AdoptAsync(first);
                var deleted = await run.WritingAsync(run.Client.DeleteAsync(page.Id, order.Draft, run.Stopped));
                return new(true, deleted.Problem is { } halt && RunContext.Halts(halt) ? halt : null);
            }
        }

        return new(true, await EndAsync(new PageCreated(page.Id, Math.Max(page.Version, 1), page.Title, page.WebPath)
        {
            Page = order.Key,
            At = run.Now,
            Draft = order.Draft,
            Problem = renamed && order.OnConflict != ConflictRule.Number ? Renamed(page) : order.Draft && lost.Count > 0 ? StrayDraft : null,
        }));
    }

    Problem Renamed(Page page) => new(
        ErrorCode.TitleTaken, $"Confluence made it as “{TitleRules.Shown(page.Title)}”: the title “{TitleRules.Shown(title)}” is taken by a page that you may not see.",
        "Rename the page, or leave it.");

    static Problem StrayDraft { get; } = new(
        ErrorCode.OutcomeUnknown, "An answer was lost while the draft was made, so your drafts may hold a second copy that is not published.", "Delete the copy from your drafts, if there is one.");

    Task<Problem?> AdoptAsync(Page page) =>
        EndAsync(new PageProven(page.Id, Math.Max(page.Version, 1), page.Title, page.WebPath) { Page = order.Key, At = run.Now, Draft = order.Draft });

    /// <summary>The title is taken: by a write of this page that was thought to have done nothing, or by somebody else's page.</summary>
    async Task<Step> TakenAsync(Problem problem)
    {
        var now = new Intent(title, order.ParentId) { Page = order.Key, At = run.Now };
        var look = await prover.LookOnceAsync(order, lost.Count > 0 ? lost : [now], false);
        if (look.Problem is { } halt)
        {
            return new(true, RunContext.Halts(halt) ? halt : await EndAsync(new PageFailed(problem) { Page = order.Key, At = run.Now }));
        }

        if (look.Ours is { } ours && lost.Count > 0)
        {
            return new(true, await AdoptAsync(ours));
        }

        return await new TakenTitle(run, order).ResolveAsync(title, look.Other ?? look.Ours, problem) switch
        {
            (null, var entry) => new(true, await EndAsync(entry)),
            (var next, _) => Retitle(next),
        };
    }

    Step Retitle(string next)
    {
        title = next;
        return Step.GoOn;
    }

    async Task<Problem?> EndAsync(PageEntry? entry)
    {
        if (entry is not null)
        {
            await run.WriteDownAsync(entry);
        }

        return null;
    }

    readonly record struct Step(bool Done, Problem? Halt)
    {
        public static Step GoOn { get; }
    }
}
