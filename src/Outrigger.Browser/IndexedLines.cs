using Outrigger.Apps.Cloning.Journal;

namespace Outrigger.Browser;

/// <summary>The journal's lines in this browser's IndexedDB. Each append is one durable transaction, so none is ever torn.</summary>
sealed class IndexedLines : IJournalLines
{
    public Task AppendAsync(string runId, IReadOnlyList<string> lines, CancellationToken cancellation) =>
        Host.AppendLines(runId, string.Join('\n', lines));

    public async Task<IReadOnlyList<string>> ReadAllAsync(string runId, CancellationToken cancellation) => Split(await Host.ReadLines(runId));

    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) => Split(await Host.ListRuns());

    public Task DeleteAsync(string runId, CancellationToken cancellation) => Host.DeleteRun(runId);

    static string[] Split(string text) => text.Length == 0 ? [] : text.Split('\n');
}
