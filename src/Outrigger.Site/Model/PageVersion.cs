namespace Outrigger.Site.Model;

/// <param name="Number">1-based.</param>
/// <param name="Body">Storage format, byte for byte as it was sent.</param>
public sealed record PageVersion(int Number, string AuthorId, DateTimeOffset CreatedAt, string Title, string Body, string Message = "", bool MinorEdit = false);
