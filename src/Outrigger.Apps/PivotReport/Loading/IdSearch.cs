using System.Globalization;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Loading;

/// <summary>Some ids of a source, in its order.</summary>
/// <param name="Last">There are no more.</param>
sealed record IdPart(IReadOnlyList<long> Ids, bool Last);

/// <summary>Finds the ids of a source's issues, part by part. A part that failed is asked for again by asking again.</summary>
/// <param name="minutes">Only those that changed in so many minutes; null for all.</param>
sealed class IdSearch(JiraClient jira, ReportSource source, bool hasRank, LoaderOptions options, int? minutes = null)
{
    const int MostParents = 1000; // ids in one query

    readonly Queue<long> below = [];
    readonly HashSet<long> seen = [];
    string? jql;
    string? token;

    /// <summary>False where only the whole search tells how many there are.</summary>
    public bool Counts => source.Kind != SourceKind.Epic;

    public Task<Outcome<int>> CountAsync(CancellationToken cancellation) => source.Kind switch
    {
        SourceKind.Board => jira.BoardIssueCountAsync(source.Id ?? "", cancellation),
        _ => jira.CountAsync(Jql.Split(Condition()).Where, cancellation),
    };

    public async Task<Outcome<IdPart>> NextAsync(CancellationToken cancellation)
    {
        var query = source.Kind == SourceKind.Board ? Outcome.Ok("") : await QueryAsync(cancellation);
        if (!query.TryGet(out var text, out var problem))
        {
            return problem;
        }

        var asked = source.Kind == SourceKind.Board
            ? await jira.BoardIssueIdsAsync(source.Id ?? "", minutes is { } recent ? Jql.ChangedWithin(recent) : null, token, options.IdsAtOnce, cancellation)
            : await jira.SearchIdsAsync(text, token, options.IdsAtOnce, cancellation);
        return asked.TryGet(out var page, out problem) ? Taken(page) : problem;
    }

    async Task<Outcome<string>> QueryAsync(CancellationToken cancellation)
    {
        if (jql is not null)
        {
            return jql;
        }

        var order = hasRank ? "Rank" : "key ASC";
        if (source.Kind == SourceKind.Filter)
        {
            var read = await jira.FilterAsync(source.Id ?? "", cancellation);
            if (!read.TryGet(out var filter, out var problem))
            {
                return problem;
            }

            order = Jql.Split(filter.Jql ?? "").OrderBy ?? order;
        }

        var condition = Condition();
        condition = source.Kind == SourceKind.Jql ? condition : Jql.All([condition], order);
        return jql = minutes is { } recent ? Jql.Narrowed(condition, Jql.ChangedWithin(recent)) : condition;
    }

    string Condition() => source.Kind switch
    {
        SourceKind.Jql => source.Jql ?? "",
        SourceKind.Filter => Jql.IsId("filter", source.Id ?? ""),
        SourceKind.Sprint => Jql.IsId("sprint", source.Id ?? ""),
        SourceKind.Project => Jql.IsId("project", source.Id ?? ""),
        SourceKind.Version => Jql.IsId("fixVersion", source.Id ?? ""),
        _ => Jql.Or(Jql.IsId("id", source.Id ?? ""), Jql.IsId("parent", source.Id ?? "")),
    };

    Outcome<IdPart> Taken(IssueIdPage page)
    {
        token = page.NextPageToken;
        List<long> ids = new(page.Ids.Count);
        foreach (var text in page.Ids)
        {
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                return new Problem(ErrorCode.ContractBroken, "Searching for issues got an id that is no number.");
            }

            if (seen.Add(id)) // a list that moves while it is read may name one twice
            {
                ids.Add(id);
            }
        }

        if (source.Kind == SourceKind.Epic)
        {
            ids.FindAll(IsBelow).ForEach(below.Enqueue);
        }

        return new IdPart(ids, token is null && !Descends());
    }

    // An epic's issues have sub-tasks, and what stands above epics has epics: down to where nothing is below any more.
    bool Descends()
    {
        if (below.Count == 0)
        {
            return false;
        }

        List<long> parents = [];
        while (parents.Count < MostParents && below.TryDequeue(out var parent))
        {
            parents.Add(parent);
        }

        jql = Jql.All([Jql.InIds("parent", parents)], hasRank ? "Rank" : "key ASC");
        return true;
    }

    bool IsBelow(long id) => id.ToString(CultureInfo.InvariantCulture) != source.Id;
}
