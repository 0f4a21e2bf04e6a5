namespace Outrigger.Apps.PivotReport.Api;

/// <summary>Gives a report another owner, where the one it has left (<c>PUT /api/pivot/admin/reports/{id}/owner</c>; for administrators).</summary>
/// <param name="Owner">Account id of the new owner.</param>
/// <param name="Version">That was read.</param>
public sealed record TakeOver(string Owner, long Version);

/// <summary>Answer to what leaves nothing to say: <c>{}</c>.</summary>
public sealed record Nothing;
