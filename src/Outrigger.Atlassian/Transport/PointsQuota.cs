namespace Outrigger.Atlassian.Transport;

/// <summary>
/// The points that are left in the product's window, less those that requests in flight may still cost. Guarded by its owner.
/// </summary>
sealed class PointsQuota
{
    // What Atlassian charges: one a request, and one more for each object that is read.
    const double ReadCost = 2;
    const double WriteCost = 1;

    double? limit;
    double? remaining;
    double reserved;
    DateTimeOffset? reset;

    public static double CostOf(ProductRequest request) => request.Method == "GET" ? ReadCost : WriteCost;

    public void Reserve(double cost) => reserved += cost;

    public void Release(double cost) => reserved -= cost;

    /// <summary>
    /// Takes in what an answer says. Answers overtake each other: until the window that is known ends, the lowest figure is the
    /// latest, and the earliest end the best founded.
    /// </summary>
    public void Learn(QuotaReading reading, DateTimeOffset now)
    {
        limit = reading.Limit ?? limit;
        if (reading is not { Remaining: { } left, Reset: { } end } || end <= now)
        {
            return;
        }

        var sameWindow = reset is { } known && known > now;
        remaining = sameWindow && remaining < left ? remaining : left;
        reset = sameWindow && reset < end ? reset : end;
    }

    /// <summary>What a request of this cost has to wait for.</summary>
    public QuotaAnswer May(double cost, DateTimeOffset now)
    {
        if (reset is { } end && end <= now)
        {
            (remaining, reset) = (limit, null);
        }

        return remaining switch
        {
            null => QuotaAnswer.Go,
            { } left when left - reserved >= cost => QuotaAnswer.Go,
            > 0 when reserved <= 0 => QuotaAnswer.Go, // too little by the estimate: only trying tells
            _ when reserved > 0 => QuotaAnswer.WaitForAnswers,
            _ => reset is { } until ? new QuotaAnswer(false, until) : QuotaAnswer.Go,
        };
    }
}

/// <summary>Whether a request may go; otherwise when to ask again, or null for after the next answer.</summary>
readonly record struct QuotaAnswer(bool MayGo, DateTimeOffset? Until)
{
    public static QuotaAnswer Go { get; } = new(true, null);

    public static QuotaAnswer WaitForAnswers { get; } = new(false, null);
}
