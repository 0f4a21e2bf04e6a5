using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Filters;

/// <summary>Saved searches that the caller owns or that are shared with him.</summary>
static class Filters
{
    public static void MapFilters(this JiraRoutes routes)
    {
        routes.Get("/filter/search", JiraScopes.ReadFilter, Search);
        routes.Get("/filter/my", JiraScopes.ReadFilter, call => List(call, filter => filter.OwnerId == call.User.AccountId || (call.Flag("includeFavourites") && IsFavourite(call, filter))));
        routes.Get("/filter/favourite", JiraScopes.ReadFilter, call => List(call, filter => IsFavourite(call, filter)));
        routes.Get("/filter/{id}", JiraScopes.ReadFilter, call => Seen(call).FirstOrDefault(filter => filter.Id == call.Path("id")) is { } filter
            ? RestAnswer.Ok(FilterJson.Whole(call, filter))
            : call.Refuse(400, "The selected filter is not available to you, perhaps it has been deleted or had its permissions changed."));
        routes.Get("/dashboard", JiraScopes.ReadDashboard, Dashboards);
    }

    /// <summary>The filters that the caller may use.</summary>
    public static IEnumerable<JiraFilter> Seen(RestCall call) => call.Jira().Filters.All.Where(filter => call.Jira().IsShared(call.User, filter.OwnerId, filter.Shares));

    static bool IsFavourite(RestCall call, JiraFilter filter) => filter.FavouredByIds.Contains(call.User.AccountId);

    static RestAnswer List(RestCall call, Func<JiraFilter, bool> fits)
    {
        var list = new JsonArray([.. Seen(call).Where(fits).OrderBy(filter => filter.Name, StringComparer.OrdinalIgnoreCase).Select(filter => FilterJson.Whole(call, filter))]);
        return RestAnswer.Ok(list, list.Count);
    }

    static RestAnswer Search(RestCall call)
    {
        var (name, owner, ids) = (call.Query("filterName")?.Trim('"') ?? "", call.Query("accountId") ?? call.Query("owner"), call.QueryList("id"));
        var found = Seen(call).Where(filter => filter.Name.Contains(name, StringComparison.OrdinalIgnoreCase)
            && (owner is null || filter.OwnerId == owner) && (ids.Count == 0 || ids.Contains(filter.Id))
            && Fits(filter, ShareKind.Group, GroupId(call)) && Fits(filter, ShareKind.Project, call.Query("projectId")));
        if (Sorted(call, found, call.Query("orderBy") ?? "name") is not { } sorted)
        {
            return call.Refuse(400, "The orderBy value is not valid.");
        }

        var page = JiraPage.Of(call, sorted, most: 100);
        return RestAnswer.Ok(page.Bean(call, filter => FilterJson.Listed(call, filter)), page.Items.Count);
    }

    static string? GroupId(RestCall call) => call.Query("groupId") ?? (call.Query("groupname") is { } name ? call.State.Groups().FirstOrDefault(group => group.Name == name)?.Id ?? "" : null);

    static bool Fits(JiraFilter filter, ShareKind kind, string? id) => id is null || filter.Shares.Contains(new Share(kind, id));

    static List<JiraFilter>? Sorted(RestCall call, IEnumerable<JiraFilter> filters, string order)
    {
        Func<JiraFilter, IComparable>? by = order.TrimStart('+', '-', ' ') switch
        {
            "name" => filter => filter.Name.ToUpperInvariant(),
            "description" => filter => filter.Description,
            "id" => filter => long.Parse(filter.Id, System.Globalization.CultureInfo.InvariantCulture),
            "owner" => filter => call.Person(filter.OwnerId).DisplayName,
            "favourite_count" => filter => filter.FavouredByIds.Count,
            "is_favourite" => filter => !IsFavourite(call, filter),
            "is_shared" => filter => filter.Shares.Count == 0,
            _ => null,
        };
        return by is null ? null : order[0] == '-' ? [.. filters.OrderByDescending(by)] : [.. filters.OrderBy(by)];
    }

    static RestAnswer Dashboards(RestCall call)
    {
        var seen = call.Jira().Dashboards.All.Where(dashboard => call.Jira().IsShared(call.User, dashboard.OwnerId, dashboard.Shares) && (call.Query("filter") != "my" || dashboard.OwnerId == call.User.AccountId)).ToList();
        var page = JiraPage.Of(call, seen, usual: 20, most: 1000);
        return RestAnswer.Ok(page.Named("dashboards", dashboard => FilterJson.Dashboard(call, dashboard)), page.Items.Count);
    }
}
