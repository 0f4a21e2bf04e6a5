using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Apps.Handoff.Times;
using Outrigger.Core.Documents;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Api.Handoff.Documents;
using Outrigger.Server.Api.Handoff.Teams;

namespace Outrigger.Server.Api.Handoff.Records;

/// <summary>Sets the scene that the rules look at, by this server's clock and store.</summary>
sealed class HandoffScenes(TimeProvider time, IZones zones)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public Task<HandoffScene> OfAsync(AppCall call, Edits edits) => OfAsync(call.Store, edits, call.Cancellation);

    public async Task<HandoffScene> OfAsync(IDocumentStore store, Edits edits, CancellationToken cancellation) => new(
        time.GetUtcNow(),
        await edits.GetAsync(HandoffPlaces.Settings) ?? new HandoffSettings(),
        await store.ReadTeamsAsync(cancellation),
        zones);
}
