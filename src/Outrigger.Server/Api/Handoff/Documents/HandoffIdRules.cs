using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Server.Identity;

namespace Outrigger.Server.Api.Handoff.Documents;

/// <summary>Ids that this server makes or knows from tokens; those of issues, requests and handoffs have their rules with the app.</summary>
static class HandoffIdRules
{
    const int TeamLength = 26;

    static readonly SearchValues<char> LowerAndDigits = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    public static bool IsTeam([NotNullWhen(true)] string? id) => id is { Length: TeamLength } && id.AsSpan().IndexOfAnyExcept(LowerAndDigits) < 0;

    /// <summary>An account id as tokens carry it: whoever has another could never answer.</summary>
    public static bool IsAccount(string id) => AccountId.TryParse(id, out _);

    public static bool IsTarget(HandoffTarget target) => target.Kind == TargetKind.Person ? IsAccount(target.Id) : IsTeam(target.Id);
}
