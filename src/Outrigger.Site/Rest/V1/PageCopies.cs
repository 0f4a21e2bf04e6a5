using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V1;

/// <summary>What a copy takes along besides the body.</summary>
sealed record CopiedParts(bool Attachments, bool Permissions, bool Properties, bool Labels);

/// <summary>Makes copies of pages: parts get ids of their own, macros too, file names and contents stay.</summary>
static class PageCopies
{
    public static Page Add(SiteState state, Page source, CopiedParts parts, NewPage wanted)
    {
        var made = state.AddPage(wanted with
        {
            Labels = parts.Labels ? source.Labels : [],
            Attachments = parts.Attachments ? Files(state, source, wanted.AuthorId) : [],
            Properties = parts.Properties ? Properties(state, source, wanted.AuthorId) : [],
            Restrictions = parts.Permissions ? source.Restrictions : PageRestrictions.None,
        });
        var body = MacroIds.Renew(made.Body, made.Id);
        if (!ReferenceEquals(body, made.Body))
        {
            made = made with { Versions = [made.Latest with { Body = body }] };
            state.Put(made);
        }

        return made;
    }

    public static Page Replace(SiteState state, Page source, CopiedParts parts, Page target, string title, string body, string authorId)
    {
        var version = new PageVersion(target.Latest.Number + 1, authorId, state.Now, title, MacroIds.Renew(body, target.Id));
        var replaced = target with
        {
            Title = title,
            Versions = [.. target.Versions, version],
            Labels = parts.Labels ? [.. target.Labels.Union(source.Labels)] : target.Labels,
            Attachments = parts.Attachments ? [.. target.Attachments.Where(file => !HasFile(source, file.Title)), .. Files(state, source, authorId)] : target.Attachments,
            Properties = parts.Properties ? [.. target.Properties.Where(property => source.Properties.All(other => other.Key != property.Key)), .. Properties(state, source, authorId)] : target.Properties,
            Restrictions = parts.Permissions ? source.Restrictions : target.Restrictions,
        };
        state.Put(replaced);
        return replaced;
    }

    static bool HasFile(Page page, string title) => page.Attachments.Any(file => file.Title.Equals(title, StringComparison.OrdinalIgnoreCase));

    static IReadOnlyList<Attachment> Files(SiteState state, Page source, string authorId) =>
        [.. source.Attachments.Select(file => state.NewAttachment(file.Title, file.MediaType, file.Content, authorId, file.Comment))];

    static IReadOnlyList<ContentProperty> Properties(SiteState state, Page source, string authorId) =>
        [.. source.Properties.Select(property => state.NewProperty(property.Key, property.ValueJson, authorId))];
}
