using System.Globalization;
using System.Text;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Handoff.Documents;

namespace Outrigger.Server.Api.Handoff.Teams;

/// <summary>What a team may be. Its name is the one text that this server keeps.</summary>
static class TeamRules
{
    const int MostName = 60;
    const int MostPeople = 50;
    const int MostHours = 21;

    public static Problem? Check(SaveTeam team) =>
        team.Kind == TargetKind.Person ? Bad("A team is a team, a role or a shift.")
        : !IsName(team.Name) ? Bad($"A team's name is 1 to {MostName} characters without control characters, line breaks or space around it.")
        : team.Members.Count is 0 or > MostPeople ? Bad($"A team has 1 to {MostPeople} members.")
        : team.Leads.Count is 0 or > MostPeople ? Bad("A team has at least one lead: name another before the last one goes.")
        : !AreAccounts(team.Leads) || !AreAccounts([.. team.Members.Select(member => member.AccountId)]) ? Bad("A member or lead is not an account id, or is named twice.")
        : team.Members.All(member => IsZone(member.TimeZone)) ? Hours(team)
        : Bad("A member's time zone is not the IANA name of one, such as Europe/Berlin.");

    static Problem? Hours(SaveTeam team) =>
        team.Members.All(member => member.Hours is null || (member.Hours.Count <= MostHours && member.Hours.All(IsSpan)))
            ? null
            : Bad($"Working hours are at most {MostHours} a member: a day of 0 to 6, from 0 to 1439 and to at most 2880 minutes after midnight, the end after the start.");

    static bool IsSpan(WorkingHours hours) => hours is { Day: >= 0 and <= 6, From: >= 0 and < 1440, To: <= 2880 } && hours.To > hours.From;

    static bool AreAccounts(IReadOnlyList<string> ids) => ids.All(HandoffIdRules.IsAccount) && ids.Distinct(StringComparer.Ordinal).Count() == ids.Count;

    static bool IsZone(string? zone) => zone is null || (zone.Length <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId && found.Id == zone);

    static bool IsName(string name) => name is { Length: > 0 and <= MostName } && name.Trim() == name && name.EnumerateRunes().All(IsPlain);

    // Signs that turn the direction of what follows would let one name look like another.
    static bool IsPlain(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not (>= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069);

    static Problem Bad(string message) => new(ErrorCode.TeamInvalid, message);
}
