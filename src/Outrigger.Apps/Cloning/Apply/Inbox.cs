using System.Diagnostics.CodeAnalysis;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>Things in the order in which they came: many add, one takes.</summary>
sealed class Inbox<T>
{
    readonly Queue<T> items = [];
    TaskCompletionSource<bool>? awaited;
    bool closed;

    /// <summary>False where it is closed.</summary>
    public bool Add(T item)
    {
        TaskCompletionSource<bool>? waiter;
        lock (items)
        {
            if (closed)
            {
                return false;
            }

            items.Enqueue(item);
            (waiter, awaited) = (awaited, null);
        }

        waiter?.SetResult(true);
        return true;
    }

    /// <summary>What is in it can still be taken.</summary>
    public void Close()
    {
        TaskCompletionSource<bool>? waiter;
        lock (items)
        {
            closed = true;
            (waiter, awaited) = (awaited, null);
        }

        waiter?.SetResult(false);
    }

    public bool TryTake([MaybeNullWhen(false)] out T item)
    {
        lock (items)
        {
            return items.TryDequeue(out item);
        }
    }

    /// <summary>True when there is something to take, false when there never will be again.</summary>
    public Task<bool> WaitAsync()
    {
        lock (items)
        {
            return items.Count > 0 ? Task.FromResult(true)
                : closed ? Task.FromResult(false)
                : (awaited ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }
}
