namespace Outrigger.Site.Forge.Resources;

/// <summary>Finds a file of a resource, and never one outside it.</summary>
static class ResourceFile
{
    /// <summary>The file at a decoded path below the resource's folder; null where there is none that may be served.</summary>
    /// <param name="path">Segments joined by <c>/</c>, no leading one; empty for <c>index.html</c>.</param>
    public static FileInfo? Find(string folder, string path)
    {
        var segments = path.Length == 0 ? ["index.html"] : path.Split('/');
        if (segments.Any(segment => !IsPlain(segment)))
        {
            return null;
        }

        var place = folder;
        foreach (var segment in segments[..^1])
        {
            place = Path.Combine(place, segment);
            if (new DirectoryInfo(place) is not { Exists: true, LinkTarget: null })
            {
                return null;
            }
        }

        return new FileInfo(Path.Combine(place, segments[^1])) is { Exists: true, LinkTarget: null } file ? file : null;
    }

    // Empty, dot and hidden names; separators of other systems, drives and streams; a slash that came encoded; NUL.
    static bool IsPlain(string segment) =>
        segment.Length > 0 && segment[0] != '.' && segment.AsSpan().IndexOfAny("\\:%") < 0 && !segment.Any(char.IsControl);
}
