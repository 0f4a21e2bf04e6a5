using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Samples;

/// <summary>Links of the portfolio's issues, among them a hierarchy of their own that is no clean tree.</summary>
sealed class PortfolioLinks(JiraState state, IReadOnlyList<Issue> made)
{
    public void Add()
    {
        var initiatives = Of(BuiltIn.Initiative);
        var epics = Of(BuiltIn.Epic);
        var work = Of(BuiltIn.Story);
        var contains = state.LinkTypes.Put(new IssueLinkType("10004", "Hierarchy", "is part of", "contains"));
        // Two initiatives contain the same epic, and an epic contains work of another one.
        Link(initiatives[0], epics[1], contains);
        Link(initiatives[1], epics[1], contains);
        Link(epics[0], work[^1], contains);
        // A circle: each contains the next, and the last the first.
        Link(epics[4], epics[5], contains);
        Link(epics[5], epics[6], contains);
        Link(epics[6], epics[4], contains);
        for (var index = 0; index + 3 < work.Count; index += 4)
        {
            Link(work[index], work[index + 3], Type(index % 3 == 0 ? BuiltIn.Relates : BuiltIn.Blocks));
        }

        // The portfolio's work waits for the teams'.
        foreach (var (index, issue) in state.Issues().Where(issue => issue.Key is "SHOP-100" or "SHOP-200" or "OPS-100" or "HELP-50").ToList().Index())
        {
            Link(issue, work[index * 2], Type(BuiltIn.Blocks));
        }
    }

    List<Issue> Of(string typeId) => [.. made.Where(issue => issue.TypeId == typeId)];

    IssueLinkType Type(string id) => state.LinkTypes.Find(id) ?? throw new InvalidOperationException("A link type is missing.");

    // As things are, without a history: the present moment is no day of the past.
    void Link(Issue from, Issue to, IssueLinkType type)
    {
        var id = state.NextId("link");
        Put(from, new(id, type.Id, to.Id, IsOutward: true));
        Put(to, new(id, type.Id, from.Id, IsOutward: false));
    }

    void Put(Issue issue, IssueLink link)
    {
        var now = state.Issue(issue.Id) ?? issue;
        state.Put(now with { Links = [.. now.Links, link] });
    }
}
