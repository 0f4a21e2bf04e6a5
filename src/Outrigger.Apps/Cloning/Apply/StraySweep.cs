using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>
/// Moves a second page of a row to the trash: in a product that numbers a taken title instead of refusing it, a write that was
/// thought to have done nothing can make one when it takes effect late. May be repeated.
/// </summary>
/// <param name="found">Is told when there was one.</param>
sealed class StraySweep(RunContext run, PageOrder order, PageRecord page, Action found)
{
    const int MostStrays = 8;

    /// <summary>Looks and trashes until there is none. A problem is one that halts the run.</summary>
    public async Task<Problem?> SweepAsync()
    {
        for (var sweep = 0; sweep < MostStrays; sweep++)
        {
            var look = await new PageProver(run).StrayAsync(order, page.Lost, page.PageId ?? "");
            if (!look.TryGet(out var stray, out var problem))
            {
                return RunContext.Halts(problem) ? problem : null;
            }

            if (stray is null)
            {
                return null;
            }

            found();
            var deleted = await run.WritingAsync(run.Client.DeleteAsync(stray.Id, false, run.Stopped));
            if (deleted.Problem is { } refused)
            {
                return RunContext.Halts(refused) ? refused : null;
            }
        }

        return null;
    }
}
