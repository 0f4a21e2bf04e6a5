using System.Globalization;
using System.Text.RegularExpressions;
using Outrigger.Core.Errors;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Screens;

/// <summary>Issues found by JQL, a page at a time. What is wrong with the JQL is told above where the issues would stand.</summary>
static partial class IssueListScreen
{
    const int PageSize = 50;

    const string Everything = "project IS NOT EMPTY ORDER BY created DESC";

    public static PageAnswer Show(PageCall call)
    {
        var words = call.Query("text").Trim();
        if (Key().IsMatch(words) && IssueScreen.Visible(call, words) is { } meant)
        {
            return PageAnswer.GoTo(JiraLinks.Issue(meant));
        }

        var filter = call.Jira.Filters.Find(call.Query("filter")) is { } found && call.Jira.IsShared(call.User, found.OwnerId, found.Shares) ? found : null;
        var jql = filter?.Jql ?? (words.Length > 0 ? $"text ~ \"{Quoted(words)}\" ORDER BY updated DESC" : call.Query("jql") is { Length: > 0 } asked ? asked : Everything);
        return PageAnswer.Ok(Shell.Page(call, filter?.Name ?? "Issues", Html.Of($"""
            <div class="sheet wide"><h1>{filter?.Name ?? "Issues"}</h1>
            <form class="jql" action="/issues/"><label class="hidden" for="jql">JQL</label><textarea id="jql" name="jql" rows="1" spellcheck="false" autocomplete="off">{jql}</textarea><button class="button primary">Search</button></form>
            {Result(call, jql)}</div>
            """)));
    }

    static Html Result(PageCall call, string jql) => IssueSearch.Find(call, jql).TryGet(out var issues, out var problem) ? Page(call, jql, issues) : Wrong(problem);

    static Html Wrong(Problem problem) => Html.Of($"<div class=\"jql-errors\" role=\"alert\">{Html.Join(problem.Message.Split('\n'), line => Html.Of($"<p>{line}</p>"))}</div>");

    static Html Page(PageCall call, string jql, IReadOnlyList<Issue> issues)
    {
        if (issues.Count == 0)
        {
            return Html.Of($"<p class=\"lead\">No issues were found to match your search.</p>");
        }

        var from = int.TryParse(call.Query("startIndex"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked < issues.Count ? asked : 0;
        var to = Math.Min(issues.Count, from + PageSize);
        return Html.Of($"""
            {IssueRows.Table(call, issues.Skip(from).Take(PageSize))}
            <nav class="pager" aria-label="Pages of the list"><span class="quiet">{from + 1} to {to} of {issues.Count}</span>{Step("Back", jql, from - PageSize, from > 0)}{Step("Next", jql, to, to < issues.Count)}</nav>
            """);
    }

    static Html Step(string words, string jql, int start, bool isThere) =>
        isThere ? Html.Of($"<a class=\"button small\" href=\"{JiraLinks.Search(jql)}&amp;startIndex={Math.Max(start, 0)}\">{words}</a>") : Html.None;

    static string Quoted(string words) => words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]*-[0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}
