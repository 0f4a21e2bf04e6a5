using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>
/// Decides every title: none twice in the list, none that is taken in the space, by each row's conflict rule. Titles that have to be
/// looked up for a number are looked up together and the whole is decided anew, so the outcome depends on the order of rows only.
/// </summary>
sealed class TitleChoice(TitleBook book, Findings findings)
{
    const int MostPasses = 60;
    const int Ahead = 5;

    readonly Dictionary<string, int> used = [];
    readonly HashSet<string> wanted = [];

    /// <summary>Decides the titles of all rows; a problem is the product's.</summary>
    /// <returns>The title of the index page, numbered where it is taken; null where none was asked for.</returns>
    public async Task<Outcome<string?>> DecideAsync(IReadOnlyList<RowDraft> rows, string? indexTitle, CancellationToken cancellation)
    {
        IReadOnlyList<string> need = [.. rows.SelectMany(row => row.Asked), .. indexTitle is null ? Array.Empty<string>() : [indexTitle]];
        for (var pass = 0; pass < MostPasses; pass++)
        {
            if (await book.LearnAsync([.. need], cancellation) is { } problem)
            {
                return problem;
            }

            used.Clear();
            wanted.Clear();
            var decisions = rows.Select(row => (row, decision: Decide(row))).ToList();
            var index = indexTitle is null ? null : Free(indexTitle, 0) ?? indexTitle;
            if (wanted.Count > 0)
            {
                need = [.. wanted];
                continue;
            }

            decisions.ForEach(item => item.decision(item.row));
            return Outcome.Ok(index);
        }

        return new Problem(ErrorCode.TitleTaken, "So many numbered titles are taken that no free one was found.", "Choose other titles.");
    }

    /// <summary>What to do with a row, to be done once all is known.</summary>
    Action<RowDraft> Decide(RowDraft row)
    {
        var titles = new List<string>();
        Action<RowDraft> finding = static _ => { };
        foreach (var (title, node) in row.Asked.Select((title, node) => (title, node)))
        {
            var owner = book.Owner(title);
            if (owner is null && used.TryAdd(TitleRules.Key(title), row.Number))
            {
                titles.Add(title);
                continue;
            }

            switch (row.Rule)
            {
                case ConflictRule.Skip:
                    return skipped => Skip(skipped, titles, owner is null ? "The title is in the list already." : "A page has this title.");
                case ConflictRule.Reuse when owner is not null && node == 0:
                    return reused => Reuse(reused, owner);
                case ConflictRule.Number:
                    titles.Add(Free(title, row.Number) ?? title);
                    break;
                default:
                    finding += Refuse(row, title, node, owner);
                    titles.Add(title);
                    break;
            }
        }

        return decided => Use(decided, titles, finding);
    }

    /// <summary>The first free title: itself, else numbered. Null while that has to be looked up.</summary>
    string? Free(string title, int row)
    {
        for (var number = 1; number < 10_000; number++)
        {
            var candidate = number == 1 ? title : TitleRules.Numbered(title, number);
            if (!book.Knows(candidate))
            {
                wanted.UnionWith(Enumerable.Range(number, Ahead).Select(next => TitleRules.Numbered(title, next)));
                return null;
            }

            if (book.Owner(candidate) is null && used.TryAdd(TitleRules.Key(candidate), row))
            {
                return candidate;
            }
        }

        return null;
    }

    Action<RowDraft> Refuse(RowDraft row, string title, int node, Page? owner)
    {
        var first = used.GetValueOrDefault(TitleRules.Key(title));
        var better = Free(title, row.Number);
        var fix = node > 0 || better is null
            ? new FindingFix("Number the titles", row.Fix(fix => fix with { OnConflict = ConflictRule.Number }))
            : new FindingFix($"Use “{better}”", row.Fix(fix => fix with { Title = better }));
        var archived = owner?.Status == PageStatus.Archived ? "An archived page" : "A page";
        var problem = owner is null
            ? new Problem(ErrorCode.TitleDuplicate, $"“{TitleRules.Shown(title)}” is the title of row {first} already.", "Give it another title, or number or skip it.")
            : new Problem(ErrorCode.TitleTaken, $"{archived} with the title “{TitleRules.Shown(owner.Title)}” exists already in the space.", "Give the row another title, or number, skip or reuse.");
        return refused => findings.Add(refused.Number, problem, RowDraft.Title, owner?.WebPath, fix);
    }

    static void Skip(RowDraft row, List<string> titles, string note)
    {
        row.Plan = RowPlan.Skip;
        row.Note = note;
        row.Titles = titles.Count == row.Asked.Count ? titles : row.Asked;
    }

    static void Reuse(RowDraft row, Page owner)
    {
        row.Plan = RowPlan.Reuse;
        row.Reused = owner;
        row.Note = $"“{TitleRules.Shown(owner.Title)}” is there already and is taken as it is.";
        row.Titles = row.Asked;
    }

    static void Use(RowDraft row, List<string> titles, Action<RowDraft> finding)
    {
        finding(row);
        row.Titles = titles;
        if (titles.Count > 0 && titles[0] != row.Asked[0])
        {
            row.Note = $"“{TitleRules.Shown(row.Asked[0])}” is taken, so it is numbered.";
        }
    }
}
