namespace Outrigger.Atlassian.Transport;

/// <summary>Why a whole client holds its requests back.</summary>
public enum WaitReason
{
    /// <summary>The product refused a request and said, or left open, how long to stay away.</summary>
    Refused,

    /// <summary>The hour's points are used up; no request was refused.</summary>
    QuotaUsedUp,
}

/// <summary>Is told what a throttled client does. Called from the thread that sends; must return at once.</summary>
public interface IThrottleObserver
{
    /// <summary>A request goes out, for the <paramref name="attempt"/>th time (1-based).</summary>
    void Sending(ProductRequest request, int attempt);

    /// <summary>Nothing is sent before <paramref name="until"/>. May be told again with a later time.</summary>
    void Waiting(DateTimeOffset until, WaitReason reason);
}
