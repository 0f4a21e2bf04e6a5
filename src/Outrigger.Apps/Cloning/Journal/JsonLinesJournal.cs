using System.Text.Json;
using Outrigger.Apps.Journal;

namespace Outrigger.Apps.Cloning.Journal;

/// <summary>
/// A journal of JSON lines. A line that cannot be read was torn by a kill in the middle of a flush; nothing was done
/// on the strength of it, so it is left out.
/// </summary>
public sealed class JsonLinesJournal(IJournalLines lines) : IRunJournal
{
    readonly HashSet<string> opened = [];

    public bool Lasts => lines.Lasts;

    public Task AppendAsync(string runId, IReadOnlyList<JournalEntry> entries, CancellationToken cancellation)
    {
        var text = new List<string>(entries.Count + 1);
        if (opened.Add(runId) && entries is not [RunBegun, ..])
        {
            // Ends whatever a killed process left half written, so that it cannot swallow the next entry.
            text.Add("");
        }

        text.AddRange(entries.Select(entry => JsonSerializer.Serialize(entry, JournalJson.Default.JournalEntry)));
        return lines.AppendAsync(runId, text, cancellation);
    }

    public async Task<IReadOnlyList<JournalEntry>> ReadAsync(string runId, CancellationToken cancellation)
    {
        var entries = new List<JournalEntry>();
        foreach (var line in await lines.ReadAllAsync(runId, cancellation))
        {
            if (Parse(line) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) =>
        [.. (await lines.ListAsync(cancellation)).OrderDescending(StringComparer.Ordinal)];

    public Task DeleteAsync(string runId, CancellationToken cancellation) => lines.DeleteAsync(runId, cancellation);

    static JournalEntry? Parse(string line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(line, JournalJson.Default.JournalEntry);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            // An entry of a kind that a newer build writes.
            return null;
        }
    }
}
