using Outrigger.Apps.Cloning;
using Outrigger.Apps.Cloning.Report;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.Cloning.Report;

public sealed class ReportCsvTests
{
    static readonly RunReport Report = new()
    {
        Summary = new("r", DateTimeOffset.UnixEpoch, "T", RunState.Done, 3, 1, 1),
        Rows =
        [
            new() { Number = 1, Title = "=1+1", Status = RowStatus.Created, PageId = "7", WebPath = "/wiki/spaces/DOC/pages/7/x", Fidelity = Fidelity.Same },
            new() { Number = 2, Title = "b", Status = RowStatus.Failed, Problem = new(ErrorCode.TitleTaken, "Taken, sadly", "Rename it.") },
            new() { Number = 3, Title = "c", Status = RowStatus.Undone, PageId = "9", WebPath = "/wiki/spaces/DOC/pages/9/c" },
        ],
        Undoable = 1,
        Writes = 1,
        Reads = 1,
    };

    [Fact]
    public void A_title_that_would_be_a_formula_is_guarded_and_links_are_whole()
    {
        var lines = ReportCsv.Of(Report, new("https://acme.example")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("row,title,status,page id,link,fidelity,differences,problem,what to do", lines[0]);
        Assert.Equal("1,'=1+1,created,7,https://acme.example/wiki/spaces/DOC/pages/7/x,same,,,", lines[1]);
        Assert.Equal("2,b,failed,,,notChecked,,\"Taken, sadly\",Rename it.", lines[2]);
    }

    [Fact]
    public void Links_are_those_of_pages_that_exist_in_row_order() =>
        Assert.Equal("https://acme.example/wiki/spaces/DOC/pages/7/x", ReportCsv.Links(Report, new("https://acme.example")));
}
