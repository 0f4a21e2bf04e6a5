using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Api.Handoff.Documents;
using Outrigger.Server.Api.Handoff.Teams;

namespace Outrigger.Server.Api.Handoff.Records;

/// <summary>
/// Does to a pending handoff what time, or the deletion of its team, has done to it: nothing runs by itself, so whoever
/// looks at one next sees to it.
/// </summary>
sealed class HandoffHealing(HandoffScenes scenes)
{
    /// <summary>The handoff as it stands now; null for none of that id.</summary>
    public async Task<HandoffRecord?> HealAsync(AppCall call, string id)
    {
        var healed = await call.ChangeAsync<Found>(async edits =>
        {
            if (await edits.GetAsync(HandoffPlaces.Record(id)) is not { State: HandoffState.Pending } record)
            {
                return new Found(await edits.GetAsync(HandoffPlaces.Record(id)));
            }

            var scene = await scenes.OfAsync(call, edits);
            if (Due(record, scene) is not { } change)
            {
                return new Found(record);
            }

            return await edits.FileAsync(record, change, scene.Now) is { } problem ? problem : new Found(change.Record);
        });
        return healed.TryGet(out var found, out var refused) ? found.Record : throw new StoreRefusedException(refused);
    }

    /// <summary>The same record, or what became of it.</summary>
    public async Task<HandoffRecord> FreshAsync(AppCall call, Edits edits, HandoffRecord record) =>
        record.State == HandoffState.Pending && (record.AcceptBy <= scenes.Now || await IsOrphanAsync(edits, record.To))
            ? await HealAsync(call, record.Id) ?? record
            : record;

    static async Task<bool> IsOrphanAsync(Edits edits, HandoffTarget target) =>
        target.Kind != TargetKind.Person && await edits.FindTeamAsync(target.Id) is null;

    static HandoffChange? Due(HandoffRecord record, HandoffScene scene) =>
        record.To.Kind == TargetKind.Person || scene.TeamOf(record.To) is not null ? HandoffRules.Lapse(record, scene) : HandoffRules.Orphan(record, scene);

    sealed record Found(HandoffRecord? Record);
}
