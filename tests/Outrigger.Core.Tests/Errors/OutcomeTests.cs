using Outrigger.Core.Errors;

namespace Outrigger.Core.Tests.Errors;

public class OutcomeTests
{
    static readonly Problem Gone = new(ErrorCode.NotFound, "The page 7 is gone.");

    [Fact]
    public void A_value_is_handed_out_and_there_is_no_problem()
    {
        Outcome<int> outcome = 7;

        Assert.True(outcome.TryGet(out var value, out var problem));
        Assert.Equal(7, value);
        Assert.Null(problem);
    }

    [Fact]
    public void A_problem_is_handed_out_and_reading_the_value_throws_with_its_message()
    {
        Outcome<int> outcome = Gone;

        Assert.False(outcome.TryGet(out _, out var problem));
        Assert.Same(Gone, problem);
        Assert.Equal(Gone.Message, Assert.Throws<InvalidOperationException>(() => outcome.Value).Message);
    }
}
