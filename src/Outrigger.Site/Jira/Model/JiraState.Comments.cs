namespace Outrigger.Site.Jira.Model;

public sealed partial class JiraState
{
    /// <summary>Adds a comment, its properties in the same step.</summary>
    /// <returns>Null where there is no such issue.</returns>
    public IssueComment? AddComment(string idOrKey, NewComment wanted)
    {
        lock (gate)
        {
            if (issues.Find(idOrKey) is not { } issue)
            {
                return null;
            }

            var comment = new IssueComment(NextId("comment"), wanted.AuthorId, wanted.Body, Now)
            {
                Visibility = wanted.Visibility,
                ParentId = wanted.ParentId,
                Properties = wanted.Properties,
            };
            Put(Touched(issue) with { Comments = [.. issue.Comments, comment] });
            return comment;
        }
    }

    /// <summary>Changes a comment's body or visibility.</summary>
    /// <param name="change">Sets the body and the visibility; who and when are set by the site.</param>
    /// <returns>Null where there is no such comment.</returns>
    public IssueComment? EditComment(string commentId, string authorId, Func<IssueComment, IssueComment> change)
    {
        lock (gate)
        {
            return Comment(commentId) is { } found ? Replace(found.Issue, found.Comment, change(found.Comment) with { UpdateAuthorId = authorId, UpdatedAt = Now }) : null;
        }
    }

    /// <summary>False where there is no such comment.</summary>
    public bool DeleteComment(string commentId)
    {
        lock (gate)
        {
            if (Comment(commentId) is not { } found)
            {
                return false;
            }

            Put(Touched(found.Issue) with { Comments = [.. found.Issue.Comments.Where(comment => comment.Id != commentId)] });
            return true;
        }
    }

    /// <summary>Sets a comment's entity property, or takes it away where <paramref name="json"/> is null.</summary>
    /// <returns>True where it was new; null where there is no such comment.</returns>
    public bool? SetCommentProperty(string commentId, string key, string? json)
    {
        lock (gate)
        {
            if (Comment(commentId) is not { } found)
            {
                return null;
            }

            var (properties, isNew) = With(found.Comment.Properties, key, json);
            var changed = found.Comment with { Properties = properties };
            Put(found.Issue with { Comments = [.. found.Issue.Comments.Select(other => other.Id == commentId ? changed : other)] });
            return isNew;
        }
    }

    IssueComment Replace(Issue issue, IssueComment old, IssueComment changed)
    {
        Put(Touched(issue) with { Comments = [.. issue.Comments.Select(other => ReferenceEquals(other, old) ? changed : other)] });
        return changed;
    }

    Issue Touched(Issue issue) => issue with { UpdatedAt = Now > issue.UpdatedAt ? Now : issue.UpdatedAt };
}
