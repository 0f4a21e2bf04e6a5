using Outrigger.Testing;
using Outrigger.Trust.Alerts;

namespace Outrigger.Trust.Tests.Alerts;

public sealed class AlertRuleTests
{
    readonly ManualTime time = new();
    readonly SignalBook book;

    public AlertRuleTests() => book = new SignalBook(time);

    [Fact]
    public void Many_refused_tokens_within_five_minutes_fire_and_clear_by_themselves()
    {
        var board = new AlertBoard(ThresholdRule.All(book), time);
        book.Count(Signal.TokensRefused, by: ThresholdRule.ManyTokens - 1);
        Assert.Empty(board.Evaluate());

        book.Count(Signal.TokensRefused);
        var began = Assert.Single(board.Evaluate());
        Assert.Equal((ThresholdRule.TokensRefused, time.GetUtcNow(), true), (began.Alert.Name, began.Since, began.IsFiring));
        Assert.Empty(board.Evaluate());

        time.Advance(TimeSpan.FromMinutes(5));
        var ended = Assert.Single(board.Evaluate());
        Assert.Equal((began.Since, time.GetUtcNow()), (ended.Since, ended.Cleared));
        Assert.Equal(ended, Assert.Single(board.Real));
    }

    [Fact]
    public void What_the_server_does_to_itself_never_fires_as_real()
    {
        var board = new AlertBoard(ThresholdRule.All(book), time);
        book.Count(Signal.CrossTenantAttempts, isSynthetic: true);
        board.Evaluate();

        Assert.Empty(board.Real);
        Assert.True(Assert.Single(board.Synthetic).Alert.IsSynthetic);
    }

    [Theory]
    [InlineData(1000, 15, "errors-fast,errors-steady,errors-slow")]
    [InlineData(1000, 14, "errors-steady,errors-slow")]
    [InlineData(10_000, 60, "errors-steady,errors-slow")]
    [InlineData(10_000, 59, "errors-slow")]
    [InlineData(10_000, 10, "errors-slow")]
    [InlineData(10_000, 9, "")]
    [InlineData(2, 2, "")]
    public void Errors_fire_by_how_fast_they_spend_the_allowance(int requests, int errors, string expected)
    {
        book.Count(Signal.Requests, by: requests);
        book.Count(Signal.Errors, by: errors);

        Assert.Equal(expected, Names(BurnRule.All(book)));
    }

    [Fact]
    public void What_is_over_stops_firing_with_the_short_window()
    {
        book.Count(Signal.Requests, by: 100);
        book.Count(Signal.SlowAnswers, by: 100);
        Assert.Contains("slow-answers-fast", Names(BurnRule.All(book)), StringComparison.Ordinal);

        time.Advance(TimeSpan.FromMinutes(6));
        Assert.DoesNotContain("slow-answers-fast", Names(BurnRule.All(book)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_is_gone_after_three_days()
    {
        book.Count(Signal.Errors, by: 7);
        time.Advance(SignalBook.Longest - TimeSpan.FromMinutes(1));
        Assert.Equal(7, book.Sum(Signal.Errors, SignalBook.Longest));

        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, book.Sum(Signal.Errors, SignalBook.Longest));
        book.Count(Signal.Errors);
        Assert.Equal(1, book.Sum(Signal.Errors, SignalBook.Longest));
    }

    [Fact]
    public void Work_whose_success_is_missing_fires_and_a_success_clears_it()
    {
        var backup = new Work(time.GetUtcNow());
        var board = new AlertBoard([new LateWorkRule([backup, new Work(null)], time)], time);
        time.Advance(TimeSpan.FromHours(26));
        Assert.Empty(board.Evaluate());

        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("late-daily-backup", Assert.Single(board.Evaluate()).Alert.Name);

        backup.LastDone = time.GetUtcNow();
        var never = new AlertBoard([new LateWorkRule([backup], time)], time);
        Assert.Empty(never.Evaluate());
    }

    static string Names(IEnumerable<IAlertSource> rules) => string.Join(',', rules.SelectMany(rule => rule.Firing()).Select(alert => alert.Name));

    sealed class Work(DateTimeOffset? last) : IRegularWork
    {
        public string Name => "daily-backup";

        public TimeSpan MostBetween => TimeSpan.FromHours(26);

        public DateTimeOffset? LastDone { get; set; } = last;
    }
}
