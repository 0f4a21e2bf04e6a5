using System.Text.RegularExpressions;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Desk;

/// <summary>Ids of issues that were asked for by query or by key.</summary>
/// <param name="Note">What was not found, or left out; null for nothing.</param>
public sealed record FoundIds(IReadOnlyList<string> Ids, string? Note = null);

/// <summary>Finds issues by what a person types: keys, addresses, words, or a JQL query.</summary>
public sealed partial class IssueFinder(JiraClient jira, Issues issues)
{
    const int MostShown = 20;

    const int MostNamed = 5;

    /// <summary>Issues for a picker: a key's own first.</summary>
    public async Task<Outcome<IReadOnlyList<IssueView>>> SearchAsync(string? text, string? jql, CancellationToken cancellation)
    {
        var query = jql is { Length: > 0 } ? jql : Query(text ?? "");
        return (await jira.SearchAsync(query, IssueFields.Queue, null, MostShown, cancellation)).TryGet(out var page, out var problem)
            ? Outcome.Ok<IReadOnlyList<IssueView>>([.. page.Issues.Select(issues.Of)])
            : problem;
    }

    public async Task<Outcome<FoundIds>> IdsAsync(IReadOnlyList<string>? ids, string? jql, string? keys, int most, CancellationToken cancellation)
    {
        if (ids is { Count: > 0 })
        {
            return new FoundIds([.. ids.Distinct(StringComparer.Ordinal).Take(most)]);
        }

        return jql is { Length: > 0 } ? await ByQueryAsync(jql, most, cancellation) : await ByKeysAsync(keys ?? "", most, cancellation);
    }

    async Task<Outcome<FoundIds>> ByQueryAsync(string jql, int most, CancellationToken cancellation) =>
        (await jira.SearchIdsAsync(jql, null, most, cancellation)).TryGet(out var page, out var problem)
            ? new FoundIds([.. page.Ids.Take(most)], page.NextPageToken is null ? null : $"The query finds more than {most} issues; the first {most} were taken.")
            : problem;

    async Task<Outcome<FoundIds>> ByKeysAsync(string text, int most, CancellationToken cancellation)
    {
        string[] keys = [.. KeyPattern().Matches(text.ToUpperInvariant()).Select(match => match.Value).Distinct(StringComparer.Ordinal).Take(most)];
        if (keys.Length == 0)
        {
            return new Problem(ErrorCode.NotFound, "The text names no issue.", "Give keys such as DEMO-1, or addresses of issues.");
        }

        if (!(await jira.IssuesAsync(keys, IssueFields.Queue, cancellation)).TryGet(out var found, out var problem))
        {
            return problem;
        }

        string[] missing = [.. keys.Where(key => found[key] is null)];
        var note = missing.Length == 0 ? null : $"Not found, or not to be seen by you: {string.Join(", ", missing.Take(MostNamed))}{(missing.Length > MostNamed ? $" and {missing.Length - MostNamed} more" : "")}.";
        return new FoundIds([.. found.InOrder.OfType<JiraIssue>().Select(issue => issue.Id).Distinct(StringComparer.Ordinal)], note);
    }

    static string Query(string text)
    {
        var key = KeyPattern().Match(text.Trim().ToUpperInvariant());
        return key.Success && key.Length == text.Trim().Length
            ? Jql.Is("key", key.Value)
            : Jql.All([Jql.Words("summary", text) ?? "updated >= -30d"], "updated DESC");
    }

    [GeneratedRegex(@"\b[A-Z][A-Z0-9_]{1,30}-[1-9][0-9]{0,9}\b", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}
