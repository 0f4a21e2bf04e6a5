namespace Outrigger.Site.Jira.Model;

/// <summary>A comment on an issue.</summary>
/// <param name="Body">ADF as JSON.</param>
public sealed record IssueComment(string Id, string AuthorId, string Body, DateTimeOffset CreatedAt)
{
    /// <summary>Who changed it last; null before the first change.</summary>
    public string? UpdateAuthorId { get; init; }

    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;

    /// <summary>Null where all see it who see the issue.</summary>
    public CommentVisibility? Visibility { get; init; }

    /// <summary>The comment that it answers.</summary>
    public string? ParentId { get; init; }

    /// <summary>Of a service project: customers read it. Read-only on Atlassian's platform API.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>Entity properties as JSON, by key.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = Issue.NoTexts;
}

/// <summary>Who alone sees a comment.</summary>
/// <param name="Id">Group id or role id.</param>
/// <param name="Name">Its name when the comment was written.</param>
public sealed record CommentVisibility(bool IsRole, string Id, string Name);

/// <summary>What a comment is made from; its id and moment are the site's.</summary>
/// <param name="Body">ADF as JSON.</param>
public sealed record NewComment(string AuthorId, string Body)
{
    public CommentVisibility? Visibility { get; init; }

    public string? ParentId { get; init; }

    public IReadOnlyDictionary<string, string> Properties { get; init; } = Issue.NoTexts;
}
