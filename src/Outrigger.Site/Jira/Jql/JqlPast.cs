using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Jql;

/// <summary>The past of a field with one value: WAS and CHANGED.</summary>
/// <param name="fieldId">As in histories.</param>
/// <param name="now">Its present value.</param>
sealed class JqlPast(string fieldId, Func<Issue, string?> now)
{
    public Func<Issue, bool> Was(SetMeaning meaning, JqlNode.Clause clause, JqlScope scope)
    {
        var (wanted, orEmpty) = meaning.Resolve(clause.Values, scope);
        var when = When(clause.Predicates, scope);
        var by = By(clause.Predicates, scope);
        bool Fits(string? value, DateTimeOffset from, DateTimeOffset until, string author) =>
            (value is null ? orEmpty : wanted.Contains(value)) && when(from, until) && (by is null || by.Contains(author));
        return issue => Had(issue, scope.Now, Fits);
    }

    public Func<Issue, bool> Changed(SetMeaning meaning, JqlNode.Clause clause, JqlScope scope)
    {
        var when = When(clause.Predicates, scope);
        var by = By(clause.Predicates, scope);
        (HashSet<string> Ids, bool OrEmpty)? Of(string keyword) =>
            clause.Predicates.Where(predicate => predicate.Keyword == keyword).Select(predicate => meaning.Resolve(predicate.Values, scope)).Cast<(HashSet<string>, bool)?>().FirstOrDefault();
        var (from, to) = (Of("from"), Of("to"));
        static bool Fits((HashSet<string> Ids, bool OrEmpty)? side, string? value) => side is not { } wanted || (value is null ? wanted.OrEmpty : wanted.Ids.Contains(value));
        return issue => issue.Histories.Any(history => when(history.CreatedAt, history.CreatedAt) && (by is null || by.Contains(history.AuthorId))
            && history.Items.Any(item => item.FieldId == fieldId && Fits(from, item.From) && Fits(to, item.To)));
    }

    /// <summary>Whether one of the values fits, from the issue's making to now: the value, from when to when, and who set it.</summary>
    bool Had(Issue issue, DateTimeOffset present, Func<string?, DateTimeOffset, DateTimeOffset, string, bool> fits)
    {
        var (from, by, value) = (issue.CreatedAt, issue.CreatorId, now(issue));
        for (var index = 0; index < issue.Histories.Count; index++)
        {
            var history = issue.Histories[index];
            for (var part = 0; part < history.Items.Count; part++)
            {
                var item = history.Items[part];
                if (item.FieldId != fieldId)
                {
                    continue;
                }

                if (fits(item.From, from, history.CreatedAt, by))
                {
                    return true;
                }

                (from, by, value) = (history.CreatedAt, history.AuthorId, item.To);
            }
        }

        return fits(value, from, present, by);
    }

    // Each predicate about time, as a test of the stretch in which a value held.
    static Func<DateTimeOffset, DateTimeOffset, bool> When(IReadOnlyList<JqlPredicate> predicates, JqlScope scope)
    {
        var tests = new List<Func<DateTimeOffset, DateTimeOffset, bool>>();
        foreach (var predicate in predicates.Where(predicate => predicate.Keyword is "after" or "before" or "on" or "during"))
        {
            var moments = predicate.Values.Select(value => JqlDates.Read(value, scope)).ToList();
            if (moments.Any(moment => moment is null) || moments.Count != (predicate.Keyword == "during" ? 2 : 1))
            {
                scope.Errors.Add($"The predicate '{predicate.Keyword}' takes {(predicate.Keyword == "during" ? "two dates" : "a date")}, not '{string.Join(", ", predicate.Values.Select(value => value.Text))}'.");
                continue;
            }

            var (first, last) = (moments[0] ?? default, moments[^1] ?? default);
            tests.Add(predicate.Keyword switch
            {
                "after" => (_, until) => until > first,
                "before" => (from, _) => from < first,
                "on" => (from, until) => from < first.AddDays(1) && until >= first,
                _ => (from, until) => from <= last && until >= first,
            });
        }

        return (from, until) => tests.TrueForAll(test => test(from, until));
    }

    static HashSet<string>? By(IReadOnlyList<JqlPredicate> predicates, JqlScope scope) =>
        predicates.FirstOrDefault(predicate => predicate.Keyword == "by") is { } by ? JqlFields.People("by", _ => []).Resolve(by.Values, scope).Ids : null;
}
