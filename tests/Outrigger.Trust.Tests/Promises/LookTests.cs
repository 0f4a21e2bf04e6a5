using Outrigger.Trust.Controls;
using Outrigger.Trust.Promises;
using Outrigger.Trust.Promises.Looks;

namespace Outrigger.Trust.Tests.Promises;

public sealed class LookTests
{
    static readonly RuntimeReleases Known = new("-", new(2026, 11, 22), 30, 75, [new(new(10, 0, 14), new(2026, 11, 10)), new(new(10, 0, 12), new(2026, 9, 8))]);

    [Theory]
    [InlineData("10.0.14", "2027-01-20", PromiseState.Kept, "the latest")]
    [InlineData("10.0.15", "2026-11-22", PromiseState.Kept, "later than any that is known")]
    [InlineData("10.0.12", "2026-12-10", PromiseState.Kept, "its update is out for 30 days")]
    [InlineData("10.0.12", "2026-12-11", PromiseState.Broken, "its update is out for 31 days")]
    [InlineData("10.0.13", "2026-12-11", PromiseState.Broken, "between two that are known")]
    [InlineData("9.0.1", "2026-11-22", PromiseState.Broken, "older than all")]
    [InlineData("10.0.14", "2027-02-06", PromiseState.Broken, "the list is 76 days old")]
    public void A_runtime_is_overdue_once_its_update_has_been_out_for_too_long(string version, string today, PromiseState state, string why) =>
        Assert.True(RuntimeLook.Of(Version.Parse(version), Known, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).State == state, why);

    [Fact]
    public void The_page_may_name_only_the_host_that_the_server_runs_as()
    {
        Assert.Equal(PromiseState.Kept, StatementLooks.Mode(HostKind.Embedded, HostKind.Embedded, siteIsHere: true).State);
        Assert.Equal(PromiseState.Broken, StatementLooks.Mode(HostKind.Container, HostKind.Embedded, siteIsHere: true).State);
        Assert.Equal(PromiseState.Broken, StatementLooks.Mode(HostKind.Embedded, HostKind.Embedded, siteIsHere: false).State);
    }

    [Fact]
    public void The_list_of_hosts_is_exactly_the_one_that_the_server_goes_by()
    {
        var statements = Statements.BuiltIn.Residency;

        Assert.Equal(PromiseState.Kept, StatementLooks.Residency(statements, HostKind.Embedded, ["a", "b"], ["b", "a"]).State);
        Assert.Equal(PromiseState.Broken, StatementLooks.Residency(statements, HostKind.Embedded, ["a"], ["b", "a"]).State);
        Assert.Equal(PromiseState.Broken, StatementLooks.Residency(statements, HostKind.Embedded, ["a", "b", "c"], ["b", "a"]).State);
    }

    [Fact]
    public void A_requirement_that_a_broken_or_missing_control_answers_is_not_met()
    {
        var list = Statements.BuiltIn.Requirements;

        Assert.Equal(PromiseState.Kept, StatementLooks.Requirements(list, _ => null, _ => true).State);
        Assert.Contains("R2", StatementLooks.Requirements(list, _ => null, name => name != "tenant-walls").Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_whose_address_does_not_answer_is_none()
    {
        var contact = Policy.BuiltIn.Frame.Contact;

        Assert.Equal(PromiseState.Kept, StatementLooks.Contact(contact, _ => true).State);
        Assert.Equal(PromiseState.Broken, StatementLooks.Contact(contact, _ => false).State);
        Assert.Equal(PromiseState.Broken, StatementLooks.Contact(contact with { Support = "" }, _ => true).State);
    }
}
