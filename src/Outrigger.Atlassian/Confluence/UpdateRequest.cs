namespace Outrigger.Atlassian.Confluence;

/// <summary>
/// A new version of a page. The whole body is replaced; the title and status are set.
/// </summary>
/// <param name="NextVersion">The version that the page has now plus one; 1 when a draft is changed or published for the first time.</param>
/// <param name="ParentId">Content to move below, within the same space; null leaves the page where it is.</param>
/// <param name="Status"><see cref="PageStatus.Current"/> or <see cref="PageStatus.Draft"/>; current publishes a draft.</param>
public sealed record UpdateRequest(
    string PageId, string Title, string StorageBody, int NextVersion,
    string? ParentId = null, PageStatus Status = PageStatus.Current);
