using System.Diagnostics;
using Outrigger.Site.Jira.Jql;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;
using Outrigger.Site.Samples;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Jira.Jql;

/// <summary>Random queries over the sample data, held against an evaluator that is slow and obvious.</summary>
public sealed class JqlPropertyTests
{
    static readonly ManualTime Time = new(new DateTimeOffset(2026, 11, 22, 13, 0, 0, TimeSpan.Zero));
    static readonly JiraState Jira = Filled();

    static JiraState Filled()
    {
        var state = new SiteState(Time);
        SampleSite.Fill(state);
        return state.Jira;
    }

    static SiteUser User => Jira.People.UserByEmail("user@example.com")!;

    [Fact]
    public void Any_query_finds_what_its_words_say()
    {
        var random = new Random(22);
        var all = Jira.Issues().Where(issue => Jira.MayBrowse(User, issue)).ToList();
        var hits = 0;
        for (var turn = 0; turn < 400; turn++)
        {
            var (text, holds) = Condition(random, 3);
            var answer = JqlSearch.Run(Jira, text, User, Time);
            Assert.True(answer.IsRight, text + ": " + string.Join(' ', answer.Errors));
            var expected = all.Where(holds).Select(issue => issue.Key).Order(StringComparer.Ordinal).ToList();
            Assert.True(expected.SequenceEqual(answer.Issues.Select(issue => issue.Key).Order(StringComparer.Ordinal)), text);
            hits += expected.Count > 0 && expected.Count < all.Count ? 1 : 0;
        }

        Assert.True(hits > 200, $"Only {hits} queries told issues apart.");
    }

    static (string Text, Func<Issue, bool> Holds) Condition(Random random, int depth)
    {
        if (depth == 0 || random.Next(3) == 0)
        {
            return Clause(random);
        }

        var (one, other) = (Condition(random, depth - 1), Condition(random, depth - 1));
        return random.Next(2) == 0
            ? ($"({one.Text} AND {other.Text})", issue => one.Holds(issue) && other.Holds(issue))
            : ($"({one.Text} OR {other.Text})", issue => one.Holds(issue) || other.Holds(issue));
    }

    static (string, Func<Issue, bool>) Clause(Random random)
    {
        T Of<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
        var days = random.Next(1, 700);
        var since = Time.GetUtcNow().AddDays(-days);
        switch (random.Next(13))
        {
            case 0:
                var project = Of(Jira.Projects.All);
                return ($"project = {project.Key}", issue => issue.ProjectId == project.Id);
            case 1:
                var (first, second) = (Of(Jira.Statuses.All), Of(Jira.Statuses.All));
                return ($"status in (\"{first.Name}\", \"{second.Name}\")", issue => issue.StatusId == first.Id || issue.StatusId == second.Id);
            case 2:
                var person = Of(Jira.People.Users());
                return random.Next(2) == 0
                    ? ($"assignee = \"{person.AccountId}\"", issue => issue.AssigneeId == person.AccountId)
                    : ($"assignee != \"{person.AccountId}\"", issue => issue.AssigneeId is { } id && id != person.AccountId);
            case 3:
                return ("assignee is EMPTY", issue => issue.AssigneeId is null);
            case 4:
                return ($"created >= -{days}d", issue => issue.CreatedAt >= since);
            case 5:
                return ($"NOT updated >= -{days}d", issue => issue.UpdatedAt < since);
            case 6:
                return ($"resolved < -{days}d", issue => issue.ResolvedAt is { } at && at < since);
            case 7:
                var points = random.Next(1, 9);
                return ($"\"Story Points\" > {points}", issue => issue.StoryPoints is { } have && have > points);
            case 8:
                var word = Of((string[])["refund", "alarm", "till", "the", "staging"]);
                return ($"summary ~ {word}", issue => issue.Summary.Split([.. issue.Summary.Where(letter => !char.IsLetterOrDigit(letter)).Distinct()]).Contains(word, StringComparer.OrdinalIgnoreCase));
            case 9:
                var label = Of((string[])["ux", "legal", "flaky"]);
                return random.Next(2) == 0 ? ($"labels = {label}", issue => issue.Labels.Contains(label)) : ($"labels != {label}", issue => issue.Labels.Count > 0 && !issue.Labels.Contains(label));
            case 10:
                var was = Of(Jira.Statuses.All);
                return ($"status WAS \"{was.Name}\"", issue => issue.StatusId == was.Id || issue.Histories.SelectMany(history => history.Items).Any(item => item.FieldId == "status" && (item.From == was.Id || item.To == was.Id)));
            case 11:
                var to = Of(Jira.Statuses.All);
                return ($"status CHANGED TO \"{to.Name}\" AFTER -{days}d", issue => issue.Histories.Any(history => history.CreatedAt > since && history.Items.Any(item => item.FieldId == "status" && item.To == to.Id)));
            default:
                var sprint = Of(Jira.Sprints.All);
                return ($"sprint = {sprint.Id}", issue => issue.SprintIds.Contains(sprint.Id));
        }
    }

    [Fact]
    public void A_search_over_the_sample_takes_a_few_milliseconds()
    {
        string[] queries = ["assignee = currentUser() AND resolution = Unresolved ORDER BY priority DESC, updated DESC", "project = SHOP AND sprint in openSprints() ORDER BY Rank", "text ~ refund", "status WAS \"In Review\" AFTER -30d", "created >= -30d ORDER BY created DESC"];
        foreach (var query in queries)
        {
            Assert.True(JqlSearch.Run(Jira, query, User, Time).IsRight);
        }

        var clock = Stopwatch.StartNew();
        for (var turn = 0; turn < 20; turn++)
        {
            Array.ForEach(queries, query => JqlSearch.Run(Jira, query, User, Time));
        }

        // 5 ms each is the aim; a debug build on a busy machine gets more.
        Assert.InRange(clock.Elapsed.TotalMilliseconds / (20 * queries.Length), 0, 50);
    }
}
