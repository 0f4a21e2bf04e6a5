using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Rest.Shapes;

/// <summary>Which fields of issues an answer is to hold: names, <c>*all</c>, <c>*navigable</c>, and names with a minus before them.</summary>
sealed class FieldChoice(IReadOnlyList<string> wanted)
{
    readonly HashSet<string> named = [.. wanted.Where(name => name[0] is not ('*' or '-'))];
    readonly HashSet<string> left = [.. wanted.Where(name => name[0] == '-').Select(name => name[1..])];
    readonly bool all = wanted.Contains("*all");
    readonly bool navigable = wanted.Contains("*navigable");

    public static FieldChoice All { get; } = new(["*all"]);

    /// <summary>True where nothing but what names an issue is asked for: such pages may be long.</summary>
    public bool NamesOnly => !all && !navigable && left.Count == 0 && named.All(name => name is "id" or "key" or "issuekey");

    /// <summary>True where the id alone is asked for.</summary>
    public bool IdOnly => NamesOnly && !named.Contains("key") && !named.Contains("issuekey");

    /// <param name="otherwise">What is meant where nothing is said: <c>id</c> in a search, <c>*all</c> for one issue.</param>
    public static FieldChoice Of(IReadOnlyList<string> wanted, string otherwise)
    {
        // Only what is not wanted: all the rest is.
        IReadOnlyList<string> names = [.. wanted.Where(name => name.Length > 0)];
        return names.Count == 0 ? new([otherwise]) : names.All(name => name[0] == '-') ? new([.. names, otherwise == "id" ? "*navigable" : otherwise]) : new(names);
    }

    public bool Has(JiraField field) => !left.Contains(field.Id) && (all || named.Contains(field.Id) || (navigable && field.IsNavigable && field.Id is not ("comment" or "worklog" or "attachment" or "timetracking")));
}
