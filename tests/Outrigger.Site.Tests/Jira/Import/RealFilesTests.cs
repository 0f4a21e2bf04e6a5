using System.Diagnostics;
using Outrigger.Site.Jira.Import;
using Outrigger.Site.Jira.Jql;
using Outrigger.Site.Jira.Model;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Jira.Import;

/// <summary>Real exports from outside.</summary>
public sealed class RealFilesTests
{
    readonly SmallJira world = new();

    static string Issues(string name) => Path.Combine(SharedData.Folder ?? "", "issues", name);

    int Count(string jql)
    {
        var answer = JqlSearch.Run(world.Jira, jql, world.Uwe, world.Time);
        Assert.Empty(answer.Errors);
        return answer.Issues.Count;
    }

    [SharedFact]
    public void The_566_raw_issues_of_an_older_server_come_in_whole()
    {
        var report = JiraImport.Run(world.Jira, [Issues("raw")]);
        Assert.Empty(report.Faults);
        Assert.Equal((566, 566, 5), (report.Files, report.Added, report.Projects));
        Assert.Equal([409, 77, 48, 17, 15], ((string[])["TIMOB", "AC", "ALOY", "MOD", "DAEMON"]).Select(key => Count("project = " + key)));
        Assert.Equal((376, 68, 54, 39, 27, 2), (Count("type = Bug"), Count("type = \"New Feature\""), Count("type = Improvement"), Count("type = Story"), Count("type = Sub-task"), Count("type = Epic")));
        Assert.Equal((451, 55, 51, 6, 3), (Count("status = Closed"), Count("status = Open"), Count("status = Resolved"), Count("status = Reopened"), Count("status = \"In Review\"")));
        Assert.Equal((501, 521, 350), (Count("resolution is not EMPTY"), Count("assignee is not EMPTY"), Count("labels is not EMPTY")));
        Assert.Equal((518, 251, 160), (world.Jira.Issues().Count(issue => issue.Description is not null), Count("affectedVersion is not EMPTY"), Count("sprint is not EMPTY")));
        Assert.True(Count("text ~ android") > 100);
        Assert.Equal(566, Count("created < 2030-01-01"));
    }

    [SharedFact]
    public void The_6002_rows_of_a_table_come_in_whole_and_are_searched_fast()
    {
        var clock = Stopwatch.StartNew();
        var report = JiraImport.Run(world.Jira, [Issues("tidev-AC-ALOY.csv")]);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
        Assert.Empty(report.Faults);
        Assert.Equal((6002, 2), (report.Added, report.Projects));
        Assert.Equal((4503, 1499), (Count("project = AC"), Count("project = ALOY")));
        Assert.Equal((4728, 578, 331, 281, 63, 12, 9), (Count("type = Bug"), Count("type = Improvement"), Count("type = \"New Feature\""), Count("type = Story"), Count("type = Sub-task"), Count("type = Epic"), Count("type = \"Technical task\"")));
        Assert.Equal((5653, 344, 5), (Count("statusCategory = Done"), Count("statusCategory = \"To Do\""), Count("statusCategory = \"In Progress\"")));
        Assert.Equal((4123, 3007, 1019, 412), (Count("component is not EMPTY"), Count("labels is not EMPTY"), Count("fixVersion is not EMPTY"), Count("sprint is not EMPTY")));
        Assert.Equal(1413, Count("resolution = Fixed"));
        Assert.Equal(72, Count("parent is not EMPTY AND type in (Sub-task, \"Technical task\")"));
        clock.Restart();
        Count("assignee is not EMPTY AND created >= 2014-01-01 AND type = Bug ORDER BY priority DESC, created");
        Assert.InRange(clock.Elapsed.TotalMilliseconds, 0, 1000);
    }

    [SharedFact]
    public void The_521_rows_with_long_quoted_texts_come_in_with_their_points()
    {
        var report = JiraImport.Run(world.Jira, [Issues("bamboo.csv")]);
        Assert.Empty(report.Faults);
        Assert.Equal(521, report.Added);
        Assert.Equal((183, 176, 93, 49, 10), (Count("\"Story Points\" = 1"), Count("\"Story Points\" = 2"), Count("\"Story Points\" = 3"), Count("\"Story Points\" = 5"), Count("\"Story Points\" = 8")));
        Assert.Null(world.Jira.Issue("BAM-932")!.Description);
        Assert.Contains("waiting for mchai's lock", AdfText.Plain(world.Jira.Issue("BAM-65")!.Description), StringComparison.Ordinal);
    }

    [SharedFact]
    public void Issues_of_both_files_are_there_once()
    {
        var report = JiraImport.Run(world.Jira, [Issues("tidev-AC-ALOY.csv"), Issues("raw")]);
        Assert.Equal(6002 + 566, report.Added + report.Kept);
        Assert.Equal(report.Added, world.Jira.Issues().Count);
        Assert.Equal(report.Added, world.Jira.Issues().Select(issue => issue.Key).Distinct().Count());
        Assert.InRange(report.Kept, 1, 125);
    }
}
