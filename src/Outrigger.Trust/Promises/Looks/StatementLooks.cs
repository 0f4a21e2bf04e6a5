using Outrigger.Trust.Controls;
using Outrigger.Trust.Evidence;

namespace Outrigger.Trust.Promises.Looks;

/// <summary>Whether the lists that promises refer to are whole, and whether what they refer to holds.</summary>
public static class StatementLooks
{
    /// <param name="policy">As the server serves it.</param>
    public static Finding Dated(PolicyFrame policy, DateOnly today) =>
        policy.Changes is not [var last, ..] ? Finding.Broken("The policy has no list of changes.")
        : last.Version != policy.Version ? Finding.Broken("The policy's version is not the last that was announced.")
        : policy.Effective > today ? Finding.Broken("The policy is shown before it is in force.")
        : last.Date > policy.Effective ? Finding.Broken("The policy took effect before it was announced.")
        : Finding.Kept($"Version {policy.Version} is dated and announced.", new Detail("changes announced", $"{policy.Changes.Count}"));

    /// <param name="latest">The latest answer of a control of this server; null where it was not asked yet, which is that control's own fault to show.</param>
    /// <param name="exists">Whether the server has a control of that name.</param>
    public static Finding Requirements(RequirementList list, Func<string, EvidenceRecord?> latest, Func<string, bool> exists)
    {
        ArgumentNullException.ThrowIfNull(list);
        var unmet = list.Items.Where(item => item.Controls.Count == 0 || item.Controls.Any(name => !exists(name) || latest(name)?.State == EvidenceState.Broken)).ToList();
        return list.Items.Count == 0 || list.Listed.Length == 0 ? Finding.Broken("There is no list of the requirements, or it does not say whether the apps are listed.")
            : unmet.Count > 0 ? Finding.Broken($"Not met: {string.Join(", ", unmet.Select(item => item.Id))}.")
            : Finding.Kept($"All {list.Items.Count} requirements are met. {list.Listed}");
    }

    public static Finding Certificates(IReadOnlyList<CertificateStatement> statements) =>
        Enum.GetValues<HostKind>().Where(host => !statements.Any(statement => statement.Host == host && statement.Said.Length > 0)).ToList() is { Count: > 0 } missing
            ? Finding.Broken($"Nothing is said of certificates for {string.Join(", ", missing).ToLowerInvariant()}.")
            : statements.Any(statement => statement.Link is { Scheme: not "https" })
                ? Finding.Broken("A link to a host's certificates is not https.")
                : Finding.Kept("For every way to host it is said whose certificates hold; none of them is claimed as ours.");

    /// <param name="here">The host that this server runs as: of its duties those with a control must hold.</param>
    public static Finding Duties(IReadOnlyList<Duty> duties, HostKind here, Func<string, EvidenceRecord?> latest, Func<string, bool> exists)
    {
        var kinds = duties.Select(duty => duty.What).Distinct().ToList();
        var gaps = Enum.GetValues<HostKind>().SelectMany(host => kinds.Where(what => !duties.Any(duty => duty.Host == host && duty.What == what && duty.Who.Length > 0))).ToList();
        var failing = duties.Where(duty => duty.Host == here && duty.Control is { } name && (!exists(name) || latest(name)?.State == EvidenceState.Broken)).ToList();
        return kinds.Count == 0 || gaps.Count > 0 ? Finding.Broken("The table of who does what has gaps.")
            : failing.Count > 0 ? Finding.Broken($"The server does not do its part: {string.Join(", ", failing.Select(duty => duty.What.ToLowerInvariant()))}.")
            : Finding.Kept($"Each of {kinds.Count} duties has somebody on every host, and what the server itself does here was tried.");
    }

    /// <param name="shown">Hosts on the page for firewalls.</param>
    /// <param name="reachable">Hosts that the server can connect to.</param>
    public static Finding Residency(IReadOnlyList<Residency> statements, HostKind here, IReadOnlyCollection<string> shown, IReadOnlyCollection<string> reachable) =>
        !statements.Any(statement => statement.Host == here && statement.Where.Length > 0 && statement.Provider.Length > 0) ? Finding.Broken("It is not said where data lies.")
        : !shown.ToHashSet(StringComparer.Ordinal).SetEquals(reachable) ? Finding.Broken("The list of hosts is not the one that the server goes by.")
        : Finding.Kept("Where data lies is said, and the list of hosts is the one that the server goes by.", new Detail("hosts on the list", $"{shown.Count}"));

    /// <param name="takes">Whether the server takes questions at an address of its own.</param>
    public static Finding Contact(PolicyContact contact, Func<string, bool> takes)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return contact.Support.Length == 0 || contact.Security.Length == 0 || contact.WorkingDays < 1 ? Finding.Broken("The policy names nobody who answers.")
            : new[] { contact.Support, contact.Security }.Any(address => address.StartsWith('/') && !takes(address)) ? Finding.Broken("The address for questions does not answer.")
            : Finding.Kept($"There is an address for questions; the first answer comes within {contact.WorkingDays} working days.");
    }

    /// <param name="said">The host that the page names.</param>
    /// <param name="runs">The host that the server was started as.</param>
    /// <param name="siteIsHere">Whether the site whose tokens it believes is on this computer.</param>
    public static Finding Mode(HostKind said, HostKind runs, bool siteIsHere) =>
        said != runs ? Finding.Broken("The page names another way to host than the server runs as.")
        : runs == HostKind.Embedded && !siteIsHere ? Finding.Broken("The server takes itself for the embedded edition, but its site is on another machine.")
        : Finding.Kept("The server runs as this page says.", new Detail("host", $"{runs}"));
}
