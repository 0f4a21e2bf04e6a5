using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Queues;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.Documents;

namespace Outrigger.Server.Api.Handoff.Queues;

/// <summary>
/// One lane for each queue that is being changed: what waits in it is applied in the order it came and committed in one
/// transaction, so that many writers cost one flush of the disk. Each gets his own answer, and only after the commit.
/// </summary>
sealed class QueueLanes(TenantGates gates, TimeProvider time)
{
    readonly Lock gate = new();
    readonly Dictionary<(TenantId Tenant, DocumentKey Queue), List<Waiting>> lanes = [];

    /// <summary>The queue after the intent, and what was committed together with it.</summary>
    public Task<Outcome<QueueChange>> ApplyAsync(TenantId tenant, IDocumentStore store, Place<Queue> place, QueueIntent intent)
    {
        var waiting = new Waiting(intent);
        lock (gate)
        {
            if (lanes.TryGetValue((tenant, place.Key), out var lane))
            {
                lane.Add(waiting);
                return waiting.Answer.Task;
            }

            lanes[(tenant, place.Key)] = [waiting];
        }

        // Not the caller's own thread and time: he is answered when his part is done, and others go on.
        _ = Task.Run(() => DrainAsync(tenant, store, place), CancellationToken.None);
        return waiting.Answer.Task;
    }

    async Task DrainAsync(TenantId tenant, IDocumentStore store, Place<Queue> place)
    {
        while (await gates.AloneAsync(tenant, () => ApplyWaitingAsync(tenant, store, place), CancellationToken.None))
        {
        }
    }

    // Taken inside the gate: what came while another change was written goes along.
    async Task<bool> ApplyWaitingAsync(TenantId tenant, IDocumentStore store, Place<Queue> place)
    {
        if (Take((tenant, place.Key)) is not { } batch)
        {
            return false;
        }

        try
        {
            var outcomes = await CommitAsync(store, place, batch);
            foreach (var (waiting, outcome) in batch.Zip(outcomes))
            {
                waiting.Answer.SetResult(outcome);
            }
        }
        catch (Exception exception)
        {
            // It is each caller's to report.
            batch.ForEach(waiting => waiting.Answer.TrySetException(exception));
        }

        return true;
    }

    async Task<IReadOnlyList<Outcome<QueueChange>>> CommitAsync(IDocumentStore store, Place<Queue> place, List<Waiting> batch)
    {
        var applied = await Edits.RunAsync<IReadOnlyList<Outcome<QueueChange>>>(
            store,
            async edits =>
            {
                var queue = await edits.GetAsync(place) ?? Queue.Empty;
                var outcomes = new List<Outcome<QueueChange>>(batch.Count);
                foreach (var waiting in batch)
                {
                    var outcome = QueueRules.Apply(queue, waiting.Intent, time.GetUtcNow());
                    queue = outcome.TryGet(out var change, out _) ? change.Queue : queue;
                    outcomes.Add(outcome);
                }

                if (outcomes.Any(outcome => outcome.TryGet(out var change, out _) && change.Changed))
                {
                    edits.Set(place, queue);
                }

                // Everybody is told the order that is on the disk, with the others' moves in it.
                return Outcome.Ok<IReadOnlyList<Outcome<QueueChange>>>(
                    [.. outcomes.Select(outcome => outcome.TryGet(out var change, out var problem) ? change with { Queue = queue } : (Outcome<QueueChange>)problem)]);
            },
            CancellationToken.None);
        return applied.TryGet(out var answers, out var refused) ? answers : [.. batch.Select(_ => (Outcome<QueueChange>)refused)];
    }

    List<Waiting>? Take((TenantId Tenant, DocumentKey Queue) key)
    {
        lock (gate)
        {
            var batch = lanes[key];
            if (batch.Count == 0)
            {
                lanes.Remove(key);
                return null;
            }

            lanes[key] = [];
            return batch;
        }
    }

    sealed record Waiting(QueueIntent Intent)
    {
        public TaskCompletionSource<Outcome<QueueChange>> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
