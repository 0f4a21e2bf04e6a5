using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Links;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Apps.PivotReport.Rules;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.PivotReport.Links;

public sealed class ReportLinkTests
{
    const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    static readonly ReportConfig Small = new(
        2, new(SourceKind.Project, "10000"), [new("status")], false, [new("assignee")], [new("m1", MeasureKind.Count)], [], []);

    [Fact]
    public void What_is_written_into_an_address_is_read_from_it_again() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var config = ConfigGenerator.Make(seed);
            Assert.Null(ReportRules.Check(config));
            var fragment = ReportLink.Write(config).Value;
            Assert.All(fragment, letter => Assert.Contains(letter, Alphabet));

            var read = ReportLink.Read("#" + fragment).Value;

            Assert.Empty(read.Notes);
            Assert.Equal(Json(config), Json(read.Config));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_change_of_one_character_is_refused()
    {
        var fragment = ReportLink.Write(Small).Value;
        for (var at = 0; at < fragment.Length; at++)
        {
            foreach (var letter in Alphabet + "=. #%\u00e9\0")
            {
                if (letter != fragment[at])
                {
                    Refused(fragment[..at] + letter + fragment[(at + 1)..]);
                }
            }
        }
    }

    [Fact]
    public void A_fragment_that_was_cut_lengthened_or_swapped_is_refused()
    {
        var fragment = ReportLink.Write(ConfigGenerator.Make(7)).Value;
        for (var at = 0; at < fragment.Length; at++)
        {
            Refused(fragment[..at]);
            Refused(fragment[..at] + fragment[(at + 1)..]);
            Refused(fragment[..at] + "A" + fragment[at..]);
        }

        Refused("");
        Refused("#");
        Refused(new string('a', 9000));
        Refused("report=12");
    }

    [Fact]
    public void A_usual_report_makes_a_short_address()
    {
        var config = Small with
        {
            Rows = [new("project"), new("issuetype", Top: 10)],
            Columns = [new("created", DatePeriod.Month)],
            Measures = [new("m1", MeasureKind.Count), new("m2", MeasureKind.Sum, "points"), new("m3", MeasureKind.Progress)],
            Filters = [new("statusCategory", ["done"], true)],
        };

        Assert.InRange(ReportLink.Write(config).Value.Length, 100, 500);
    }

    [Fact]
    public void A_report_that_is_too_long_for_an_address_says_so_and_what_to_do()
    {
        var chance = new Random(3);
        var config = Small with { Source = new(SourceKind.Jql, Jql: string.Concat(Enumerable.Range(0, 10_000).Select(_ => (char)chance.Next(0x4e00, 0x9fff)))) };

        var problem = ReportLink.Write(config).Problem;

        Assert.Equal(ErrorCode.TooLarge, problem?.Code);
        Assert.Contains("8,000 are possible", problem?.Message);
        Assert.Contains("Save it", problem?.WayOut);
    }

    [Fact]
    public void A_report_in_an_address_keeps_the_same_limits_as_any_other()
    {
        var fragment = ReportLink.Write(Small with { Limit = 200_001 }).Value;

        var problem = ReportLink.Read(fragment).Problem;

        Assert.Equal(ErrorCode.ReportBroken, problem?.Code);
        Assert.Contains("200,000 are possible", problem?.Message);
    }

    static void Refused(string fragment)
    {
        var read = ReportLink.Read(fragment);
        Assert.Equal((fragment, (ErrorCode?)ErrorCode.ReportBroken), (fragment, read.Problem?.Code));
        Assert.NotNull(read.Problem?.WayOut);
    }

    static string Json(ReportConfig config) => JsonSerializer.Serialize(config, PivotApiJson.Default.ReportConfig);
}
