using Outrigger.Site.Model;

namespace Outrigger.Site.Samples;

/// <summary>The data a new site begins with.</summary>
public static class SampleSite
{
    /// <summary>Fills an empty state.</summary>
    public static void Fill(SiteState state)
    {
        AddUser(state, "712020:00000000-0000-4000-8000-000000000001", "Ada Admin", "admin@example.com", administrator: true);
        AddUser(state, "712020:00000000-0000-4000-8000-000000000002", "Uwe User", "user@example.com", administrator: false);
        AddUser(state, "712020:00000000-0000-4000-8000-000000000003", "Rita Reader", "reader@example.com", administrator: false);
        var everybody = new SiteGroup("group-users", "confluence-users", [.. state.Users().Select(user => user.AccountId)]);
        var writers = new SiteGroup("group-writers", "writers", [.. state.Users().Where(user => user.Email != "reader@example.com").Select(user => user.AccountId)]);
        state.Put(everybody);
        state.Put(writers);
        AddSpace(state, everybody, writers);
    }

    static void AddUser(SiteState state, string accountId, string name, string email, bool administrator) =>
        state.Put(new SiteUser { AccountId = accountId, DisplayName = name, Email = email, IsSiteAdministrator = administrator });

    static void AddSpace(SiteState state, SiteGroup everybody, SiteGroup writers)
    {
        var author = state.Users()[0].AccountId;
        var space = new Space
        {
            Id = state.NextId(),
            Key = "DOC",
            Name = "Documentation",
            AuthorId = author,
            CreatedAt = state.Now,
            Permissions =
            [
                new(Principal.Group(everybody.Id), SpaceOperation.View),
                new(Principal.Group(writers.Id), SpaceOperation.Create),
                new(Principal.Group(writers.Id), SpaceOperation.Delete),
            ],
        };
        state.Put(space);
        var home = state.AddPage(new NewPage { SpaceId = space.Id, Title = "Documentation", Body = "<p>Welcome.</p>", AuthorId = author });
        state.Put(space with { HomepageId = home.Id });
        state.AddPage(new NewPage { SpaceId = space.Id, ParentId = home.Id, Title = "Template", Body = "<h1>Hello {{name}}</h1>", AuthorId = author, Labels = [state.Label("template")] });
        state.AddPage(new NewPage { SpaceId = space.Id, ParentId = home.Id, Title = "Clones", Body = "<p>Put them here.</p>", AuthorId = author });
    }
}
