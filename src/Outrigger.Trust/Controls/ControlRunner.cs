using System.Diagnostics;
using Outrigger.Trust.Evidence;

namespace Outrigger.Trust.Controls;

/// <summary>
/// Asks one control: plants first, then looks. A control that did not see what was planted, failed or took too long has answered that its
/// promise is broken: what cannot be known is not kept.
/// </summary>
public sealed class ControlRunner(EvidenceLog log, TimeProvider time) : IDisposable
{
    /// <summary>That a control may take for both, in total.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <summary>Asks it and appends what came of it.</summary>
    public async Task<EvidenceRecord> AskAsync(IControl control, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(control);
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            var started = time.GetTimestamp();
            var answer = await AnswerAsync(control, cancellation);
            var record = Record(control.Name, answer, (long)time.GetElapsedTime(started).TotalMilliseconds);
            log.Append(record);
            return record;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    EvidenceRecord Record(string control, Answer answer, long milliseconds) => new(
        time.GetUtcNow(),
        control,
        answer.Finding.State switch
        {
            PromiseState.Kept => EvidenceState.Kept,
            PromiseState.NotApplicable => EvidenceState.NotApplicable,
            PromiseState.Broken => EvidenceState.Broken,
            _ => throw new UnreachableException(),
        },
        answer.Code,
        answer.Finding.Said,
        answer.Finding.Details,
        answer.Test?.Planted,
        answer.Test?.Seen ?? false,
        milliseconds);

    async Task<Answer> AnswerAsync(IControl control, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(MostTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        SelfTest? test = null;
        try
        {
            // A control that does not listen to its token is left behind.
            test = await control.PlantAsync(either.Token).WaitAsync(either.Token);
            return test.Seen
                ? new(await control.AskAsync(either.Token).WaitAsync(either.Token), test, null)
                : new(Finding.Broken("The control did not see what was planted for it, so its answer would prove nothing."), test, "blind");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            return new(Finding.Broken("The control gave no answer in time."), test, "late");
        }
        catch (Exception exception)
        {
            // A message may quote what it met; the type may not.
            return new(Finding.Broken("The control failed."), test, exception.GetType().Name);
        }
    }

    sealed record Answer(Finding Finding, SelfTest? Test, string? Code);
}
