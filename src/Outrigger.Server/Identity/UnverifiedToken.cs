using Outrigger.Core.Documents;

namespace Outrigger.Server.Identity;

/// <summary>The claims in use, from a token that is well-formed but whose signature nobody has looked at yet.</summary>
sealed record UnverifiedToken
{
    public required string KeyId { get; init; }

    /// <summary>True where the header says <c>typ</c>; it then says <c>JWT</c>.</summary>
    public required bool HasType { get; init; }

    public required string Audience { get; init; }

    public required TenantId Tenant { get; init; }

    public required string App { get; init; }

    public required AccountId? Account { get; init; }

    /// <summary>True where it was minted for a module that only administrators of the product can open.</summary>
    public required bool ForAdministrators { get; init; }

    /// <summary>Where the product is asked for the app itself (<c>app.apiBaseUrl</c>); null where the token names none.</summary>
    public required Uri? ApiBase { get; init; }

    /// <summary>The token's own id (<c>jti</c>).</summary>
    public required string TokenId { get; init; }

    public required DateTimeOffset Expires { get; init; }
}
