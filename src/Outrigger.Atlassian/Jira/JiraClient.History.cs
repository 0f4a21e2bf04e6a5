using Outrigger.Atlassian.Jira.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Jira;

public sealed partial class JiraClient
{
    /// <summary>What changed on the issue at or after the time, oldest first. Reads as few parts of the history as it can.</summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public async Task<Outcome<IReadOnlyList<ChangeEntry>>> ChangesAsync(
        string issueIdOrKey, DateTimeOffset since, CancellationToken cancellation)
    {
        var first = await HistoryAsync(issueIdOrKey, 0, cancellation);
        if (!first.TryGet(out var part, out var problem))
        {
            return problem;
        }

        List<ChangeEntry> changes = [];
        var size = part.NextStart ?? 0;
        for (var start = LastStart(part.Total ?? 0, size); start > 0; start -= size)
        {
            var asked = await HistoryAsync(issueIdOrKey, start, cancellation);
            if (!asked.TryGet(out var later, out problem))
            {
                return problem;
            }

            changes.InsertRange(0, Since(later, since));
            if (later.Items.Count > 0 && later.Items[0].Any(change => change.When < since))
            {
                return Outcome.Ok<IReadOnlyList<ChangeEntry>>(changes);
            }
        }

        changes.InsertRange(0, Since(part, since));
        return Outcome.Ok<IReadOnlyList<ChangeEntry>>(changes);
    }

    /// <summary>Changes of some fields of many issues, by issue id, each issue's oldest first; an issue without any is absent.</summary>
    /// <param name="issueIds">1 to 1,000.</param>
    /// <param name="fieldIds">1 to 10.</param>
    [RequiresScopes(JiraScopes.ReadWork)]
    public async Task<Outcome<IReadOnlyDictionary<string, IReadOnlyList<ChangeEntry>>>> ChangesOfManyAsync(
        IReadOnlyList<string> issueIds, IReadOnlyList<string> fieldIds, CancellationToken cancellation)
    {
        Dictionary<string, List<ChangeEntry>> found = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        string? token = null;
        do
        {
            // Oldest first over all issues, so that what is newest comes in the last part.
            var asked = await AskAsync(
                Asking(ProductUrl.Jira("changelog", "bulkfetch"), JiraBodies.BulkChanges(issueIds, fieldIds, token)),
                "Reading the history of issues", ChangeReader.Bulk, cancellation);
            if (!asked.TryGet(out var part, out var problem))
            {
                return problem;
            }

            foreach (var (issue, changes) in part.Changes)
            {
                found[issue] = [.. found.GetValueOrDefault(issue, []), .. changes];
            }

            token = part.NextPageToken;
        }
        while (token is not null && seen.Add(token)); // a token that comes back would go round for ever

        return Outcome.Ok<IReadOnlyDictionary<string, IReadOnlyList<ChangeEntry>>>(
            found.ToDictionary(each => each.Key, IReadOnlyList<ChangeEntry> (each) => each.Value, StringComparer.Ordinal));
    }

    Task<Outcome<JiraPage<IReadOnlyList<ChangeEntry>>>> HistoryAsync(string issueIdOrKey, int start, CancellationToken cancellation) =>
        PageAsync(
            ProductUrl.Jira("issue", issueIdOrKey, "changelog"), start, MostInOneAnswer,
            $"Reading the history of issue {issueIdOrKey}", ChangeReader.ReadItem, cancellation);

    // Jira gives the history oldest first: the last part begins at the greatest multiple of a part's size below the total. A size of
    // zero says that the first part was the last.
    static int LastStart(int total, int size) => size <= 0 || total <= size ? 0 : (total - 1) / size * size;

    static IEnumerable<ChangeEntry> Since(JiraPage<IReadOnlyList<ChangeEntry>> part, DateTimeOffset since) =>
        part.Items.SelectMany(entry => entry).Where(change => change.When >= since);
}
