namespace Outrigger.Apps.Cloning.Plan;

/// <summary>Asks many things at the same time, a bounded number of them.</summary>
static class Together
{
    /// <summary>The answers in the order of the items.</summary>
    public static async Task<TResult[]> AskAsync<T, TResult>(IReadOnlyList<T> items, int most, Func<T, Task<TResult>> ask)
    {
        using var free = new SemaphoreSlim(most);
        return await Task.WhenAll(items.Select(OneAsync));

        async Task<TResult> OneAsync(T item)
        {
            await free.WaitAsync();
            try
            {
                return await ask(item);
            }
            finally
            {
                free.Release();
            }
        }
    }
}
