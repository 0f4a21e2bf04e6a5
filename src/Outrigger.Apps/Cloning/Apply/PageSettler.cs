using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Cloning.Plan;
using Outrigger.Apps.Cloning.Presets;
using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>
/// Does what follows a create: restrictions first, so that a page for few is open to all for one request only; then labels. All of it may be repeated.
/// </summary>
sealed class PageSettler(RunContext run)
{
    /// <summary>True where the create alone does not make the page as it is to be.</summary>
    public bool Needed(PageKey key) => key != PageKey.Index && (OwnRestrictions(key) is not null || ExtraLabels(key).Count > 0);

    /// <summary>Settles a published page. A problem is one that halts the run.</summary>
    public async Task<Problem?> SettleAsync(PageKey key, string pageId)
    {
        if (OwnRestrictions(key) is { } restrictions)
        {
            var restricted = await run.WritingAsync(run.Client.SetRestrictionsAsync(pageId, restrictions, run.Stopped));
            if (await TroubleAsync(key, restricted.Problem, "could not be restricted") is { } halt)
            {
                return halt;
            }
        }

        return await LabelAsync(key, pageId, ExtraLabels(key)) ?? await DoneAsync(key);
    }

    /// <summary>Adds labels; nothing happens where there are none.</summary>
    public async Task<Problem?> LabelAsync(PageKey key, string pageId, IReadOnlyList<string> labels)
    {
        if (labels.Count == 0)
        {
            return null;
        }

        var labelled = await run.WritingAsync(run.Client.AddLabelsAsync(pageId, labels, run.Stopped));
        return await TroubleAsync(key, labelled.Problem, "could not be labelled");
    }

    public async Task<Problem?> DoneAsync(PageKey key)
    {
        await run.WriteDownAsync(new PageSettled { Page = key, At = run.Now });
        return null;
    }

    /// <summary>Writes down what could not be done with a page that exists; gives back what halts the run.</summary>
    public async Task<Problem?> TroubleAsync(PageKey key, Problem? problem, string what)
    {
        if (problem is null || RunContext.Halts(problem))
        {
            return problem;
        }

        await run.WriteDownAsync(new PageTroubled(problem with { Message = $"The page was made but {what}: {problem.Message}" }) { Page = key, At = run.Now });
        return null;
    }

    public IReadOnlyList<string> ExtraLabels(PageKey key) => key.Node == 0 ? run.Row(key).Labels : [];

    /// <summary>
    /// The restrictions that the row asks for, with whoever runs it among them, else he locks himself out. Confluence inherits who may view to the
    /// pages below, not who may edit.
    /// </summary>
    public Restrictions? OwnRestrictions(PageKey key)
    {
        var row = run.Row(key);
        var viewers = key.Node == 0 ? row.Viewers : [];
        if (viewers.Count == 0 && row.Editors.Count == 0)
        {
            return null;
        }

        return new(
            viewers.Count == 0 ? [] : [.. viewers.Concat(row.Editors).Append(run.AccountId).Distinct()], [],
            row.Editors.Count == 0 ? [] : [.. row.Editors.Append(run.AccountId).Distinct()], []);
    }
}
