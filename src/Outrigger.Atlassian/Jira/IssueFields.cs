namespace Outrigger.Atlassian.Jira;

/// <summary>
/// The fields that a read asks for, by id. Every read of issues states them, so that an app sees no more than it shows.
/// </summary>
public sealed class IssueFields
{
    readonly string[] names;

    IssueFields(IEnumerable<string> names) => this.names = [.. names.Distinct(StringComparer.Ordinal)];

    /// <summary>What a queue shows: summary, status and assignee, and nothing else.</summary>
    public static IssueFields Queue { get; } = Of("summary", "status", "assignee");

    public IReadOnlyList<string> Names => names;

    /// <exception cref="ArgumentException">No field: Jira would take that for its default, or for all.</exception>
    public static IssueFields Of(params IReadOnlyCollection<string> names) => names.Count == 0
        ? throw new ArgumentException("A read has to name its fields.", nameof(names))
        : new IssueFields(names);

    /// <summary>These fields and more.</summary>
    public IssueFields And(params IReadOnlyCollection<string> more) => new(names.Concat(more));

    public override string ToString() => string.Join(',', names);
}
