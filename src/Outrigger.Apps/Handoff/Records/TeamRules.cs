using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Times;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Records;

/// <summary>What a team, role or shift must be like, and settings.</summary>
public static class TeamRules
{
    public const int MostMembers = 50;

    public const int MostHours = 28;

    /// <summary>What is wrong with it, at its place; null for nothing.</summary>
    public static Problem? Check(SaveTeam team, IZones zones)
    {
        if (team.Kind == TargetKind.Person)
        {
            return Invalid("A person is no team.", "Choose team, role or shift.");
        }

        if (team.Name.Length is 0 or > 60 || string.IsNullOrWhiteSpace(team.Name) || team.Name.Any(char.IsControl) || !IsWhole(team.Name))
        {
            return Invalid("A team's name has 1 to 60 characters, one of them visible and none of them a control character.", "Type another name.");
        }

        if (team.Members.Count is 0 or > MostMembers || !AreAccounts(team.Members.Select(member => member.AccountId)))
        {
            return Invalid($"A team has 1 to {MostMembers} members, each once.", "Change the members.");
        }

        return team.Leads.Count is 0 or > MostMembers || !AreAccounts(team.Leads)
            ? Invalid($"A team has 1 to {MostMembers} people who may change it, each once.", "Name at least yourself.")
            : team.Members.Select((member, index) => Check(member, index + 1, zones)).FirstOrDefault(wrong => wrong is not null);
    }

    /// <summary>What is wrong with settings; null for nothing.</summary>
    public static Problem? Check(HandoffSettings settings)
    {
        if (settings.AcceptHours is not (null or (>= HandoffRules.LeastHours and <= HandoffRules.MostHours)))
        {
            return new(ErrorCode.Invalid, "The time to accept is 0.25 to 80 working hours, or without limit.", "Choose a number between them.");
        }

        return settings.AgingDays is < 1 or > 365
            ? new(ErrorCode.Invalid, "An issue is shown as old after 1 to 365 days.", "Choose a number between them.")
            : null;
    }

    static Problem? Check(TeamMember member, int number, IZones zones)
    {
        if (member.TimeZone is { } zone && (zone.Length > 64 || zones.OffsetAt(zone, DateTimeOffset.UnixEpoch) is null))
        {
            return Invalid($"Member {number}: the time zone is not known.", "Choose one such as Europe/Berlin.");
        }

        return member.Hours is { } hours && (hours.Count > MostHours || hours.Any(span => span.Day is < 0 or > 6 || span.From is < 0 or > 1439 || span.To is < 1 or > 2880 || span.To <= span.From))
            ? Invalid($"Member {number}: working hours begin on a day of the week, end after they begin, and are at most {MostHours}.", "Correct the hours.")
            : null;
    }

    static bool AreAccounts(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ids.All(id => AccountIds.IsId(id) && seen.Add(id));
    }

    /// <summary>False where a surrogate stands alone: such text cannot be written as UTF-8.</summary>
    static bool IsWhole(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]) && !(char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[++index])))
            {
                return false;
            }
        }

        return true;
    }

    static Problem Invalid(string message, string wayOut) => new(ErrorCode.TeamInvalid, message, wayOut);
}
