using Outrigger.Apps.PivotReport.Api;

namespace Outrigger.Apps.PivotReport.Rules;

/// <summary>Who may do what: the same answers in tab and server, where only the server's count.</summary>
public static class ReportRights
{
    /// <summary>True for an administrator always; where nothing is said, for everybody.</summary>
    public static bool Includes(this Who? who, string account, bool administrator) =>
        administrator || (who?.Kind ?? WhoKind.Everyone) == WhoKind.Everyone
        || (who?.Kind == WhoKind.People && who.People?.Contains(account, StringComparer.Ordinal) == true);

    /// <summary>What a person may do with a report that is shared so; null where it is not open to that person.</summary>
    /// <param name="owner">Account id of the report's owner.</param>
    public static Right? RightOf(this Sharing sharing, string account, string owner, bool administrator)
    {
        ArgumentNullException.ThrowIfNull(sharing);
        if (RulesOver(account, owner, administrator))
        {
            return Right.Edit;
        }

        var named = sharing.Visibility == Visibility.Private ? null : sharing.People?.FirstOrDefault(share => share.AccountId == account)?.Right;
        return sharing.Visibility == Visibility.Public ? (Right)Math.Max((int)sharing.Everyone, (int)(named ?? Right.View)) : named;
    }

    /// <summary>True where a person may know that the report exists.</summary>
    public static bool Lists(this Sharing sharing, string account, string owner, bool administrator)
    {
        ArgumentNullException.ThrowIfNull(sharing);
        return RulesOver(account, owner, administrator) || sharing.Visibility != Visibility.Private;
    }

    /// <summary>True for whoever may delete a report, and say who else may do what with it.</summary>
    public static bool RulesOver(string account, string owner, bool administrator) => administrator || account == owner;
}
