namespace Outrigger.Site.Model;

/// <summary>A person with an account. Profiles without a secret: any token in <see cref="Tokens"/> signs in.</summary>
public sealed record SiteUser
{
    public required string AccountId { get; init; }

    public required string DisplayName { get; init; }

    public required string Email { get; init; }

    /// <summary>As in the IANA database: <c>Europe/Berlin</c>.</summary>
    public string TimeZone { get; init; } = "Europe/Berlin";

    /// <summary>Administers the site and with it each space.</summary>
    public bool IsSiteAdministrator { get; init; }

    /// <summary>False for somebody who left: known by name, but can neither sign in nor be given work.</summary>
    public bool IsActive { get; init; } = true;

    public IReadOnlyList<string> Tokens { get; init; } = ["demo"];
}

/// <summary>A group of users.</summary>
public sealed record SiteGroup(string Id, string Name, IReadOnlyList<string> MemberIds);
