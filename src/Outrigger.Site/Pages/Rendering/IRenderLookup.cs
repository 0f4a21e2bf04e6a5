using Outrigger.Site.Forge.Macros;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>A page, space or person that content points at, as the reader may see it.</summary>
sealed record LinkTarget(string Text, string Href);

/// <summary>An app's macro on the page.</summary>
/// <param name="Setup">The value of <c>data-forge-frame</c>.</param>
/// <param name="Edit">For whom may configure it: what opens that dialog.</param>
sealed record AppMacro(string Title, string Setup, Html Edit);

/// <summary>A page with the pages below it.</summary>
sealed record LinkBranch(LinkTarget Page, IReadOnlyList<LinkBranch> Children);

/// <summary>An attached file. <paramref name="Href"/> serves its bytes.</summary>
sealed record FileTarget(string Name, string Href, string MediaType, long Bytes)
{
    public bool IsImage => MediaType is "image/png" or "image/jpeg" or "image/gif" or "image/webp";
}

/// <summary>
/// What a body refers to, resolved for one page and one reader. Null means: not there, or not for this reader;
/// both are drawn alike.
/// </summary>
interface IRenderLookup
{
    /// <summary>A page by title; a null space key is the page's own space.</summary>
    LinkTarget? Page(string? spaceKey, string title);

    LinkTarget? PageById(string id);

    LinkTarget? Space(string key);

    LinkTarget? Person(string accountId);

    /// <summary>What the host's script needs to show an app's macro; null where no installed app has it.</summary>
    AppMacro? Macro(MacroNode macro);

    /// <summary>A file of the page itself, or of the page of that title.</summary>
    FileTarget? File(string? spaceKey, string? pageTitle, string fileName);

    /// <summary>All files of the page itself.</summary>
    IReadOnlyList<FileTarget> Files { get; }

    /// <summary>Pages below the page itself, as many levels as asked for.</summary>
    IReadOnlyList<LinkBranch> Children(int levels);

    /// <summary>Pages that carry one of the labels, in the named spaces (<c>currentSpace</c> is the page's own) or everywhere.</summary>
    IReadOnlyList<LinkTarget> PagesWithLabels(IReadOnlyList<string> labels, IReadOnlyList<string> spaceKeys);
}
