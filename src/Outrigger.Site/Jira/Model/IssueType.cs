namespace Outrigger.Site.Jira.Model;

/// <summary>A kind of issue.</summary>
/// <param name="HierarchyLevel">4 theme, 3 goal, 2 initiative, 1 epic, 0 story, task, bug or request, -1 sub-task.</param>
/// <param name="AvatarId">Number of its icon.</param>
public sealed record IssueType(string Id, string Name, int HierarchyLevel, string Description = "", int AvatarId = 10300)
{
    public bool IsSubtask => HierarchyLevel < 0;
}
