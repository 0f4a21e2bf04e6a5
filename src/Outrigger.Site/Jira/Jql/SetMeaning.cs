using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Jql;

/// <summary>A field whose value is one of a set of things, or several of them: a status, a person, labels, sprints.</summary>
/// <param name="ids">The ids that an issue has.</param>
/// <param name="resolve">The ids that a written value stands for; none where it stands for nothing.</param>
sealed class SetMeaning(string name, Func<Issue, IReadOnlyList<string>> ids, Func<JqlScope, string, IReadOnlyList<string>> resolve) : JqlMeaning(name)
{
    /// <summary>What a function of this field's kind answers, as ids; null for a function that the field does not take.</summary>
    public Func<JqlScope, JqlValue, IReadOnlyList<string>?>? Function { get; init; }

    /// <summary>Place of a value among its kind, for &lt; and &gt;, and the project within which places are compared; null for a value that cannot be compared.</summary>
    public Func<string, (string Project, long Place)?>? Place { get; init; }

    /// <summary>A word that means "no value", such as Unresolved.</summary>
    public string? EmptyWord { get; init; }

    /// <summary>What is said of a value that stands for nothing; null for the usual sentence.</summary>
    public Func<string, string>? Missing { get; init; }

    /// <summary>Words that are searched with ~.</summary>
    public Func<Issue, IEnumerable<string>>? Words { get; init; }

    public override bool Takes(JqlOperator kind) => IsEquality(kind)
        || (Place is not null && IsComparison(kind))
        || (Words is not null && kind is JqlOperator.Like or JqlOperator.NotLike);

    /// <summary>The ids that values stand for, and whether "empty" is among them.</summary>
    public (HashSet<string> Ids, bool OrEmpty) Resolve(IReadOnlyList<JqlValue> values, JqlScope scope)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var orEmpty = false;
        foreach (var value in values)
        {
            if (value.IsEmpty || (EmptyWord is not null && value.Text.Equals(EmptyWord, StringComparison.OrdinalIgnoreCase)))
            {
                orEmpty = true;
            }
            else if (value.IsFunction)
            {
                if (Function?.Invoke(scope, value) is { } answered)
                {
                    found.UnionWith(answered);
                }
                else
                {
                    scope.Errors.Add($"Unable to find JQL function '{value.Text}({string.Join(", ", value.Arguments ?? [])})'.");
                }
            }
            else if (resolve(scope, value.Text) is { Count: > 0 } named)
            {
                found.UnionWith(named);
            }
            else
            {
                scope.Errors.Add(Missing?.Invoke(value.Text) ?? $"The value '{value.Text}' does not exist for the field '{Name}'.");
            }
        }

        return (found, orEmpty);
    }

    public override Func<Issue, bool> Compile(JqlOperator kind, IReadOnlyList<JqlValue> values, JqlScope scope)
    {
        if (kind is JqlOperator.Empty or JqlOperator.NotEmpty)
        {
            var empty = kind == JqlOperator.Empty;
            return issue => ids(issue).Count == 0 == empty;
        }

        if (kind is JqlOperator.Like or JqlOperator.NotLike)
        {
            var (text, like) = (new JqlText(values[0].Text), kind == JqlOperator.Like);
            return issue => Words is not null && ids(issue).Count > 0 && Words(issue).Any(text.Matches) == like;
        }

        var (wanted, orEmpty) = Resolve(values, scope);
        if (IsComparison(kind))
        {
            return Compared(kind, wanted);
        }

        // As in Jira, "is not" leaves out issues that have no value at all.
        return kind == JqlOperator.Is
            ? issue => ids(issue) is var have && (have.Count == 0 ? orEmpty : Any(have, wanted))
            : issue => ids(issue) is { Count: > 0 } have && !Any(have, wanted);
    }

    Func<Issue, bool> Compared(JqlOperator kind, HashSet<string> wanted)
    {
        var limits = wanted.Select(id => Place?.Invoke(id)).OfType<(string Project, long Place)>().ToList();
        return limits.Count == 0
            ? Nothing
            : issue => ids(issue).Any(id => Place?.Invoke(id) is { } have && limits.Any(limit => have.Project == limit.Project && Compares(have.Place.CompareTo(limit.Place), kind)));
    }

    static bool Any(IReadOnlyList<string> have, HashSet<string> wanted)
    {
        for (var index = 0; index < have.Count; index++)
        {
            if (wanted.Contains(have[index]))
            {
                return true;
            }
        }

        return false;
    }
}
