using Outrigger.Core.Errors;

namespace Outrigger.Trust.Audit;

/// <summary>
/// Where security events and administrative acts are written, each hashed together with the one before it, on the disk before the
/// answer. Who is about to do an administrative act records it first and does not do it where that fails:
/// <code>
/// if (await audit.RecordAsync(new(AuditKind.DataErased) { Tenant = tenant, Account = account }) is { } refusal)
/// {
///     return refusal;
/// }
/// </code>
/// What anybody may do without leave, such as being refused, goes on whatever is answered.
/// </summary>
public interface IAuditTrail
{
    /// <summary>Writes an event.</summary>
    /// <returns>Null once it is on the disk; else why it is not, to refuse the act with (<see cref="ErrorCode.Unavailable"/>).</returns>
    Task<Problem?> RecordAsync(AuditEvent audited);
}
