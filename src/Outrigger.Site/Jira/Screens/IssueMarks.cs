using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Screens;

/// <summary>The small signs of an issue: its kind, its state, how pressing it is, whose it is.</summary>
static class IssueMarks
{
    public static Html Type(IssueType type)
    {
        var (kind, path) = type.Id switch
        {
            BuiltIn.Initiative => ("initiative", "M8 3v10M3 8h10M4.5 4.5l7 7M11.5 4.5l-7 7"),
            BuiltIn.Epic => ("epic", "M9 3L4.5 9H8l-1 4 4.5-6H8z"),
            BuiltIn.Story => ("story", "M5 3.5h6v9L8 10l-3 2.5z"),
            BuiltIn.Bug => ("bug", "M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"),
            BuiltIn.Incident => ("bug", "M8 4v5M8 11.5h.01"),
            BuiltIn.ServiceRequest => ("request", "M4 5h8v5H8l-2.5 2.5V10H4z"),
            BuiltIn.Subtask => ("subtask", "M4 4h5v5H4zM9 7h3v5H7V9"),
            _ => ("task", "M4.5 8.2l2.4 2.4L11.5 6"),
        };
        return Html.Of($"<svg class=\"type type-{kind}\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" role=\"img\" aria-label=\"{type.Name}\"><title>{type.Name}</title><rect width=\"16\" height=\"16\" rx=\"3\"/><path d=\"{path}\"/></svg>");
    }

    public static Html Status(Status status) => Html.Of($"<span class=\"status {Colour(status)}\">{status.Name}</span>");

    /// <summary>The colour of a status's column: grey, blue or green.</summary>
    public static string Colour(Status status) => status.CategoryId switch { 3 => "green", 4 => "blue", _ => "grey" };

    public static Html Priority(Priority? priority, bool withName = false)
    {
        if (priority is null)
        {
            return Html.None;
        }

        var (kind, path) = priority.Id switch
        {
            "1" => ("highest", "M3 8l5-4 5 4M3 12l5-4 5 4"),
            "2" => ("high", "M3 10l5-4 5 4"),
            "4" => ("low", "M3 6l5 4 5-4"),
            "5" => ("lowest", "M3 4l5 4 5-4M3 8l5 4 5-4"),
            _ => ("medium", "M3 6h10M3 10h10"),
        };
        var sign = Html.Of($"<path d=\"{path}\"/></svg>");
        return withName
            ? Html.Of($"<span class=\"person\"><svg class=\"priority {kind}\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\">{sign}{priority.Name}</span>")
            : Html.Of($"<svg class=\"priority {kind}\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" role=\"img\" aria-label=\"Priority {priority.Name}\"><title>{priority.Name}</title>{sign}");
    }

    /// <summary>A person with his name; what stands for nobody where there is none.</summary>
    public static Html Person(PageCall call, string? accountId, string nobody = "Unassigned") => accountId is null
        ? Html.Of($"<span class=\"person quiet\"><span class=\"avatar small nobody\" aria-hidden=\"true\">?</span>{nobody}</span>")
        : Html.Of($"<span class=\"person\">{Avatar.Of(call.State.User(accountId), "small")}{call.NameOf(accountId)}</span>");

    /// <summary>A person as his round alone, named for those who do not see it.</summary>
    public static Html Face(PageCall call, string? accountId)
    {
        var name = accountId is null ? "Unassigned" : call.NameOf(accountId);
        var face = accountId is null ? Html.Of($"<span class=\"avatar small nobody\" aria-hidden=\"true\">?</span>") : Avatar.Of(call.State.User(accountId), "small");
        return Html.Of($"<span title=\"{name}\">{face}<span class=\"hidden\">{name}</span></span>");
    }

    /// <summary>A key with the kind before it, leading to the issue; struck where it is done.</summary>
    public static Html Key(PageCall call, Issue issue)
    {
        var done = issue.ResolutionId is null ? string.Empty : " done";
        return Html.Of($"<span class=\"issue-key{done}\">{Type(call.Jira.TypeOf(issue))}<a href=\"{JiraLinks.Issue(issue)}\">{issue.Key}</a></span>");
    }
}
