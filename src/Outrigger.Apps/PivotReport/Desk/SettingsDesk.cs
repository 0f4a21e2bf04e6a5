using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Desk;

/// <summary>Settings of the site, kept in Jira's app properties; our server passes them on.</summary>
public sealed class SettingsDesk(PivotServices services, SiteFacts site, People people)
{
    public async Task<Outcome<SettingsRead>> ReadAsync(int request, CancellationToken cancellation) =>
        (await site.StandingAsync(again: true, cancellation)).TryGet(out var standing, out var problem)
            ? await ShownAsync(request, standing, cancellation)
            : problem;

    public async Task<Outcome<SettingsRead>> WriteAsync(WriteSettings asked, CancellationToken cancellation)
    {
        if (!(await services.Remote.SaveSettingsAsync(asked.Settings, cancellation)).TryGet(out _, out var problem)
            || !(await services.Remote.StandingAsync(cancellation)).TryGet(out var standing, out problem))
        {
            return problem;
        }

        site.Learn(standing);
        return await ShownAsync(asked.Id, standing, cancellation);
    }

    async Task<Outcome<SettingsRead>> ShownAsync(int request, PivotStanding standing, CancellationToken cancellation)
    {
        if (!(await services.Jira.IssueTypesAsync(cancellation)).TryGet(out var types, out var problem)
            || !(await services.Jira.LinkTypesAsync(cancellation)).TryGet(out var links, out problem))
        {
            return problem;
        }

        var named = await people.ReadAsync([.. standing.Settings.MayUse?.People ?? [], .. standing.Settings.MayPublish?.People ?? []], cancellation);
        return new SettingsRead(
            standing,
            [.. types.Select(type => new IssueTypeView(type.Id, type.Name, type.Level ?? (type.Subtask ? -1 : 0))).OrderByDescending(type => type.Level).ThenBy(type => type.Name, StringComparer.Ordinal)],
            [.. links.Select(link => new LinkTypeView(link.Id, link.Name, link.Outward, link.Inward))],
            named) { Id = request };
    }
}
