namespace Outrigger.Site.Jira.Model;

/// <summary>A permission and who has it.</summary>
/// <param name="Permission">One of <see cref="JiraPermission"/>'s keys.</param>
public sealed record PermissionGrant(string Permission, Holder Holder);

/// <summary>Whoever a permission or a level is given to.</summary>
/// <param name="Id">Group id, role id or account id; empty for the other kinds.</param>
public sealed record Holder(HolderKind Kind, string Id = "")
{
    public static Holder Role(string id) => new(HolderKind.Role, id);

    public static Holder Group(string id) => new(HolderKind.Group, id);

    public static Holder User(string accountId) => new(HolderKind.User, accountId);

    public static Holder Anyone { get; } = new(HolderKind.Anyone);
}

public enum HolderKind
{
    /// <summary>Everybody with an account.</summary>
    Anyone,
    Group,
    Role,
    User,
    ProjectLead,

    /// <summary>Of the issue in question.</summary>
    Assignee,

    /// <summary>Of the issue in question.</summary>
    Reporter,
}
