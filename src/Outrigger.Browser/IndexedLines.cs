using Outrigger.Apps.Journal;

namespace Outrigger.Browser;

/// <summary>
/// The journal's lines in this browser's IndexedDB, each append one durable transaction; in the worker's memory where the
/// browser refuses.
/// </summary>
sealed class IndexedLines : IJournalLines
{
    public bool Lasts => Host.JournalLasts();

    public Task AppendAsync(string runId, IReadOnlyList<string> lines, CancellationToken cancellation) =>
        Host.AppendLines(runId, string.Join('\n', lines));

    public async Task<IReadOnlyList<string>> ReadAllAsync(string runId, CancellationToken cancellation) => Split(await Host.ReadLines(runId));

    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) => Split(await Host.ListRuns());

    public Task DeleteAsync(string runId, CancellationToken cancellation) => Host.DeleteRun(runId);

    static string[] Split(string text) => text.Length == 0 ? [] : text.Split('\n');
}
