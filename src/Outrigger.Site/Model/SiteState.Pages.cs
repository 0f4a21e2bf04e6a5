namespace Outrigger.Site.Model;

public sealed partial class SiteState
{
    public Page? Page(string id)
    {
        lock (gate)
        {
            return pages.Find(id);
        }
    }

    /// <summary>The page that holds a title in a space, ignoring case: current or archived. Drafts and trashed pages hold none.</summary>
    public Page? PageByTitle(string spaceId, string title)
    {
        lock (gate)
        {
            return pages.ByTitle(spaceId, title);
        }
    }

    /// <summary>Current and archived pages directly below a page, in their order.</summary>
    public IReadOnlyList<Page> Children(string pageId)
    {
        lock (gate)
        {
            return pages.Children(pageId);
        }
    }

    /// <summary>Pages at the root of a space, in their order.</summary>
    public IReadOnlyList<Page> RootPages(string spaceId)
    {
        lock (gate)
        {
            return pages.Roots(spaceId);
        }
    }

    /// <summary>From the root of the space down to the page's parent.</summary>
    public IReadOnlyList<Page> Ancestors(Page page)
    {
        lock (gate)
        {
            return pages.Ancestors(page);
        }
    }

    /// <summary>All pages of a space in every status, oldest id first.</summary>
    public IReadOnlyList<Page> PagesInSpace(string spaceId)
    {
        lock (gate)
        {
            return pages.InSpace(spaceId);
        }
    }

    /// <summary>All pages, oldest id first.</summary>
    public IReadOnlyList<Page> Pages()
    {
        lock (gate)
        {
            return pages.All();
        }
    }

    /// <summary>The page that holds an attachment and the attachment.</summary>
    public (Page Page, Attachment Attachment)? Attachment(string attachmentId)
    {
        lock (gate)
        {
            return pages.Attachment(attachmentId);
        }
    }

    /// <summary>Makes a page with an id of its own, last among its siblings, at version 1.</summary>
    public Page AddPage(NewPage wanted)
    {
        lock (gate)
        {
            var created = wanted.CreatedAt ?? Now;
            var page = new Page
            {
                Id = NextId(),
                SpaceId = wanted.SpaceId,
                ParentId = wanted.ParentId,
                Title = wanted.Title,
                Status = wanted.Status,
                AuthorId = wanted.AuthorId,
                OwnerId = wanted.AuthorId,
                CreatedAt = created,
                Position = pages.NextPosition(wanted.SpaceId, wanted.ParentId),
                Versions = [new PageVersion(1, wanted.AuthorId, created, wanted.Title, wanted.Body)],
                Labels = wanted.Labels,
                Attachments = wanted.Attachments,
                Properties = wanted.Properties,
                Restrictions = wanted.Restrictions,
            };
            Put(page);
            return page;
        }
    }

    /// <summary>Puts a page in place of the one with its id, or adds it.</summary>
    public void Put(Page page)
    {
        lock (gate)
        {
            pages.Put(page);
            revision++;
        }
    }

    /// <summary>Takes a page out for good.</summary>
    public void Purge(string id)
    {
        lock (gate)
        {
            pages.Remove(id);
            revision++;
        }
    }

    /// <summary>A place after the last child of a parent, or after the last root page of the space.</summary>
    public int NextPosition(string spaceId, string? parentId)
    {
        lock (gate)
        {
            return pages.NextPosition(spaceId, parentId);
        }
    }

    /// <summary>A file with an id of its own, for a page to hold.</summary>
    public Attachment NewAttachment(string fileName, string mediaType, ReadOnlyMemory<byte> content, string authorId, string comment = "") => new()
    {
        Id = "att" + NextId(),
        Title = fileName,
        MediaType = mediaType,
        FileId = "file-" + NextId(),
        Comment = comment,
        AuthorId = authorId,
        CreatedAt = Now,
        Content = content,
    };

    /// <summary>A property at version 1, for a page to hold.</summary>
    public ContentProperty NewProperty(string key, string valueJson, string authorId) => new(NextId(), key, valueJson, 1, authorId, Now);
}
