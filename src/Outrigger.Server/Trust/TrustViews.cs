using Outrigger.Server.Api;
using Outrigger.Server.Trust.Page;

namespace Outrigger.Server.Trust;

/// <summary>What there is to show at this moment.</summary>
sealed class TrustViews(TrustDesk desk, IEnumerable<ITrustFigures> figures, ServerOptions options)
{
    public TrustView Now(bool details) => new(
        desk.Policy,
        desk.Place,
        desk.Now,
        desk.Standings(),
        ServerDocuments.Types.All,
        [.. figures.Select(feature => (feature.Heading, feature.Now()))],
        desk.Log.Chain.Head,
        details) { CanBeBroken = options.Stage is not null };
}
