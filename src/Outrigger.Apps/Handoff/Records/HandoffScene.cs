using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Times;

namespace Outrigger.Apps.Handoff.Records;

/// <summary>What the rules look at beside the record itself, all by the server's clock and store.</summary>
/// <param name="Teams">All teams, roles and shifts of the site.</param>
public sealed record HandoffScene(DateTimeOffset Now, HandoffSettings Settings, IReadOnlyList<Team> Teams, IZones Zones)
{
    public Team? TeamOf(HandoffTarget target) =>
        target.Kind == TargetKind.Person ? null : Teams.FirstOrDefault(team => team.Id == target.Id && team.Kind == target.Kind);

    /// <summary>Whether the person is the receiver, or of the team that is.</summary>
    public bool IsReceiver(HandoffTarget target, string accountId) => target.Kind == TargetKind.Person
        ? target.Id == accountId
        : TeamOf(target)?.Members.Any(member => member.AccountId == accountId) == true;

    /// <summary>Those who may accept, with their working hours: a person's are known from any team that has them.</summary>
    public IReadOnlyList<TeamMember> Receivers(HandoffTarget target) => target.Kind == TargetKind.Person
        ? [Teams.SelectMany(team => team.Members).FirstOrDefault(member => member.AccountId == target.Id && member.Hours is { Count: > 0 }) ?? new(target.Id)]
        : TeamOf(target)?.Members ?? [];

    /// <summary>The moment at which the receiver has worked that many hours from now; null for no limit.</summary>
    public DateTimeOffset? AcceptBy(HandoffTarget target, double? workingHours) =>
        workingHours is { } hours ? WorkingTime.After(Now, TimeSpan.FromHours(hours), Receivers(target), Zones) : null;
}
