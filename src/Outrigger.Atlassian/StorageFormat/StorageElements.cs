namespace Outrigger.Atlassian.StorageFormat;

/// <summary>What the elements of storage format mean for reading, by name.</summary>
static class StorageElements
{
    public const string StructuredMacro = "ac:structured-macro";
    public const string OldMacro = "ac:macro";
    public const string Parameter = "ac:parameter";

    static readonly HashSet<string> PlainHtml = ["a", "code", "pre", "time", "style", "script", "title", "option"];

    // Elements of Confluence's own that hold running text or hold elements that do; all others hold characters or ids.
    static readonly HashSet<string> Flow =
    [
        StructuredMacro, OldMacro, "ac:rich-text-body", "ac:layout", "ac:layout-section", "ac:layout-cell", "ac:task-list", "ac:task",
        "ac:task-body", "ac:inline-comment-marker", "ac:image", "ac:caption", "ac:adf-extension", "ac:adf-node", "ac:adf-content", "ac:adf-fallback",
    ];

    public static bool IsMacro(string name) => name is StructuredMacro or OldMacro;

    /// <summary>True for an element whose content is characters only, whatever is around it.</summary>
    public static bool IsPlain(string name) => PlainHtml.Contains(name) || (name.Contains(':', StringComparison.Ordinal) && !Flow.Contains(name));
}
