using Outrigger.Site.Hosting;
using Outrigger.Site.Jira.Rest.Boards;
using Outrigger.Site.Jira.Rest.Catalogues;
using Outrigger.Site.Jira.Rest.Comments;
using Outrigger.Site.Jira.Rest.Filters;
using Outrigger.Site.Jira.Rest.Issues;
using Outrigger.Site.Jira.Rest.People;
using Outrigger.Site.Jira.Rest.Pictures;
using Outrigger.Site.Jira.Rest.Projects;
using Outrigger.Site.Jira.Rest.Search;
using Outrigger.Site.Jira.Rest.Site;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest;

/// <summary>Jira's REST.</summary>
static class JiraEndpoints
{
    public static void MapJira(this RestRoutes all, SiteContext context)
    {
        var routes = new JiraRoutes(all, new IssueWriteLimit(context.Time));
        routes.MapPeople();
        routes.MapAssignableUsers();
        routes.MapUserProperties();
        routes.MapPermissions();
        routes.MapIssueReads();
        routes.MapIssueWrites();
        routes.MapAssignees();
        routes.MapTransitions();
        routes.MapChangelogs();
        routes.MapIssueProperties();
        routes.MapComments();
        routes.MapCommentProperties();
        routes.MapProjects();
        routes.MapProjectProperties();
        routes.MapCatalogues();
        routes.MapGroups();
        routes.MapWatchers();
        routes.MapWorklogs();
        routes.MapNotifications();
        routes.MapFilters();
        routes.MapBoards();
        routes.MapBoardIssues();
        routes.MapSearches();
        routes.MapJql();
        routes.MapPictures();
        routes.MapSite();
        routes.MapAppProperties();
    }
}
