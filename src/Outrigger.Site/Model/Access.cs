namespace Outrigger.Site.Model;

/// <summary>Who may do what, from space permissions and page restrictions. A site administrator may do all in a space, and page restrictions still bind him.</summary>
public static class Access
{
    public static bool May(this SiteState state, SiteUser user, Space space, SpaceOperation operation) =>
        user.IsSiteAdministrator || space.Permissions.Any(permission =>
            (permission.Operation == operation || permission.Operation == SpaceOperation.Administer) && state.Is(user, permission.Principal));

    /// <summary>Viewing needs the space and each view restriction from the page up to the root.</summary>
    public static bool MayView(this SiteState state, SiteUser user, Page page)
    {
        if (state.Space(page.SpaceId) is not { } space || !state.May(user, space, SpaceOperation.View))
        {
            return false;
        }

        return (page.Status != PageStatus.Draft || page.AuthorId == user.AccountId)
            && state.Admits(user, page.Restrictions.View)
            && state.Ancestors(page).All(above => state.Admits(user, above.Restrictions.View));
    }

    /// <summary>Editing needs viewing, permission to create in the space, and the page's own edit restriction.</summary>
    public static bool MayEdit(this SiteState state, SiteUser user, Page page) =>
        state.MayView(user, page) && state.MayInSpaceOf(user, page, SpaceOperation.Create) && state.Admits(user, page.Restrictions.Edit);

    /// <summary>Deleting needs viewing, permission to delete in the space (a draft's author needs none), and the page's own edit restriction.</summary>
    public static bool MayDelete(this SiteState state, SiteUser user, Page page) =>
        state.MayView(user, page) && (page.Status == PageStatus.Draft || state.MayInSpaceOf(user, page, SpaceOperation.Delete)) && state.Admits(user, page.Restrictions.Edit);

    public static bool MayInSpaceOf(this SiteState state, SiteUser user, Page page, SpaceOperation operation) =>
        state.Space(page.SpaceId) is { } space && state.May(user, space, operation);

    static bool Admits(this SiteState state, SiteUser user, IReadOnlyList<Principal> only) => only.Count == 0 || only.Any(principal => state.Is(user, principal));

    static bool Is(this SiteState state, SiteUser user, Principal principal) => principal.Kind == PrincipalKind.User
        ? principal.Id == user.AccountId
        : state.Group(principal.Id)?.MemberIds.Contains(user.AccountId) == true;
}
