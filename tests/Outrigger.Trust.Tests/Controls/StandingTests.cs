using Outrigger.Testing;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Evidence;
using Outrigger.Trust.Promises;

namespace Outrigger.Trust.Tests.Controls;

public sealed class StandingTests
{
    static readonly DateTimeOffset Now = new ManualTime().GetUtcNow();
    static readonly Place Here = new(HostKind.Embedded, CorePlace.Tab);

    [Fact]
    public void A_promise_is_kept_while_all_its_controls_see_it_kept()
    {
        Assert.Equal(PromiseState.Kept, Of("A1", name => Record(name)).State);
        Assert.Equal(PromiseState.Broken, Of("A1", name => Record(name, name == "no-egress" ? EvidenceState.Broken : EvidenceState.Kept)).State);
    }

    [Fact]
    public void No_evidence_is_broken()
    {
        var standing = Of("A1", name => name == "mode" ? Record(name) : null);

        Assert.Equal(PromiseState.Broken, standing.State);
        Assert.Equal("There is no evidence yet.", standing.Said);
    }

    [Fact]
    public void Evidence_counts_until_its_last_minute_and_not_a_minute_more()
    {
        var most = Policy.BuiltIn.Promises.Single(promise => promise.Id == "A1").EvidenceAgesAfter;

        Assert.Equal(PromiseState.Kept, Of("A1", name => Record(name, age: most)).State);
        Assert.Equal(PromiseState.Broken, Of("A1", name => Record(name, age: most + TimeSpan.FromMinutes(1))).State);
        Assert.Equal(PromiseState.Broken, Of("A1", name => Record(name, age: TimeSpan.FromDays(-1))).State);
    }

    [Fact]
    public void What_does_not_apply_on_a_host_is_not_counted_as_kept_whatever_the_controls_say()
    {
        var gateway = new Place(HostKind.Gateway, CorePlace.Tab);
        var standing = Standings.Of(Policy.BuiltIn, gateway, name => Record(name), Now).Single(each => each.Promise.Id == "A10");

        Assert.Equal(PromiseState.NotApplicable, standing.State);
        Assert.Contains("manifest", standing.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_every_control_finds_nothing_to_ask_the_promise_does_not_apply() =>
        Assert.Equal(PromiseState.NotApplicable, Of("A1", name => Record(name, EvidenceState.NotApplicable)).State);

    static Standing Of(string id, Func<string, EvidenceRecord?> latest) =>
        Standings.Of(Policy.BuiltIn, Here, latest, Now).Single(standing => standing.Promise.Id == id);

    static EvidenceRecord Record(string name, EvidenceState state = EvidenceState.Kept, TimeSpan age = default) =>
        new(Now - age, name, state, null, "It was seen.", [], "a violation", true, 1);
}
