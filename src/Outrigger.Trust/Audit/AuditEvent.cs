using Outrigger.Core.Documents;

namespace Outrigger.Trust.Audit;

/// <summary>
/// One thing that happened. It has no room for a text: what it tells is one of the product's own names, a count, or an id that
/// leaves memory as a keyed hash only.
/// </summary>
public sealed record AuditEvent(AuditKind Kind)
{
    /// <value>Whose data it is about; written as a keyed hash.</value>
    public TenantId? Tenant { get; init; }

    /// <value>Account id of who did it, or whom it is about; written as a keyed hash.</value>
    public string? Account { get; init; }

    /// <value>A value of an enumeration of this product: <c>TokenRefusal.Expired</c>.</value>
    public Enum? Reason { get; init; }

    /// <value>Method and route template of what an operator did: <c>POST /operator/backups</c>; never a path as it came.</value>
    public AuditAct? Act { get; init; }

    /// <value>How many of the kind this line stands for, since the line before of the same kind and reason.</value>
    public long Count { get; init; } = 1;

    /// <value>True where the server attacked itself to see that it notices.</value>
    public bool IsSynthetic { get; init; }
}

/// <summary>An act by the name that this product gives it: lower-case words, digits, and <c>/ { } - _ . :</c> of a route.</summary>
public readonly record struct AuditAct
{
    const int MostCharacters = 120;

    readonly string? name;

    /// <exception cref="ArgumentException">Not a name of ours: a bug in the caller.</exception>
    public AuditAct(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > MostCharacters || !name.All(each => char.IsAsciiLetterOrDigit(each) || " /{}-_.:".Contains(each, StringComparison.Ordinal)))
        {
            throw new ArgumentException("An act has a name of the product's own.", nameof(name));
        }

        this.name = name;
    }

    public override string ToString() => name ?? "";
}
