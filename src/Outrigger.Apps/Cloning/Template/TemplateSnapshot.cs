using Outrigger.Atlassian.Confluence;

namespace Outrigger.Apps.Cloning.Template;

/// <summary>What to read of a template beside its page, labels and body.</summary>
[Flags]
public enum TemplateParts
{
    None = 0,

    /// <summary>Attachments, for comparing and for row files.</summary>
    Attachments = 1,

    /// <summary>Content properties, presets among them.</summary>
    Properties = 2,

    Restrictions = 4,

    /// <summary>The pages below it, with bodies.</summary>
    Tree = 8,

    /// <summary>How many pages are below it.</summary>
    TreeCount = 16,

    /// <summary>Title of its parent.</summary>
    Parent = 32,

    /// <summary>Everything that a person is shown of a template.</summary>
    View = Attachments | Properties | Restrictions | TreeCount | Parent,
}

/// <summary>A template as it was at one moment.</summary>
public sealed record TemplateSnapshot
{
    public required Space Space { get; init; }

    /// <summary>The template page first, then the pages below it where they were asked for, parents before children.</summary>
    public required IReadOnlyList<TemplateNode> Nodes { get; init; }

    /// <summary>Null where the page is at the top of the space or the parent cannot be seen.</summary>
    public Page? Parent { get; init; }

    public IReadOnlyList<ContentProperty> Properties { get; init; } = [];

    public Restrictions Restrictions { get; init; } = Restrictions.None;

    /// <summary>Pages below the template.</summary>
    public int PagesBelow { get; init; }

    /// <summary>What is below the template and cannot be copied, such as <c>whiteboard</c>, by its title.</summary>
    public IReadOnlyList<string> NotCopied { get; init; } = [];

    public TemplateNode Root => Nodes[0];

    public Page Page => Nodes[0].Page;
}
