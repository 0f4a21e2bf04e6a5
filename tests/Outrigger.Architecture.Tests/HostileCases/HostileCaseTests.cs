using System.Text;
using Outrigger.Testing;
using Xunit.Abstractions;

namespace Outrigger.Architecture.Tests.HostileCases;

/// <summary>Every hostile case has a test, or says why it has none.</summary>
public sealed class HostileCaseTests(ITestOutputHelper output)
{
    const string Guide = "docs/guide/hardening.md";
    const string Mark = "<!-- made by eng/cases from here on; not edited by hand -->\n";

    // Their parts of the product are being built.
    static readonly string[] Awaited = ["D11", "D12", "G04"];

    [Fact]
    public void Every_hostile_case_has_a_test_or_a_reason_why_not()
    {
        var tests = CasesInTests.Find();

        output.WriteLine(Count(tests));
        Assert.Equal(156, HostileCase.All.Count);
        Assert.Equal(156, HostileCase.All.Select(each => each.Number).Distinct().Count());
        Assert.Empty(HostileCase.All.Where(each => each.Excuse is null && !Awaited.Contains(each.Number) && !tests.Contains(each.Number)).Select(each => $"{each.Number} has no test: {each.Tried}"));
        Assert.Empty(HostileCase.All.Where(each => each.Excuse is not null && tests.Contains(each.Number)).Select(each => $"{each.Number} has a test and an excuse"));
        Assert.Empty(tests.Select(found => found.Key).Except(HostileCase.All.Select(each => each.Number)));
    }

    [Fact]
    public void Cases_are_seen_in_attributes_rows_and_titles_and_nowhere_else()
    {
        Assert.Equal(["T05", "T06", "J01", "S02"], CasesInTests.InCSharp("""
                [Case("T05", "T06")]
                { "J01 no algorithm", x => x },
                [InlineData("S02 hex", "0x7f.1")]
                // J03 is told of; "J04 is named"
                { "health", "GET /" },
            """));
        Assert.Equal(["X01", "X04"], CasesInTests.InTypeScript("it('X01 X04 stays text', () => {}); // X05"));
    }

    [Fact]
    public void The_guide_names_every_case_as_the_tests_are()
    {
        var file = Path.Combine(SharedData.Repository, Guide);
        var text = File.ReadAllText(file);
        var fresh = text[..(text.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)] + Render(CasesInTests.Find());
        if (Environment.GetEnvironmentVariable("OUTRIGGER_WRITE_CASES") is not null)
        {
            File.WriteAllText(file, fresh);
            return;
        }

        Assert.True(text == fresh, $"{Guide} is not as the tests are: run eng/cases.");
    }

    static string Count(ILookup<string, string> tests) =>
        $"{HostileCase.All.Count} hostile cases: {HostileCase.All.Count(each => tests.Contains(each.Number))} with tests, {HostileCase.All.Count(each => each.Excuse is not null)} without one and with a reason.";

    static string Render(ILookup<string, string> tests)
    {
        var text = new StringBuilder($"\n{Count(tests)}\n\n| case | what is tried | what must come of it | tests |\n| --- | --- | --- | --- |\n");
        foreach (var each in HostileCase.All)
        {
            text.Append($"| {each.Number} | {each.Tried} | {each.Answer} | {each.Excuse ?? string.Join(", ", tests[each.Number].Select(name => $"`{name}`"))} |\n");
        }

        return text.ToString();
    }
}
