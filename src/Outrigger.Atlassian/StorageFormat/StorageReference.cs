namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Something in a body that means something else, or nothing, on another page or in another space.</summary>
/// <param name="Kind">One of <see cref="StorageReferenceKinds"/>.</param>
/// <param name="Text">What it is and where, for a person.</param>
/// <param name="Advice">What happens to it and what to do, one sentence.</param>
public sealed record StorageReference(string Kind, string Text, string Advice);

/// <summary>The kinds of references, stable words for filters.</summary>
public static class StorageReferenceKinds
{
    /// <summary>A page named by title alone: looked for in the clone's own space.</summary>
    public const string PageLink = "pageLink";

    /// <summary>A file of the template itself: needs attachments to be copied.</summary>
    public const string Attachment = "attachment";

    /// <summary>A file of another page: stays there.</summary>
    public const string OtherAttachment = "otherAttachment";

    /// <summary>A content id that every clone keeps.</summary>
    public const string FixedId = "fixedId";

    /// <summary>The template's own id, kept inside a macro or an address.</summary>
    public const string OwnId = "ownId";

    /// <summary>An inline comment, which stays on the template.</summary>
    public const string CommentMarker = "commentMarker";

    /// <summary>A macro that shows something else at another place.</summary>
    public const string FollowsPlace = "followsPlace";

    /// <summary>A macro of an app, which may keep data of its own for the page.</summary>
    public const string AppMacro = "appMacro";
}
