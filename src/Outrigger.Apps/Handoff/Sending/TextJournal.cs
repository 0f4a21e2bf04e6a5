using System.Text.Json;
using Outrigger.Apps.Journal;

namespace Outrigger.Apps.Handoff.Sending;

/// <summary>Texts on their way, in this browser. A line that was torn by a kill is left out: nothing was done on the strength of it.</summary>
public sealed class TextJournal(IJournalLines lines)
{
    const string SendPrefix = "handoff-send-";

    const string AnswerPrefix = "handoff-answer-";

    readonly HashSet<string> opened = [];

    /// <summary>False where texts do not outlive the tab.</summary>
    public bool Lasts => lines.Lasts;

    public Task WriteAsync(string sendId, TextEntry entry, CancellationToken cancellation) => AppendAsync(SendPrefix + sendId, entry, cancellation);

    public Task<IReadOnlyList<TextEntry>> ReadAsync(string sendId, CancellationToken cancellation) => EntriesAsync(SendPrefix + sendId, cancellation);

    public Task ForgetAsync(string sendId, CancellationToken cancellation) => lines.DeleteAsync(SendPrefix + sendId, cancellation);

    /// <summary>Ids of sendings that are not finished, in any order.</summary>
    public async Task<IReadOnlyList<string>> SendsAsync(CancellationToken cancellation) => await IdsAsync(SendPrefix, cancellation);

    public Task KeepAnswerAsync(AnswerKept answer, CancellationToken cancellation) => AppendAsync(AnswerPrefix + answer.HandoffId, answer, cancellation);

    /// <summary>The answer that was kept last for this handoff; null for none.</summary>
    public async Task<AnswerKept?> AnswerAsync(string handoffId, CancellationToken cancellation) =>
        (await EntriesAsync(AnswerPrefix + handoffId, cancellation)).OfType<AnswerKept>().LastOrDefault();

    public Task ForgetAnswerAsync(string handoffId, CancellationToken cancellation) => lines.DeleteAsync(AnswerPrefix + handoffId, cancellation);

    /// <summary>Handoffs whose answer is kept.</summary>
    public async Task<IReadOnlyList<string>> AnswersAsync(CancellationToken cancellation) => await IdsAsync(AnswerPrefix, cancellation);

    async Task<string[]> IdsAsync(string prefix, CancellationToken cancellation) =>
        [.. (await lines.ListAsync(cancellation)).Where(id => id.StartsWith(prefix, StringComparison.Ordinal)).Select(id => id[prefix.Length..])];

    Task AppendAsync(string run, TextEntry entry, CancellationToken cancellation)
    {
        var line = JsonSerializer.Serialize(entry, TextJson.Default.TextEntry);
        return lines.AppendAsync(run, opened.Add(run) ? ["", line] : [line], cancellation); // the empty one ends what a kill left half written
    }

    async Task<IReadOnlyList<TextEntry>> EntriesAsync(string run, CancellationToken cancellation) =>
        [.. (await lines.ReadAllAsync(run, cancellation)).Select(Parse).OfType<TextEntry>()];

    static TextEntry? Parse(string line)
    {
        try
        {
            return string.IsNullOrWhiteSpace(line) ? null : JsonSerializer.Deserialize(line, TextJson.Default.TextEntry);
        }
        catch (Exception torn) when (torn is JsonException or NotSupportedException)
        {
            return null; // half a line, or an entry of a newer build
        }
    }
}
