using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Cloning.Plan;
using Outrigger.Apps.Cloning.Presets;
using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>Publishes a draft and gives it what a draft cannot have: labels and properties. All of it may be repeated.</summary>
sealed class DraftPublisher(RunContext run, PageSettler settler, PageKey key, string pageId, string? parentId)
{
    const int MostTries = 4;

    /// <summary>Publishes under the title. A problem is one that halts the run.</summary>
    public async Task<Problem?> PublishAsync(string title, bool draft)
    {
        var restrictions = await RestrictionsAsync();
        if (!restrictions.TryGet(out var wanted, out var problem))
        {
            return problem;
        }

        // Before it is published, so that nobody sees it in between; where a draft takes no restriction, right after.
        var restricted = draft ? await RestrictAsync(wanted) : new Problem(ErrorCode.Invalid, "");
        if (restricted is not null && RunContext.Halts(restricted))
        {
            return restricted;
        }

        if (draft)
        {
            var published = await SendAsync(title);
            if (published.Halt is not null || !published.Published)
            {
                return published.Halt;
            }
        }

        if (restricted is not null && await settler.TroubleAsync(key, await RestrictAsync(wanted), "could not be restricted") is { } halt)
        {
            return halt;
        }

        return await settler.LabelAsync(key, pageId, Labels()) ?? await PropertiesAsync() ?? await settler.DoneAsync(key);
    }

    IReadOnlyList<string> Labels() =>
        [.. (run.Plan.Options.Labels ? run.Template?.Nodes[key.Node].Labels ?? [] : []).Union(settler.ExtraLabels(key))];

    async Task<Outcome<Restrictions?>> RestrictionsAsync()
    {
        if (settler.OwnRestrictions(key) is { } own || !run.Plan.Options.Restrictions)
        {
            return settler.OwnRestrictions(key);
        }

        var read = await run.ReadingAsync(run.Client.RestrictionsAsync(run.Plan.Template.Nodes[key.Node].Id, run.Stopped));
        if (!read.TryGet(out var template, out var problem))
        {
            return RunContext.Halts(problem) ? problem : Outcome.Ok<Restrictions?>(null);
        }

        return template.ReadUsers.Count + template.ReadGroups.Count + template.UpdateUsers.Count + template.UpdateGroups.Count == 0
            ? Outcome.Ok<Restrictions?>(null)
            : template;
    }

    async Task<Problem?> RestrictAsync(Restrictions? restrictions) => restrictions is null
        ? null
        : (await run.WritingAsync(run.Client.SetRestrictionsAsync(pageId, restrictions, run.Stopped))).Problem;

    async Task<(bool Published, Problem? Halt)> SendAsync(string asked)
    {
        if (!run.Body(key).TryGet(out var body, out var unreadable))
        {
            return (false, await settler.TroubleAsync(key, unreadable, "is still a draft"));
        }

        var title = asked;
        Problem? last = null;
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var outcome = await run.WritingAsync(run.Client.UpdateAsync(new(pageId, title, body.Body, 1, parentId), run.Stopped));
            if (outcome.TryGet(out var page, out last))
            {
                await WriteDownAsync(page);
                return (true, null);
            }

            if (RunContext.Halts(last))
            {
                return (false, last);
            }

            // A lost answer and a version that is in use both leave the question whether it is published by now.
            if (last.Code is ErrorCode.OutcomeUnknown or ErrorCode.Conflict && await IsPublishedAsync())
            {
                return (true, null);
            }

            if (last.Code == ErrorCode.TitleTaken && run.Row(key).OnConflict == ConflictRule.Number)
            {
                title = TitleRules.Numbered(asked, attempt + 2);
            }
            else if (last.Code is not (ErrorCode.OutcomeUnknown or ErrorCode.Conflict))
            {
                break;
            }
        }

        return (false, await settler.TroubleAsync(key, last, "is still a draft"));
    }

    async Task<bool> IsPublishedAsync()
    {
        var read = await run.ReadingAsync(run.Client.PageAsync(pageId, PageParts.None, run.Stopped));
        if (read is not { IsOk: true, Value.Status: PageStatus.Current })
        {
            return false;
        }

        await WriteDownAsync(read.Value);
        return true;
    }

    Task WriteDownAsync(Page page) =>
        run.WriteDownAsync(new PagePublished(Math.Max(page.Version, 1), page.Title, page.WebPath) { Page = key, At = run.Now });

    async Task<Problem?> PropertiesAsync()
    {
        if (!run.Plan.Options.Properties || key.Node > 0)
        {
            return null;
        }

        foreach (var property in run.Template?.Properties.Where(property => property.Key != PresetStore.Key) ?? [])
        {
            var created = await run.WritingAsync(run.Client.CreatePropertyAsync(pageId, property.Key, property.ValueJson, run.Stopped));

            // Confluence makes some properties of a page by itself; a lost answer is settled by the next try of a resume.
            if (created.Problem is { Code: not (ErrorCode.Conflict or ErrorCode.OutcomeUnknown or ErrorCode.Invalid) } problem
                && await settler.TroubleAsync(key, problem, $"its property {property.Key} could not be copied") is { } halt)
            {
                return halt;
            }
        }

        return null;
    }
}
