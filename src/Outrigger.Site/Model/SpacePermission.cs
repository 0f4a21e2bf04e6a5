namespace Outrigger.Site.Model;

/// <summary>What a user or a group may do in a space. Creating a page includes editing one.</summary>
public enum SpaceOperation
{
    View,
    Create,
    Delete,
    Administer,
}

/// <summary>Who a permission or a restriction speaks of.</summary>
public enum PrincipalKind
{
    User,
    Group,
}

/// <param name="Id">Account id or group id.</param>
public sealed record Principal(PrincipalKind Kind, string Id)
{
    public static Principal User(string accountId) => new(PrincipalKind.User, accountId);

    public static Principal Group(string groupId) => new(PrincipalKind.Group, groupId);
}

public sealed record SpacePermission(Principal Principal, SpaceOperation Operation);
