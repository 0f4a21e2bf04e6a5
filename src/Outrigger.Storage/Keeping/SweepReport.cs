namespace Outrigger.Storage.Keeping;

/// <summary>What a sweep did: figures, never a value.</summary>
/// <param name="Tenants">Files that were swept.</param>
/// <param name="Deleted">Documents that were deleted because their days were over.</param>
/// <param name="Refused">Names of files that could not be swept: damaged, from a newer product, or on a disk that refuses.</param>
public sealed record SweepReport(int Tenants, int Deleted, IReadOnlyList<string> Refused);
