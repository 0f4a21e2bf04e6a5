namespace Outrigger.Site.Model;

/// <summary>Where a page is in its life. A <see cref="Historical"/> page is an old version, never a stored page.</summary>
public enum PageStatus
{
    Current,
    Draft,
    Archived,
    Trashed,
    Historical,
}
