using System.Security.Cryptography;
using System.Text;
using Outrigger.Atlassian.Confluence;
using Outrigger.Atlassian.StorageFormat;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Template;

/// <summary>One page of the template's tree, read and parsed.</summary>
/// <param name="Page">The page with its body.</param>
/// <param name="Parent">Index of its parent among the nodes; -1 for the template page itself.</param>
/// <param name="Body">The body with comment markers unwrapped, ready to be filled.</param>
/// <param name="Title">The title as a pattern; of use below the template page only; null where it holds braces that are none.</param>
public sealed record TemplateNode(
    Page Page, int Parent, StorageTemplate Body, TextTemplate? Title, IReadOnlyList<string> Labels, IReadOnlyList<Attachment> Attachments)
{
    /// <summary>The body as the product stores it.</summary>
    public string StoredBody => Page.StorageBody ?? "";

    /// <summary>True when a clone's body differs from the stored one even where no variable is filled.</summary>
    public bool Unwrapped => !ReferenceEquals(Body.Body, StoredBody);

    /// <summary>SHA-256 of the stored body, hexadecimal.</summary>
    public string BodyHash { get; } = Hash(Page.StorageBody ?? "");

    internal static string Hash(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));

    /// <summary>Parses a page; a body that is not well-formed is <see cref="ErrorCode.TemplateMalformed"/> naming the page.</summary>
    internal static Outcome<TemplateNode> Of(Page page, int parent, IReadOnlyList<string> labels, IReadOnlyList<Attachment> attachments)
    {
        page = page with { StorageBody = page.StorageBody ?? "" };
        if (!StorageTemplate.Parse(StorageRewrite.UnwrapCommentMarkers(page.StorageBody)).TryGet(out var body, out var problem))
        {
            return problem with { Message = $"The page “{page.Title}”: {problem.Message}" };
        }

        // A title that is no pattern is taken as it is written.
        var title = TextTemplate.Parse(page.Title, $"title of “{page.Title}”").TryGet(out var pattern, out _) ? pattern : null;
        return new TemplateNode(page, parent, body, title, labels, attachments);
    }
}
