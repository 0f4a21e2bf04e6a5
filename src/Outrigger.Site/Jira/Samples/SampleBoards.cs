using Outrigger.Site.Jira.Model;
using Outrigger.Site.Samples;

namespace Outrigger.Site.Jira.Samples;

/// <summary>The boards, their filters, and the filters people keep.</summary>
static class SampleBoards
{
    public static SampleSprints Add(JiraState state)
    {
        var shop = Add(state, "SHOP board", "scrum", SampleProjects.Shop, "project = SHOP ORDER BY Rank ASC",
            [new("To Do", [BuiltIn.ToDo]), new("In Progress", [BuiltIn.InProgress], Max: 12), new("In Review", [BuiltIn.InReview], Max: 6), new("Done", [BuiltIn.DoneStatus])],
            board => board with { EstimationFieldId = FieldIds.StoryPoints });
        Add(state, "OPS board", "kanban", SampleProjects.Operations, "project = OPS ORDER BY Rank ASC",
            [new("Backlog", [BuiltIn.Backlog]), new("Selected for Development", [BuiltIn.Selected], Max: 15), new("In Progress", [BuiltIn.InProgress], Max: 10), new("Done", [BuiltIn.DoneStatus])],
            board => board with { SubQuery = "resolved is EMPTY OR resolved >= -2w", EstimationFieldId = FieldIds.StoryPointEstimate });
        AddFilters(state);
        return new SampleSprints(state, shop.Id);
    }

    static Board Add(JiraState state, string name, string type, string projectId, string jql, IReadOnlyList<BoardColumn> columns, Func<Board, Board> also)
    {
        var project = state.Projects.Find(projectId) ?? throw new InvalidOperationException("The projects come first.");
        var filter = state.Filters.Put(new JiraFilter(state.NextId("filter"), "Filter for " + name, project.LeadId, jql, [new(ShareKind.Project, projectId)]));
        return state.Boards.Put(also(new Board(state.NextNumber("board"), name, type, projectId, filter.Id, columns)));
    }

    static void AddFilters(JiraState state)
    {
        void Put(string name, string owner, string jql, params IReadOnlyList<Share> shares) =>
            state.Filters.Put(new JiraFilter(state.NextId("filter"), name, state.People.IdOf(owner + "@example.com"), jql, shares) { FavouredByIds = [state.People.IdOf(owner + "@example.com")] });

        Put("My open issues", "admin", "assignee = currentUser() AND resolution = Unresolved ORDER BY updated DESC");
        Put("Open bugs of the shop", "priya.raman", "project = SHOP AND type = Bug AND statusCategory != Done ORDER BY priority DESC, created ASC", new Share(ShareKind.Everyone));
        Put("Escalated requests", "olivia.bennett", "project = HELP AND status = Escalated ORDER BY created ASC", new Share(ShareKind.Group, SamplePeople.Support));
        Put("Due this week", "user", "due >= startOfWeek() AND due <= endOfWeek() AND resolution = Unresolved ORDER BY due ASC", new Share(ShareKind.Everyone));
        Put("Done in the last two weeks", "hanna.virtanen", "resolved >= -2w ORDER BY resolved DESC", new Share(ShareKind.Project, SampleProjects.Operations));
    }
}
