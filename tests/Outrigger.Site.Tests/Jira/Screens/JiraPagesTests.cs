using System.Net;
using System.Text.RegularExpressions;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Tests.Pages;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Jira.Screens;

public sealed class JiraPagesTests
{
    static JiraState Jira(Visitor visitor) => visitor.Host.State.Jira;

    static Issue Some(Visitor visitor, Func<Issue, bool>? which = null) => Jira(visitor).Issues().First(issue => issue.Key.StartsWith("OPS-", StringComparison.Ordinal) && (which?.Invoke(issue) ?? true));

    static string IdOf(Visitor visitor, string email) => visitor.Host.State.UserByEmail(email)?.AccountId ?? throw new ArgumentException(email, nameof(email));

    [Fact]
    public async Task An_issue_shows_its_words_its_details_its_activity_and_the_panel_of_an_app()
    {
        await using var visitor = await Visitor.SignedInAsync("admin@example.com");
        var issue = Some(visitor, issue => issue is { AssigneeId: not null, Description: not null, Comments.Count: > 0 });
        var page = await visitor.ReadAsync("/browse/" + issue.Key);

        Assert.Contains($">{WebUtility.HtmlEncode(issue.Summary)}</h1>", page, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(AdfText.Plain(issue.Description).Split('\n')[0]), page, StringComparison.Ordinal);
        Assert.Contains(visitor.Host.State.User(issue.AssigneeId ?? "")?.DisplayName ?? "?", page, StringComparison.Ordinal);
        Assert.Contains($"id=\"comment-{issue.Comments[^1].Id}\"", page, StringComparison.Ordinal);
        Assert.Matches("data-forge-frame=\"[^\"]*&quot;type&quot;:&quot;jira:issuePanel&quot;[^\"]*&quot;id&quot;:&quot;" + issue.Id + "&quot;", page);
    }

    [Fact]
    public async Task Other_names_of_an_issue_lead_to_its_key()
    {
        await using var visitor = await Visitor.SignedInAsync("admin@example.com");
        var issue = Some(visitor);
        foreach (var other in (string[])[issue.Key.ToLowerInvariant(), issue.Id])
        {
            Assert.Equal("/browse/" + issue.Key, (await visitor.GetAsync("/browse/" + other)).Headers.Location?.OriginalString);
        }

        Assert.Equal("/jira/software/projects/OPS/summary", (await visitor.GetAsync("/browse/OPS")).Headers.Location?.OriginalString);
        Assert.Equal("/login?os_destination=%2Fbrowse%2F" + issue.Key, await SignedOutAsync(visitor, "/browse/" + issue.Key));
    }

    [Fact]
    public async Task An_issue_that_one_may_not_browse_is_not_there()
    {
        await using var visitor = await Visitor.SignedInAsync("user@example.com");
        var secret = Jira(visitor).Issues().First(issue => issue.SecurityLevelId is not null);
        foreach (var path in (string[])["/browse/" + secret.Key, "/browse/" + secret.Id, "/browse/OPS-999999", "/jira/software/projects/NONE/summary", "/jira/dashboards/none", "/jira/software/projects/OPS/boards/1"])
        {
            using var answer = await visitor.GetAsync(path);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{path}: {answer.StatusCode}");
            Assert.DoesNotContain(WebUtility.HtmlEncode(secret.Summary), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_comment_is_added_by_who_writes_it_and_shown()
    {
        await using var visitor = await Visitor.SignedInAsync("user@example.com");
        var issue = Some(visitor);
        var (before, path) = (issue.Comments.Count, "/browse/" + issue.Key);
        using var answer = await visitor.PostAsync(path + "/comment", ("text", "First <b>line</b>\n\nSecond"));

        var comment = Jira(visitor).Issue(issue.Id)?.Comments[^1];
        Assert.Equal(before + 1, Jira(visitor).Issue(issue.Id)?.Comments.Count);
        Assert.Equal(IdOf(visitor, "user@example.com"), comment?.AuthorId);
        Assert.Equal($"{path}?focusedCommentId={comment?.Id}#comment-{comment?.Id}", answer.Headers.Location?.OriginalString);
        var page = await visitor.ReadAsync($"{path}?focusedCommentId={comment?.Id}");
        Assert.Contains($"class=\"entry-comment focused\" id=\"comment-{comment?.Id}\"", page, StringComparison.Ordinal);
        Assert.Contains("First &lt;b&gt;line&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Equal(path, (await visitor.PostAsync(path + "/comment", ("text", "  \n "))).Headers.Location?.OriginalString);
        Assert.Equal(before + 1, Jira(visitor).Issue(issue.Id)?.Comments.Count);
    }

    [Fact]
    public async Task State_and_assignee_are_changed_on_the_page_and_stand_in_the_history()
    {
        await using var visitor = await Visitor.SignedInAsync("user@example.com");
        var issue = Some(visitor, issue => issue.ResolutionId is null && issue.AssigneeId != IdOf(visitor, "user@example.com"));
        var way = Jira(visitor).TransitionsOf(issue).First(way => way.ToStatusId != issue.StatusId);
        var page = await visitor.ReadAsync("/browse/" + issue.Key);
        Assert.Contains($"name=\"transition\" value=\"{way.Id}\"", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"account\" value=\"{IdOf(visitor, "user@example.com")}\"", page, StringComparison.Ordinal);

        await visitor.PostAsync($"/browse/{issue.Key}/transition", ("transition", way.Id));
        await visitor.PostAsync($"/browse/{issue.Key}/assign", ("account", IdOf(visitor, "user@example.com")));

        var after = Jira(visitor).Issue(issue.Id);
        Assert.Equal(way.ToStatusId, after?.StatusId);
        Assert.Equal(IdOf(visitor, "user@example.com"), after?.AssigneeId);
        var history = await visitor.ReadAsync($"/browse/{issue.Key}?activity=history");
        Assert.Contains("changed the <strong>Assignee</strong>", history, StringComparison.Ordinal);
        Assert.Contains("changed the <strong>Status</strong>", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_change_an_issue_is_offered_nothing_and_changes_nothing()
    {
        await using var visitor = await Visitor.SignedInAsync("admin@example.com");
        var jira = Jira(visitor);
        var reader = visitor.Host.State.Users().First(person => person.IsActive && jira.Issues().Any(issue => Reads(jira, person, issue)));
        await visitor.PostAsync("/login", ("account", reader.AccountId));
        var issue = jira.Issues().First(issue => Reads(jira, reader, issue) && jira.TransitionsOf(issue).Count > 0);

        var page = await visitor.ReadAsync("/browse/" + issue.Key);
        Assert.DoesNotContain("name=\"transition\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"action=\"/browse/{issue.Key}/", page, StringComparison.Ordinal);
        await visitor.PostAsync($"/browse/{issue.Key}/transition", ("transition", jira.TransitionsOf(issue)[0].Id));
        await visitor.PostAsync($"/browse/{issue.Key}/assign", ("account", reader.AccountId));
        await visitor.PostAsync($"/browse/{issue.Key}/comment", ("text", "no"));
        Assert.Same(issue, jira.Issue(issue.Id));
    }

    [Fact]
    public async Task A_form_from_another_site_or_of_nobody_changes_nothing()
    {
        await using var visitor = await Visitor.SignedInAsync("admin@example.com");
        var issue = Some(visitor);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync($"/browse/{issue.Key}/comment", "https://example.com", ("text", "x"))).StatusCode);
        await visitor.PostAsync("/logout");
        Assert.Equal("/login", (await visitor.PostAsync($"/browse/{issue.Key}/comment", ("text", "x"))).Headers.Location?.OriginalString);
        Assert.Same(issue, Jira(visitor).Issue(issue.Id));
    }

    [Fact]
    public async Task A_board_has_its_columns_with_their_cards_in_rank_order()
    {
        await using var visitor = await Visitor.SignedInAsync("user@example.com");
        foreach (var board in Jira(visitor).Boards.All)
        {
            var key = Jira(visitor).Projects.Find(board.ProjectId)?.Key;
            var page = await visitor.ReadAsync($"/jira/software/projects/{key}/boards/{board.Id}");
            Assert.Equal(board.Columns.Count, Regex.Count(page, "<section class=\"board-column"));
            var columns = page.Split("<section class=\"board-column")[1..];
            foreach (var (column, text) in board.Columns.Zip(columns))
            {
                var cards = Regex.Matches(text, "class=\"key(?: done)?\">([A-Z]+-[0-9]+)<").Select(match => Jira(visitor).Issue(match.Groups[1].Value)).OfType<Issue>().ToList();
                Assert.All(cards, card => Assert.Contains(card.StatusId, column.StatusIds));
                Assert.Equal(cards.OrderBy(card => card.Rank, StringComparer.Ordinal), cards);
            }

            Assert.True(Regex.Count(page, "<li class=\"board-card\"") > 5, $"{board.Name} is nearly empty");
        }
    }

    [Fact]
    public async Task A_list_shows_what_its_JQL_finds_a_page_at_a_time()
    {
        await using var visitor = await Visitor.SignedInAsync("user@example.com");
        var jql = "project = OPS ORDER BY key ASC";
        var first = await visitor.ReadAsync("/issues/?jql=" + Uri.EscapeDataString(jql));
        var total = Jira(visitor).Issues().Count(issue => issue.Key.StartsWith("OPS-", StringComparison.Ordinal));
        Assert.Contains($">{jql}</textarea>", first, StringComparison.Ordinal);
        Assert.Equal(50, Regex.Count(first, "<td class=\"key"));
        Assert.Contains($"1 to 50 of {total}", first, StringComparison.Ordinal);
        var next = WebUtility.HtmlDecode(Regex.Match(first, "href=\"([^\"]+)\">Next<").Groups[1].Value);
        var second = await visitor.ReadAsync(next);
        Assert.Contains($"51 to 100 of {total}", second, StringComparison.Ordinal);
        Assert.Empty(Keys(first).Intersect(Keys(second)));
        Assert.Contains("No issues were found", await visitor.ReadAsync("/issues/?jql=" + Uri.EscapeDataString("summary ~ zzzznothing")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_JQL_is_told_above_where_the_issues_would_stand()
    {
        await using var visitor = await Visitor.SignedInAsync("user@example.com");
        Assert.Contains("role=\"alert\"><p>Error in the JQL Query", await visitor.ReadAsync("/issues/?jql=" + Uri.EscapeDataString("project = ")), StringComparison.Ordinal);
        Assert.Contains("Field &#39;colour&#39; does not exist", await visitor.ReadAsync("/issues/?jql=" + Uri.EscapeDataString("colour = red")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_box_finds_words_and_leads_to_an_issue_by_its_key()
    {
        await using var visitor = await Visitor.SignedInAsync("user@example.com");
        Assert.Equal("/browse/OPS-1", (await visitor.GetAsync("/issues/?text=ops-1")).Headers.Location?.OriginalString);
        var found = Keys(await visitor.ReadAsync("/issues/?text=certificate"));
        Assert.NotEmpty(found);
        Assert.DoesNotContain("role=\"alert\"", await visitor.ReadAsync("/issues/?text=" + Uri.EscapeDataString("a \"b\" \\ (c")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dashboard_has_its_gadgets_filled_and_an_apps_beside_them()
    {
        await using var visitor = await Visitor.SignedInAsync("admin@example.com");
        var dashboard = Jira(visitor).Dashboards.All.First(each => each.Name == "Team day");
        var page = await visitor.ReadAsync("/jira/dashboards/" + dashboard.Id);
        Assert.Equal(dashboard.Items.Count, Regex.Count(page, "<section class=\"gadget\""));
        Assert.Contains("&quot;type&quot;:&quot;jira:dashboardGadget&quot;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"notice\"", page, StringComparison.Ordinal);
        var mine = page.Split("aria-label=\"Assigned to me\"")[1].Split("</section>")[0];
        Assert.All(Regex.Matches(mine, "href=\"/browse/([A-Z]+-[0-9]+)\"").Select(match => match.Groups[1].Value), key => Assert.Equal(IdOf(visitor, "admin@example.com"), Jira(visitor).Issue(key)?.AssigneeId));
        Assert.Matches("<meter min=\"0\" max=\"[1-9]", page);
    }

    [Fact]
    public async Task Every_kept_filter_and_every_sample_board_finds_issues()
    {
        await using var visitor = await Visitor.SignedInAsync("admin@example.com");
        foreach (var filter in Jira(visitor).Filters.All.Where(filter => filter.OwnerId == IdOf(visitor, "admin@example.com") || filter.Shares.Any(share => share.Kind == ShareKind.Everyone)))
        {
            var page = await visitor.ReadAsync("/issues/?filter=" + filter.Id);
            Assert.DoesNotContain("role=\"alert\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Settings_are_for_administrators_and_lead_to_those_of_an_app()
    {
        await using var visitor = await Visitor.SignedInAsync("admin@example.com");
        var settings = await visitor.ReadAsync("/jira/settings/apps");
        Assert.Contains("read:jira-user, read:jira-work, report:personal-data, write:jira-work", settings, StringComparison.Ordinal);
        var link = Regex.Match(settings, "href=\"(/jira/settings/apps/[^\"]+)\"").Groups[1].Value;
        Assert.Contains("&quot;type&quot;:&quot;jira:adminPage&quot;", await visitor.ReadAsync(link), StringComparison.Ordinal);
        await visitor.PostAsync("/login", ("account", IdOf(visitor, "user@example.com")));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/jira/settings/apps")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/jira/software/projects/OPS/settings/details")).StatusCode);
        Assert.DoesNotContain("Project settings", await visitor.ReadAsync("/jira/software/projects/OPS/summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bar_leads_to_both_products_and_marks_the_one_that_is_open()
    {
        await using var visitor = await Visitor.SignedInAsync("admin@example.com");
        foreach (var (path, product, menu) in ((string, string, string)[])[("/jira/for-you", "Jira", "Projects"), ("/wiki", "Confluence", "Spaces")])
        {
            var page = await visitor.ReadAsync(path);
            Assert.Equal(product, Regex.Match(page, "aria-current=\"true\">([A-Za-z]+)</a>").Groups[1].Value);
            Assert.Contains($"<summary>{menu}", page, StringComparison.Ordinal);
            Assert.Equal(product == "Jira", page.Contains("Handoff</span>", StringComparison.Ordinal));
            Assert.Equal(product == "Confluence", page.Contains("Bulk Page Cloner</span>", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_person_menu_makes_somebody_else_of_one_on_the_same_page()
    {
        await using var visitor = await Visitor.SignedInAsync("admin@example.com");
        var path = "/browse/" + Some(visitor).Key;
        var menu = (await visitor.ReadAsync(path)).Split("Be somebody else, on this page")[1].Split("</form>")[0];
        Assert.Contains("Uwe Brandt", menu, StringComparison.Ordinal);
        Assert.Equal(path, (await visitor.PostAsync("/login", ("account", IdOf(visitor, "user@example.com")), ("os_destination", path))).Headers.Location?.OriginalString);
        Assert.Contains("Your account, Uwe Brandt", await visitor.ReadAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_page_begins_a_handoff_and_makes_the_receiver_of_one()
    {
        await using var visitor = await Visitor.SignedInAsync("admin@example.com");
        var home = await visitor.ReadAsync("/");
        Assert.Matches("href=\"/jira/apps/[0-9a-f-]+/[0-9a-f-]+/shift\">Hand over a shift", home);
        Assert.Contains($"value=\"{IdOf(visitor, "user@example.com")}\">Become Uwe", home, StringComparison.Ordinal);
        await visitor.PostAsync("/login", ("account", IdOf(visitor, "user@example.com")));
        Assert.Contains(">Become Ada", await visitor.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    [Case("X01")]
    public async Task A_hostile_summary_stays_text_wherever_it_is_shown()
    {
        await using var visitor = await Visitor.SignedInAsync("admin@example.com");
        const string Title = "\"><script>alert(1)</script>";
        var project = Jira(visitor).Project("OPS") ?? throw new InvalidOperationException("no project");
        var issue = Jira(visitor).AddIssue(project, BuiltIn.Task, Title, IdOf(visitor, "admin@example.com"), made => made with { AssigneeId = made.CreatorId, Labels = [Title] });
        foreach (var path in (string[])["/browse/" + issue.Key, "/jira/for-you", "/jira/software/projects/OPS/summary", "/jira/software/projects/OPS/boards/2", "/issues/?jql=" + Uri.EscapeDataString(Title), "/issues/?text=" + Uri.EscapeDataString(Title)])
        {
            Assert.DoesNotContain("<script>alert", await visitor.ReadAsync(path), StringComparison.Ordinal);
        }
    }

    static List<string> Keys(string page) => [.. Regex.Matches(page, "<td class=\"key[^>]*><a href=\"/browse/([A-Z]+-[0-9]+)\"").Select(match => match.Groups[1].Value)];

    static bool Reads(JiraState jira, Site.Model.SiteUser person, Issue issue) =>
        jira.MayBrowse(person, issue) && !jira.May(person, JiraPermission.AddComments, issue) && !jira.May(person, JiraPermission.AssignIssues, issue) && !jira.May(person, JiraPermission.TransitionIssues, issue);

    static async Task<string?> SignedOutAsync(Visitor visitor, string path)
    {
        await visitor.PostAsync("/logout");
        return (await visitor.GetAsync(path)).Headers.Location?.OriginalString;
    }
}
