using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Screens;

/// <summary>A project as a square with its first letter.</summary>
static class ProjectMark
{
    public static Html Of(JiraProject project, string size = "") =>
        Html.Of($"<span class=\"space-mark tint-{project.Key.Sum(letter => letter) % 8} {size}\" aria-hidden=\"true\">{project.Name[..1]}</span>");
}
