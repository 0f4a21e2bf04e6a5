namespace Outrigger.Server.Keeping;

/// <summary>Work that comes by once a day.</summary>
interface IRound
{
    /// <summary>Named in the log when it fails: <c>sweep</c>.</summary>
    string Name { get; }

    bool IsDue(DateTimeOffset now);

    Task RunAsync(CancellationToken cancellation);
}

/// <summary>Those that this server makes, in their order.</summary>
sealed record DailyRounds(IReadOnlyList<IRound> All);
