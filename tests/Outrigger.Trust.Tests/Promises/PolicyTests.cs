using Outrigger.Testing;
using Outrigger.Trust.Promises;

namespace Outrigger.Trust.Tests.Promises;

public sealed class PolicyTests
{
    static readonly Policy BuiltIn = Policy.BuiltIn;
    static readonly string[] Named = [.. BuiltIn.Promises.SelectMany(promise => promise.Controls).Distinct()];

    [Fact]
    public void Every_line_of_the_two_policies_is_a_promise_with_a_control_and_a_self_test()
    {
        Assert.Equal(32, BuiltIn.Promises.Count);
        Assert.Equal(PolicyRules.Lines, BuiltIn.Promises.Select(promise => promise.Id));
        Assert.Empty(PolicyRules.Check(BuiltIn, Named));
    }

    [SharedFact]
    public void No_line_of_the_list_of_promises_is_left_out()
    {
        var lines = File.ReadLines(Path.Combine(SharedData.Folder!, "..", "promises.md"))
            .Where(line => line.StartsWith("| A", StringComparison.Ordinal) || line.StartsWith("| B", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1].Trim());

        Assert.Equal(lines, BuiltIn.Promises.Select(promise => promise.Id));
    }

    [Fact]
    public void A_promise_without_its_control_and_a_control_without_a_promise_are_named()
    {
        Assert.Equal(["The control mode of A1, B1 is not there."], PolicyRules.Check(BuiltIn, [.. Named.Except(["mode"])]));
        Assert.Equal(["The control left-over belongs to no promise."], PolicyRules.Check(BuiltIn, [.. Named, "left-over"]));
        Assert.Equal(["The control mode is there twice."], PolicyRules.Check(BuiltIn, [.. Named, "mode"]));
    }

    [Fact]
    public void A_promise_that_is_missing_doubled_or_without_a_control_is_named()
    {
        Assert.Contains("The line A1 is no promise of policy/.", Check([.. BuiltIn.Promises.Skip(1)]));
        Assert.Contains("The promise A1 is there twice.", Check([.. BuiltIn.Promises, BuiltIn.Promises[0]]));
        Assert.Contains("A1 is asked by no control.", Check(With(promise => promise with { Controls = [] })));
        Assert.Contains("A1 has evidence that ages before it is asked again.", Check(With(promise => promise with { EvidenceAgesAfterMinutes = promise.AskEveryMinutes })));
        Assert.Contains("A1 is in the group nowhere, which is not shown.", Check(With(promise => promise with { Group = "nowhere" })));
    }

    [Fact]
    public void A_place_that_differs_says_how_and_one_that_does_not_says_nothing()
    {
        var silent = With(promise => promise with { Hosts = promise.Hosts with { Embedded = new(KeptHow.Differently) } });
        var talkative = With(promise => promise with { Cores = promise.Cores with { Tab = new(KeptHow.Literally, "But.") } });

        Assert.All([silent, talkative], promises => Assert.Contains(Check(promises), sentence => sentence.StartsWith("A1 says too much or too little", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_version_that_nobody_announced_is_named() =>
        Assert.Single(PolicyRules.Check(BuiltIn with { Frame = BuiltIn.Frame with { Version = "9.9" } }, Named));

    [Fact]
    public void Promises_that_were_changed_without_a_new_version_are_named()
    {
        Assert.Contains(Check(With(promise => promise with { Sentence = promise.Sentence + " Mostly." })), sentence => sentence.StartsWith("The promises are not those of version", StringComparison.Ordinal));
        Assert.Empty(Check(With(promise => promise with { AskEveryMinutes = promise.AskEveryMinutes + 1 })));
    }

    [Fact]
    public void The_security_document_is_the_one_that_the_policy_makes() =>
        Assert.True(
            SecurityDocument.Write(BuiltIn) == File.ReadAllText(Path.Combine(SharedData.Repository, "SECURITY.md")),
            "SECURITY.md is stale: run outrigger policy render --into SECURITY.md");

    [Fact]
    public void Every_statement_speaks_of_promises_and_controls_that_there_are()
    {
        var statements = Statements.BuiltIn;

        Assert.Empty(statements.Questions.SelectMany(question => question.Promises).Except(PolicyRules.Lines));
        Assert.Empty(PolicyRules.Lines.Except(statements.Questions.SelectMany(question => question.Promises)));
        Assert.Empty(statements.Requirements.Items.SelectMany(item => item.Controls).Except(Named));
        Assert.Empty(statements.Duties.Select(duty => duty.Control).OfType<string>().Except(Named));
        Assert.Equal(statements.Runtime.Releases.OrderByDescending(release => release.Version), statements.Runtime.Releases);
    }

    static IReadOnlyList<string> Check(IReadOnlyList<Promise> promises) => PolicyRules.Check(BuiltIn with { Promises = promises }, Named);

    static IReadOnlyList<Promise> With(Func<Promise, Promise> change) => [change(BuiltIn.Promises[0]), .. BuiltIn.Promises.Skip(1)];
}
