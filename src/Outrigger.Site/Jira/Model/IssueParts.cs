namespace Outrigger.Site.Jira.Model;

/// <summary>One end of a link; the other issue has the other end under the same id.</summary>
/// <param name="IsOutward">True where this issue is the one that "blocks".</param>
public sealed record IssueLink(string Id, string TypeId, string OtherIssueId, bool IsOutward);

/// <summary>Time spent on an issue.</summary>
/// <param name="Comment">ADF as JSON; null for none.</param>
public sealed record Worklog(string Id, string AuthorId, DateTimeOffset StartedAt, long Seconds, DateTimeOffset CreatedAt, string? Comment = null);

/// <summary>A file on an issue; the site keeps no contents.</summary>
public sealed record IssueAttachment(string Id, string FileName, string MediaType, long Size, string AuthorId, DateTimeOffset CreatedAt);

/// <summary>What one person changed at one moment.</summary>
public sealed record ChangeHistory(string Id, string AuthorId, DateTimeOffset CreatedAt, IReadOnlyList<ChangeItem> Items);

/// <summary>A field's change. Values are ids where the field has ids, texts are what people read; null for nothing.</summary>
/// <param name="Field">As Jira writes it in histories: <c>status</c>, <c>Fix Version</c>, <c>Sprint</c>.</param>
/// <param name="FieldId"><c>status</c>, <c>fixVersions</c>, <c>customfield_10020</c>.</param>
public sealed record ChangeItem(string Field, string FieldId, string? From, string? FromText, string? To, string? ToText)
{
    /// <summary><c>jira</c> or <c>custom</c>.</summary>
    public string FieldType => FieldId.StartsWith("customfield_", StringComparison.Ordinal) ? "custom" : "jira";
}
