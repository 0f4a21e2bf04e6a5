namespace Outrigger.Apps.Handoff.Api;

/// <summary>Working hours of one day, in the member's own time zone.</summary>
/// <param name="Day">0 for Sunday to 6 for Saturday.</param>
/// <param name="From">Minutes after midnight, 0 to 1439.</param>
/// <param name="To">Minutes after midnight, 1 to 2880: past midnight above 1440; larger than <paramref name="From"/>.</param>
public sealed record WorkingHours(int Day, int From, int To);

/// <summary>One member of a team, role or shift.</summary>
/// <param name="TimeZone">IANA name; null for UTC.</param>
/// <param name="Hours">Empty for always.</param>
public sealed record TeamMember(string AccountId, string? TimeZone = null, IReadOnlyList<WorkingHours>? Hours = null);

/// <summary>People who share a queue and may be handed to together.</summary>
public sealed record Team
{
    /// <summary>Made by the server.</summary>
    public required string Id { get; init; }

    public required long Version { get; init; }

    /// <summary>Team, role or shift.</summary>
    public required TargetKind Kind { get; init; }

    /// <summary>1 to 60 characters, typed by a user: with the names of reports the only text that is kept.</summary>
    public required string Name { get; init; }

    /// <summary>1 to 50, each account once.</summary>
    public required IReadOnlyList<TeamMember> Members { get; init; }

    /// <summary>Account ids of those who may change it; 1 or more, the maker first.</summary>
    public required IReadOnlyList<string> Leads { get; init; }
}

/// <summary>Body of <c>POST /api/handoff/teams</c> (version null) and <c>PUT /api/handoff/teams/{id}</c>.</summary>
public sealed record SaveTeam(TargetKind Kind, string Name, IReadOnlyList<TeamMember> Members, IReadOnlyList<string> Leads, long? Version = null);

/// <summary>Answer of <c>GET /api/handoff/teams</c>: all teams, roles and shifts of the site, by name.</summary>
public sealed record Teams(IReadOnlyList<Team> All);
