using System.Globalization;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Jql;

static partial class JqlFields
{
    /// <summary>A field with people: by account id, e-mail or name.</summary>
    internal static SetMeaning People(string name, Func<Issue, IReadOnlyList<string>> ids, Func<Issue, IComparable?>? key = null, JqlPast? past = null) => new(
        name,
        ids,
        (scope, text) => scope.State.People.User(text) is { } known ? [known.AccountId] : [.. scope.State.People.Users().Where(user => Is(text, user.Email, user.DisplayName)).Select(user => user.AccountId)])
    {
        Function = JqlFunctions.People,
        Key = key,
        Past = past,
        EmptyWord = name == "assignee" ? "Unassigned" : null,
    };

    static SetMeaning? Persons(string id, JiraState state)
    {
        // People are ordered by their names.
        SetMeaning Single(string name, Func<Issue, string?> of, bool past = false) =>
            People(name, issue => One(of(issue)), issue => of(issue) is { } person ? state.People.User(person)?.DisplayName : null, past ? new JqlPast(name, of) : null);

        return id switch
        {
            "assignee" => Single("assignee", issue => issue.AssigneeId, past: true),
            "reporter" => Single("reporter", issue => issue.ReporterId, past: true),
            "creator" => Single("creator", issue => issue.CreatorId),
            "watcher" => People("watcher", issue => issue.WatcherIds),
            "voter" => People("voter", issue => issue.VoterIds),
            "worklogAuthor" => People("worklogAuthor", issue => [.. issue.Worklogs.Select(work => work.AuthorId)]),
            _ => null,
        };
    }

    static TextMeaning? Texts(string id)
    {
        static IEnumerable<string> Comments(JqlScope scope, Issue issue) => issue.Comments.Where(comment => scope.State.SeesComment(scope.User, issue, comment)).Select(comment => AdfText.Plain(comment.Body));
        return id switch
        {
            "summary" => new("summary", (_, issue) => [issue.Summary]) { Key = issue => issue.Summary },
            "description" => new("description", (_, issue) => [AdfText.Plain(issue.Description)]) { Key = issue => issue.Description is null ? null : AdfText.Plain(issue.Description) },
            "environment" => new("environment", (_, issue) => [AdfText.Plain(issue.Environment)]) { Key = issue => issue.Environment is null ? null : AdfText.Plain(issue.Environment) },
            "comment" => new("comment", Comments),
            "text" => new("text", (scope, issue) => [issue.Summary, AdfText.Plain(issue.Description), AdfText.Plain(issue.Environment), .. Comments(scope, issue)]),
            _ => null,
        };
    }

    static DateMeaning? Moments(string id) => id switch
    {
        "created" => Moment("created", issue => issue.CreatedAt),
        "updated" => Moment("updated", issue => issue.UpdatedAt),
        "resolutiondate" => Moment("resolved", issue => issue.ResolvedAt),
        "statuscategorychangedate" => Moment("statusCategoryChangedDate", issue => issue.CategoryChangedAt),
        "duedate" => Day("due", issue => issue.DueDate),
        FieldIds.StartDate => Day("Start date", issue => issue.StartDate),
        _ => null,
    };

    internal static DateMeaning Day(string name, Func<Issue, DateOnly?> day) => new(name, (scope, issue) => day(issue) is { } stated ? JqlDates.Midnight(stated, scope) : null)
    {
        Key = issue => day(issue),
    };

    static DateMeaning Moment(string name, Func<Issue, DateTimeOffset?> moment) => new(name, (_, issue) => moment(issue)) { Key = issue => moment(issue) };

    static NumberMeaning? Numbers(string id, JqlScope scope) => id switch
    {
        FieldIds.StoryPoints => new("Story Points", issue => issue.StoryPoints),
        FieldIds.StoryPointEstimate => new("Story point estimate", issue => issue.StoryPointEstimate),
        "votes" => new("votes", issue => issue.VoterIds.Count),
        "watches" => new("watchers", issue => issue.WatcherIds.Count),
        "hierarchyLevel" => new("hierarchyLevel", issue => scope.State.TypeOf(issue).HierarchyLevel),
        "timeoriginalestimate" => new("originalEstimate", issue => issue.OriginalEstimateSeconds, isTime: true),
        "timeestimate" => new("remainingEstimate", issue => issue.RemainingEstimateSeconds, isTime: true),
        "timespent" => new("timespent", issue => issue.TimeSpentSeconds, isTime: true),
        "workratio" => new("workratio", issue => issue.OriginalEstimateSeconds is > 0 and var planned ? Math.Floor(100.0 * (issue.TimeSpentSeconds ?? 0) / planned) : null),
        _ => null,
    };

    static SetMeaning? Issues(string id, JiraState state) => id switch
    {
        "issuekey" => Issue("issuekey", issue => [issue.Id], issue => Key(issue), key => state.Issue(key) is { } issue ? (issue.ProjectId, Number(issue)) : null),
        "parent" => Issue("parent", issue => One(issue.ParentId), issue => issue.ParentId is { } parent && state.Issue(parent) is { } above ? Key(above) : null),
        FieldIds.EpicLink => Issue("Epic Link", issue => One(Epic(state, issue))),
        "parentEpic" => Issue("parentEpic", issue => state.TypeOf(issue).HierarchyLevel == 1 ? [issue.Id] : One(Epic(state, issue))),
        "subtasks" => Issue("subtasks", issue => [.. state.Children(issue.Id).Where(child => state.TypeOf(child).IsSubtask).Select(child => child.Id)]),
        "issuelinks" => Issue("issueLink", issue => [.. issue.Links.Select(link => link.OtherIssueId)]),
        "issueLinkType" => LinkTypes(state),
        FieldIds.Rank => new SetMeaning("Rank", _ => [], (_, _) => []) { Key = issue => issue.Rank },
        _ => null,
    };

    static SetMeaning Issue(string name, Func<Issue, IReadOnlyList<string>> ids, Func<Issue, IComparable?>? key = null, Func<string, (string Project, long Place)?>? place = null) => new(name, ids, (scope, text) => One(scope.Issue(text)?.Id))
    {
        Function = JqlFunctions.Issues,
        Key = key,
        Place = place,
        Missing = text => $"An issue with key '{text}' does not exist for field '{name}'.",
    };

    static SetMeaning LinkTypes(JiraState state)
    {
        string Words(IssueLink link) => state.LinkTypes.Find(link.TypeId) is { } type ? link.IsOutward ? type.Outward : type.Inward : "";
        return new SetMeaning(
            "issueLinkType",
            issue => [.. issue.Links.Select(Words), .. issue.Links.Select(link => state.LinkTypes.Find(link.TypeId)?.Name).OfType<string>()],
            (_, text) => state.LinkTypes.All.Any(type => Is(text, type.Name, type.Inward, type.Outward)) ? [text] : []);
    }

    static string? Epic(JiraState state, Issue issue) => state.Ancestors(issue).FirstOrDefault(above => state.TypeOf(above).HierarchyLevel == 1)?.Id;

    // Keys in the order of their numbers.
    static string Key(Issue issue) => string.Create(CultureInfo.InvariantCulture, $"{issue.Key.AsSpan(0, issue.Key.LastIndexOf('-') + 1)}{Number(issue):D9}");

    static long Number(Issue issue) => long.Parse(issue.Key.AsSpan(issue.Key.LastIndexOf('-') + 1), CultureInfo.InvariantCulture);
}
