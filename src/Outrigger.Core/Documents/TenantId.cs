namespace Outrigger.Core.Documents;

/// <summary>
/// One installation of one app: the wall that no document crosses. Both parts are lower-case ASCII, so that two
/// spellings of one tenant cannot exist.
/// </summary>
public readonly record struct TenantId
{
    /// <summary>Most characters of each part.</summary>
    public const int MaxPartLength = 200;

    readonly string? value;

    TenantId(string value) => this.value = value;

    /// <summary><c>{app}|{installation}</c>; the separator occurs in neither part.</summary>
    /// <exception cref="InvalidOperationException">The id was never set.</exception>
    public string Value => value ?? throw new InvalidOperationException("An unset tenant id has no value.");

    /// <summary>Joins the two parts; false where one is empty, too long or outside <c>[a-z0-9:/._-]</c>.</summary>
    public static bool TryCreate(string? app, string? installation, out TenantId tenant)
    {
        var fits = IsPart(app) && IsPart(installation);
        tenant = fits ? new TenantId($"{app}|{installation}") : default;
        return fits;
    }

    public override string ToString() => Value;

    static bool IsPart(string? part) =>
        part is { Length: > 0 and <= MaxPartLength } && part.AsSpan().IndexOfAnyExcept(DocumentAlphabet.TenantPart) < 0;
}
