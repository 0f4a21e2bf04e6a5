namespace Outrigger.Core.Errors;

/// <summary>An expected failure, told to a person in one sentence.</summary>
/// <param name="Code">Stable reason, from the one table.</param>
/// <param name="Message">One clear sentence that names the place (row, field, file, page).</param>
/// <param name="WayOut">What to do about it, one sentence; null where the message says it.</param>
/// <param name="RetryAfterSeconds">How long to wait before asking again, where the other side said so.</param>
public sealed record Problem(ErrorCode Code, string Message, string? WayOut = null, double? RetryAfterSeconds = null);
